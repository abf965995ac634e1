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

import { mockServices } from '@backstage/backend-test-utils';
import { projectResource } from '@fluxwatch/backstage-plugin-flux-common';
import { COMMIT, gitRepository } from '../__testUtils__/fluxObjects';
import { RevisionLinks } from './RevisionLinks';

const REVISION = `main@sha1:${COMMIT}`;

function repository(url: string) {
  const object = gitRepository('GitRepository/flux-system/fleet');
  return projectResource('production', { ...object, spec: { url } });
}

describe('RevisionLinks', () => {
  const links = RevisionLinks.fromConfig(
    mockServices.rootConfig({
      data: {
        integrations: {
          gitlab: [
            {
              host: 'git.example.com',
              apiBaseUrl: 'https://git.example.com/api/v4',
              token: 'secret',
            },
          ],
        },
      },
    }),
  );

  it("links commits of well-known hosts, and of those in the portal's integrations", () => {
    expect(
      links.toRevision(REVISION, repository('https://github.com/acme/fleet')),
    ).toEqual({
      text: REVISION,
      short: 'aa4e3b8',
      commitUrl: `https://github.com/acme/fleet/commit/${COMMIT}`,
    });
    expect(
      links.toRevision(REVISION, repository('git@git.example.com:acme/fleet'))
        ?.commitUrl,
    ).toBe(`https://git.example.com/acme/fleet/-/commit/${COMMIT}`);
  });

  it('links nothing that may lead nowhere', () => {
    const unknown = repository('https://git.unknown.example/acme/fleet');
    expect(links.toRevision(REVISION, unknown)).toEqual({
      text: REVISION,
      short: 'aa4e3b8',
    });
    expect(links.toRevision(REVISION)?.commitUrl).toBeUndefined();
    expect(links.toRevision('6.5.4')).toEqual({
      text: '6.5.4',
      short: '6.5.4',
    });
    expect(links.toRevision(undefined)).toBeUndefined();
    expect(
      links.toRevision(REVISION, repository('https://github.com/acme/100%')),
    ).toMatchObject({ text: REVISION });
  });
});
