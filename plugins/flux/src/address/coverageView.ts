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
import { ViewCodec } from './useView';

/** What Flux can send alerts to, as far as manifests are offered for it. */
export const PROVIDERS: readonly ApiCoverageProvider[] = [
  'slack',
  'msteams',
  'discord',
  'matrix',
  'pagerduty',
  'opsgenie',
  'github',
  'gitlab',
];

/** Whose coverage is shown, and what the manifests are to send to. */
export interface CoverageView {
  /** Empty for the first one that can be read. */
  cluster: string;
  provider: ApiCoverageProvider;
}

export const coverageView: ViewCodec<CoverageView> = {
  read: fields => ({
    cluster: fields.text('cluster', 253),
    provider: fields.choice('provider', PROVIDERS, 'slack'),
  }),
  write: ({ cluster, provider }) => ({
    cluster,
    provider: provider === 'slack' ? '' : provider,
  }),
};
