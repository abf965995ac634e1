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
  ApiClusterError,
  FluxApi,
} from '@fluxwatch/backstage-plugin-flux-common';
import {
  clusterState,
  readyResource,
  resourcePage,
} from '../__fixtures__/resources';
import { readPages } from './readPages';

interface Page {
  names: string[];
  nextCursor?: string;
  errors?: ApiClusterError[];
}

function apiOf(pages: Page[]) {
  const listResources = jest.fn<
    ReturnType<FluxApi['listResources']>,
    Parameters<FluxApi['listResources']>
  >();
  for (const { errors = [], names, nextCursor } of pages) {
    listResources.mockResolvedValueOnce(
      resourcePage(
        names.map(name => readyResource({ name })),
        [clusterState('staging')],
        { totalItems: 1_000, errors, ...(nextCursor && { nextCursor }) },
      ),
    );
  }
  return { api: { listResources }, listResources };
}

describe('readPages', () => {
  it('follows the cursor for as many pages as are wanted', async () => {
    const { api, listResources } = apiOf([
      { names: ['a', 'b'], nextCursor: 'c1' },
      { names: ['c'], nextCursor: 'c2' },
    ]);

    const page = await readPages(api, { entityRef: 'e' }, 2, {});

    expect(page.items.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(page.nextCursor).toBe('c2');
    expect(listResources.mock.calls.map(([query]) => query)).toEqual([
      { entityRef: 'e', limit: 500 },
      { entityRef: 'e', limit: 500, cursor: 'c1' },
    ]);
  });

  it('shows once what comes twice because the order has changed', async () => {
    const { api } = apiOf([
      { names: ['a', 'b'], nextCursor: 'c1' },
      { names: ['b', 'c'] },
    ]);

    const page = await readPages(api, {}, 2, {});

    expect(page.items.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(page).not.toHaveProperty('nextCursor');
  });

  it('asks once for what fits into one page', async () => {
    const { api, listResources } = apiOf([{ names: ['a', 'b'] }]);

    await readPages(api, {}, 4, {});

    expect(listResources).toHaveBeenCalledTimes(1);
  });

  it('tells once each thing that any of the pages could not read', async () => {
    const error = (message: string): ApiClusterError => ({
      cluster: 'staging',
      reason: 'forbidden',
      message,
      hint: '',
    });
    const { api } = apiOf([
      { names: ['a'], nextCursor: 'c1', errors: [error('x'), error('y')] },
      { names: ['b'], errors: [error('x'), error('z')] },
    ]);

    const page = await readPages(api, {}, 2, {});

    expect(page.errors).toEqual([error('x'), error('y'), error('z')]);
  });

  it('ends at an empty page, whatever its cursor says', async () => {
    const { api, listResources } = apiOf([{ names: [], nextCursor: 'c1' }]);

    await readPages(api, {}, 4, {});

    expect(listResources).toHaveBeenCalledTimes(1);
  });
});
