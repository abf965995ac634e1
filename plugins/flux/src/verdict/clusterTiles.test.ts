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
  clusterState,
  failedResource,
  firingAlert,
  NOW,
  pendingAlert,
  readyResource,
  resourcePage,
} from '../__fixtures__/resources';
import { clusterOverview, worstAlert } from './clusterTiles';

describe('clusterOverview', () => {
  it('puts what fires first, then what fails, then what is out of sight', () => {
    const { tiles } = clusterOverview(
      resourcePage(
        [
          readyResource({ cluster: 'fine' }),
          failedResource({ cluster: 'failing', alert: pendingAlert(1) }),
          failedResource({ cluster: 'firing' }),
        ],
        [
          clusterState('fine'),
          clusterState('gone', { reachability: 'unreachable' }),
          clusterState('failing'),
          clusterState('firing'),
        ],
      ),
      NOW,
    );
    expect(tiles.map(({ name }) => name)).toEqual([
      'firing',
      'failing',
      'gone',
      'fine',
    ]);
  });

  it('has no tile for a cluster that is seen and has nothing of it', () => {
    const { tiles, without } = clusterOverview(
      resourcePage(
        [readyResource()],
        [
          clusterState('staging'),
          clusterState('dev', { title: 'Development' }),
          clusterState('gone', { reachability: 'unreachable' }),
        ],
      ),
      NOW,
    );
    expect(tiles.map(({ name }) => name)).toEqual(['gone', 'staging']);
    expect(without).toEqual(['Development']);
  });

  it('claims of no cluster that it has nothing while resources are unread', () => {
    const read = [readyResource(), readyResource({ cluster: 'prod' })];
    const clusters = ['staging', 'prod', 'dev', 'gone'].map(name =>
      clusterState(
        name,
        name === 'gone' ? { reachability: 'unreachable' } : {},
      ),
    );
    for (const rest of [
      { totalItems: 2_400, nextCursor: 'next' },
      { totalItems: 3 },
    ]) {
      const { tiles, without } = clusterOverview(
        resourcePage(read, clusters, rest),
        NOW,
      );
      expect(without).toEqual([]);
      expect(tiles.map(({ name, unread }) => [name, unread])).toEqual([
        ['gone', true],
        ['staging', true],
        ['prod', true],
      ]);
    }
  });

  it('gives lines to what deploys, failing first, and counts the others', () => {
    const { tiles } = clusterOverview(
      resourcePage(
        [
          readyResource({ kind: 'GitRepository', name: 'shop' }),
          readyResource({ name: 'a' }),
          failedResource({ cluster: 'staging', name: 'b' }),
        ],
        [clusterState('staging')],
      ),
      NOW,
    );
    expect(tiles[0].shown.map(({ name }) => name)).toEqual(['b', 'a']);
    expect(tiles[0]).toMatchObject({
      more: 1,
      readiness: 'Failed',
      failing: true,
    });
  });
});

describe('worstAlert', () => {
  it('prefers firing to pending, and what fires sooner', () => {
    const sooner = pendingAlert(9);
    const firing = firingAlert(1);
    expect(worstAlert([{ alert: pendingAlert(1) }, { alert: sooner }])).toBe(
      sooner,
    );
    expect(worstAlert([{ alert: sooner }, { alert: firing }, {}])).toBe(firing);
    expect(worstAlert([{}])).toBeUndefined();
  });
});
