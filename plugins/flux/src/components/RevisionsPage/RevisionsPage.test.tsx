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

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { revisionRow } from '../../__fixtures__/pages';
import { clusterState } from '../../__fixtures__/resources';
import { PageBackend } from '../../__testUtils__/PageBackend';
import { renderPage } from '../../__testUtils__/renderPage';
import { testServer } from '../../__testUtils__/testServer';
import { RevisionsPage } from './RevisionsPage';

describe('RevisionsPage', () => {
  const serve = testServer();
  let backend: PageBackend;
  let now: number;
  const names = Array.from({ length: 30 }, (_, index) => `c${index}`);

  beforeEach(() => {
    backend = serve(new PageBackend());
    now = Date.now();
    backend.revisions = {
      items: [revisionRow(names.slice(0, 29), {}, now)],
      totalItems: 1,
      clusters: names.map(name => clusterState(name, {}, now)),
      errors: [],
    };
  });

  const render = (query: string = '') =>
    renderPage(<RevisionsPage />, `/flux/revisions${query}`);

  it('says in words which of 30 clusters are behind, and since when', async () => {
    const { container } = render();

    expect(
      await screen.findByRole('heading', {
        name: '1 resource is not the same on all clusters',
      }),
    ).toBeVisible();
    expect(screen.getAllByRole('columnheader')).toHaveLength(31);
    expect(
      screen.getByRole('rowheader', { name: /checkout.*newest.*efecf28/ }),
    ).toBeVisible();
    const cells = screen.getAllByRole('cell');
    expect(cells[0]).toHaveTextContent(/efecf28.*current/);
    expect(cells[1]).toHaveTextContent(
      /aa4e3b8.*behind for 2 h 30 min.*Failed/,
    );
    expect(cells[29]).toHaveTextContent('not on this cluster');
    expect(
      screen.getByRole('region', { name: /scrolls in both directions/ }),
    ).toHaveAttribute('tabindex', '0');
    expect(await axe(container)).toHaveNoViolations();
  }, 30_000);

  it('asks for only what is behind, of what the address names', async () => {
    render('?entityRef=component%3Adefault%2Fcheckout&kind=HelmRelease');
    const box = await screen.findByRole('checkbox', {
      name: 'Only what is behind or differs',
    });
    await userEvent.click(box);

    await waitFor(() =>
      expect(
        Object.fromEntries(backend.queries('revisions').at(-1) ?? []),
      ).toEqual({
        entityRef: 'component:default/checkout',
        kind: 'HelmRelease',
        behind: 'true',
        limit: '50',
      }),
    );
    expect(
      screen.getByRole('status', { name: 'address' }).textContent,
    ).toContain('behind=true');
  }, 30_000);

  it('is sure only where every cluster could be seen', async () => {
    backend.revisions = {
      items: [revisionRow(['c0'], {}, now)],
      totalItems: 1,
      clusters: [
        clusterState('c0', {}, now),
        clusterState('c1', { reachability: 'unreachable' }, now),
      ],
      errors: [],
    };
    render();
    expect(
      await screen.findByRole('heading', {
        name: 'Every cluster that can be seen has the newest revision of everything here',
      }),
    ).toBeVisible();
    const row = within(screen.getByRole('table')).getAllByRole('row')[1];
    expect(row).toHaveTextContent(/cannot be seen/);
  }, 30_000);
});
