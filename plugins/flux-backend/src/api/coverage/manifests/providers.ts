/*
 * Copyright 2026 The Fluxwatch Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

import { ApiCoverageProvider } from '@fluxwatch/backstage-plugin-flux-common';

/** What a Provider of a type needs. */
export interface ProviderType {
  /** What of its `spec` is no secret; texts in <> are to be replaced. */
  spec: Readonly<Record<string, string>>;
  /** The key of its Secret, and what is in it; absent when it needs none. */
  secret?: { key: 'address' | 'token'; content: string };
  /** Sets the status of commits, of the repository at its address. */
  commitStatus?: { host: string };
}

/** Flux's documentation of Provider, `spec.type`. */
export const PROVIDERS: Readonly<Record<ApiCoverageProvider, ProviderType>> = {
  slack: {
    spec: {},
    secret: { key: 'address', content: 'the URL of an incoming webhook' },
  },
  msteams: {
    spec: {},
    secret: { key: 'address', content: 'the URL of a workflow webhook' },
  },
  discord: {
    spec: {},
    secret: { key: 'address', content: 'the URL of a webhook' },
  },
  matrix: {
    spec: {
      address: 'https://<homeserver>',
      channel: '!<room id>:<homeserver>',
    },
    secret: { key: 'token', content: 'an access token' },
  },
  pagerduty: {
    spec: {
      address: 'https://events.pagerduty.com',
      channel: '<integration key>',
    },
  },
  opsgenie: {
    spec: { address: 'https://api.opsgenie.com/v2/alerts' },
    secret: { key: 'token', content: 'an API key' },
  },
  github: {
    spec: { address: 'https://github.com/<owner>/<repository>' },
    secret: {
      key: 'token',
      content: 'a token that may write commit statuses of the repository',
    },
    commitStatus: { host: 'github' },
  },
  gitlab: {
    spec: { address: 'https://gitlab.com/<group>/<project>' },
    secret: { key: 'token', content: 'a token with the scope api' },
    commitStatus: { host: 'gitlab' },
  },
};
