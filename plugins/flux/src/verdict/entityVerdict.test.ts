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

import {
  ApiClusterState,
  ApiIncident,
  ApiResource,
  ApiResourcePage,
} from '@fluxwatch/backstage-plugin-flux-common';
import {
  before,
  blockedResource,
  clusterState,
  failedResource,
  firingAlert,
  NOW,
  readyResource,
  resourcePage,
} from '../__fixtures__/resources';
import { englishTexts } from '../__testUtils__/translate';
import {
  causeText,
  headlineText,
  unknownSentences,
} from '../wording/verdictText';
import { entityVerdict } from './entityVerdict';

const t = englishTexts();
const MINUTE = 60_000;
const production = clusterState('production');
const staging = clusterState('staging');

function told(
  items: ApiResource[],
  clusters: ApiClusterState[],
  options: {
    errors?: ApiResourcePage['errors'];
    incidents?: ApiIncident[];
    totalItems?: number;
  } = {},
) {
  const { errors = [], incidents = [], totalItems = items.length } = options;
  const page = resourcePage(items, clusters, { errors, totalItems });
  const verdict = entityVerdict(page, incidents, NOW);
  return {
    state: verdict.state,
    ...(verdict.unread && { unread: verdict.unread }),
    headline: headlineText(t, verdict, 'checkout'),
    causes: verdict.causes.map(cause => causeText(t, cause, NOW)),
    unknown: unknownSentences(t, verdict.unknown, NOW),
  };
}

describe('entityVerdict', () => {
  it('needs one line when all is well', () => {
    expect(
      told(
        [readyResource(), readyResource({ cluster: 'production' })],
        [production, staging],
      ),
    ).toEqual({
      state: 'deployed',
      headline: 'checkout is deployed as pushed on staging and production',
      causes: [],
      unknown: [],
    });
  });

  it('names the cause, since when, what it holds up and the alert', () => {
    expect(
      told(
        [failedResource(), blockedResource(), readyResource()],
        [production, staging],
      ),
    ).toEqual({
      state: 'broken',
      headline: 'checkout is not deployed as pushed on production',
      causes: [
        'Kustomization checkout has failed for 23 min. It holds up frontend. Its alert has been firing for 13 min.',
      ],
      unknown: [],
    });
  });

  it('counts a retry of what had failed as broken', () => {
    expect(
      told([failedResource({ readiness: 'Progressing' })], [production]),
    ).toMatchObject({ state: 'broken' });
  });

  it("says since when at least, by Flux's own record", () => {
    const { causes } = told(
      [
        failedResource({
          stalled: true,
          provenFailingSince: before(NOW, 50 * MINUTE),
        }),
      ],
      [production],
    );
    expect(causes[0]).toMatch(
      /^Kustomization checkout has failed for at least 50 min, by Flux's own record, and Flux has given up\./,
    );
  });

  it.each([
    ['Missing', 'does not exist'],
    ['Suspended', 'is suspended'],
    ['Cycle', 'waits for itself, in a circle'],
    ['NoArtifact', 'is ready but has nothing to fetch'],
    ['Unreadable', 'cannot be read'],
  ] as const)('tells of a root that is %s', (state, words) => {
    const ref = { kind: 'GitRepository', namespace: 'a', name: 'shop' };
    const verdict = told(
      [blockedResource({ root: { ref, state } })],
      [production],
    );
    expect(verdict.state).toBe('broken');
    expect(verdict.causes).toEqual([
      `GitRepository shop ${words}. It holds up frontend.`,
    ]);
  });

  it.each(['Ready', 'Progressing'] as const)(
    'does not call it broken while it waits for something %s',
    state => {
      const ref = { kind: 'Kustomization', namespace: 'a', name: 'infra' };
      expect(
        told([blockedResource({ root: { ref, state } })], [production]),
      ).toMatchObject({
        state: 'deploying',
        headline: 'checkout is being deployed on production',
        causes: [],
      });
    },
  );

  it('groups what has one root on one cluster, and only there', () => {
    const other = blockedResource({ cluster: 'staging' });
    const { causes } = told(
      [blockedResource(), blockedResource({ name: 'admin' }), other],
      [production, staging],
    );
    expect(causes).toHaveLength(2);
    expect(causes[0]).toMatch(/holds up frontend and admin\./);
  });

  it('puts the cause whose alert fires first', () => {
    const pending = failedResource({ name: 'late', alert: undefined });
    const { causes } = told([pending, failedResource()], [production]);
    expect(causes[0]).toMatch(/^Kustomization checkout /);
  });

  it.each([
    ['all of it', 2, /It holds up admin\./],
    ['or of very many a part', 1000, /It holds up admin and 998 more\./],
  ])(
    'adds from the incident what other entities lose: %s',
    (_, totalResources, words) => {
      const ref = {
        kind: 'Kustomization',
        namespace: 'flux-system',
        name: 'checkout',
      };
      const { causes } = told([failedResource()], [production], {
        incidents: [
          {
            id: 'i',
            cluster: 'production',
            root: { ref, state: 'Failed' },
            state: 'firing',
            totalResources,
            resources: [
              { ref, state: 'Failed', alert: firingAlert(13) },
              { ref: { ...ref, name: 'admin' }, state: 'Blocked' },
            ],
          },
        ],
      });
      expect(causes[0]).toMatch(words);
    },
  );

  it('does not call Ready as pushed what cannot fetch what was pushed', () => {
    const ref = { kind: 'GitRepository', namespace: 'a', name: 'shop' };
    expect(
      told(
        [readyResource({ source: { ref, readiness: 'Failed' } })],
        [staging],
      ),
    ).toMatchObject({
      state: 'broken',
      causes: [
        'GitRepository shop cannot fetch what was pushed. It holds up checkout.',
      ],
    });
  });

  describe('is never all well', () => {
    const unreachable = clusterState('recovery', {
      reachability: 'unreachable',
      observedAt: before(NOW, 41 * MINUTE),
    });

    it('while a cluster is not reachable', () => {
      expect(told([readyResource()], [staging, unreachable])).toEqual({
        state: 'uncertain',
        headline:
          'checkout is deployed as pushed on staging, as far as can be seen',
        causes: [],
        unknown: ['recovery is not reachable, last seen 41 min ago.'],
      });
    });

    it('when its only cluster is not reachable', () => {
      expect(
        told([readyResource({ cluster: 'recovery' })], [unreachable]),
      ).toMatchObject({
        state: 'unseen',
        headline: 'Whether checkout is deployed as pushed is not known',
      });
    });

    it('while a kind cannot be read', () => {
      expect(
        told([readyResource()], [staging], {
          errors: [
            {
              cluster: 'staging',
              kind: 'HelmRelease',
              reason: 'forbidden',
              message: 'no',
              hint: 'h',
            },
          ],
        }),
      ).toMatchObject({
        state: 'uncertain',
        unknown: ['staging could be read only in part.'],
      });
    });

    it.each([
      ['Ready', 'uncertain'],
      ['NotReported', 'unseen'],
      ['Progressing', 'deploying'],
    ] as const)(
      'while resources are unread, those that were read being %s',
      (readiness, state) => {
        const totalItems = 2_400;
        const read = [readyResource({ readiness })];
        expect(told(read, [staging], { totalItems })).toMatchObject({
          state,
          unread: { read: 1, total: totalItems },
        });
        expect(told(read, [staging])).not.toHaveProperty('unread');
      },
    );

    it('on data that is older than two minutes', () => {
      const stale = clusterState('staging', {
        observedAt: before(NOW, 3 * MINUTE),
      });
      expect(told([readyResource()], [stale])).toMatchObject({
        state: 'unseen',
        unknown: ['What staging shows is from 3 min ago.'],
      });
    });

    it('while a cluster waits for a sign-in or its first read', () => {
      const { state, unknown } = told(
        [readyResource()],
        [
          staging,
          clusterState('edge', { reachability: 'needsSignIn' }),
          clusterState('east', { reachability: 'waiting' }),
          clusterState('west', { reachability: 'waiting' }),
        ],
      );
      expect(state).toBe('uncertain');
      expect(unknown).toEqual([
        'edge can be read only after you sign in to it.',
        'east and west have not been read yet.',
      ]);
    });
  });

  it.each([
    ['Suspended', 'suspended'],
    ['Terminating', 'removing'],
    ['Progressing', 'deploying'],
    ['NotReported', 'notReported'],
  ] as const)('says %s in its own words', (readiness, state) => {
    expect(told([readyResource({ readiness })], [staging])).toMatchObject({
      state,
      causes: [],
    });
  });
});
