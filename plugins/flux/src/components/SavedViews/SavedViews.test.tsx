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

import { identityApiRef, storageApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { AddressProbe } from '../../__testUtils__/AddressProbe';
import { resourceView } from '../../address/resourceView';
import { useView } from '../../address/useView';
import { SavedViews } from './SavedViews';

const KEY = 'flux-views-resources';
const TEAM = 'cluster=prod&q=cart';

/** The filters of the page, as far as these tests change them. */
function Search() {
  const { change, view } = useView(resourceView);
  return (
    <button onClick={() => change({ ...view, q: 'basket' })}>Search</button>
  );
}

describe('SavedViews', () => {
  const storage = () => mockApis.storage();
  type Storage = ReturnType<typeof storage>;

  async function render(api: Storage, query: string = '') {
    const identity = mockApis.identity({
      userEntityRef: 'user:default/ada',
      ownershipEntityRefs: ['group:default/shop'],
    });
    const rendered = renderInTestApp(
      <>
        <SavedViews page="resources" codec={resourceView} />
        <Search />
        <AddressProbe />
      </>,
      {
        initialRouteEntries: [`/${query}`],
        apis: [
          [storageApiRef, api],
          [identityApiRef, identity],
        ],
      },
    );
    await screen.findByRole('option', { name: 'Mine' });
    return rendered;
  }

  const keep = (api: Storage, value: object) =>
    api.forBucket('flux').set(KEY, JSON.parse(JSON.stringify(value)));
  const kept = (api: Storage) => api.forBucket('flux').snapshot(KEY).value;
  const address = () =>
    screen.getByRole('status', { name: 'address' }).textContent;
  const select = () => screen.getByRole('combobox', { name: 'View' });
  const chosen = () =>
    screen.getByRole<HTMLOptionElement>('option', { selected: true })
      .textContent;
  const button = (name: string) => screen.getByRole('button', { name });
  const says = (text: string | RegExp) => screen.findByText(text);

  it('offers views that nobody can change, and shows what they are for', async () => {
    const { container } = await render(storage());
    expect(chosen()).toBe('Everything');
    expect(screen.queryByRole('button', { name: 'Rename…' })).toBeNull();

    await userEvent.selectOptions(select(), 'Failing now');
    expect(address()).toBe('/?readiness=Failed');
    expect(screen.queryByRole('button', { name: 'Delete…' })).toBeNull();
    await userEvent.selectOptions(select(), 'Mine');
    expect(address()).toBe(
      '/?owner=group%3Adefault%2Fshop&owner=user%3Adefault%2Fada',
    );
    await userEvent.selectOptions(select(), 'Everything');
    expect(address()).toBe('/');
    expect(await axe(container)).toHaveNoViolations();
  }, 30_000);

  it('saves what is shown, from the keyboard alone', async () => {
    const api = storage();
    await render(api, `?${TEAM}&cursor=abc&before=50`);
    expect(chosen()).toBe('Not saved');

    act(() => button('Save as…').focus());
    await userEvent.keyboard('{enter}');
    const dialog = await screen.findByRole('dialog', {
      name: 'Save this view',
    });
    expect(await axe(dialog)).toHaveNoViolations();
    await userEvent.keyboard('{enter}');
    expect(within(dialog).getByText('Give it a name.')).toBeVisible();
    await userEvent.keyboard(' Team  Red {enter}');

    expect(await says('Saved as Team Red.')).toBeVisible();
    await waitFor(() => expect(chosen()).toBe('Team Red'));
    await waitFor(() => expect(button('Save as…')).toHaveFocus());
    expect(kept(api)).toEqual({
      version: 1,
      views: [{ name: 'Team Red', query: TEAM }],
    });
    expect(screen.queryByText('changed since it was saved')).toBeNull();
  }, 30_000);

  it('leaves the focus alone once something else was done', async () => {
    await render(storage(), `?${TEAM}`);
    await userEvent.click(button('Save as…'));
    await screen.findByRole('dialog');
    await userEvent.keyboard('Red{enter}');
    await says('Saved as Red.');
    await waitFor(() => expect(chosen()).toBe('Red'));

    await userEvent.click(document.body);
    act(() => button('Search').click());

    expect(await says('changed since it was saved')).toBeVisible();
    expect(document.body).toHaveFocus();
  }, 30_000);

  it('tells when a view has changed, undoes that, or saves it', async () => {
    const api = storage();
    await keep(api, { version: 1, views: [{ name: 'Team', query: TEAM }] });
    await render(api);
    await userEvent.selectOptions(select(), 'Team');
    expect(address()).toBe(`/?${TEAM}`);

    await userEvent.click(button('Search'));
    expect(await says('changed since it was saved')).toBeVisible();
    expect(chosen()).toBe('Team');
    await userEvent.click(button('Undo the changes'));
    await waitFor(() => expect(select()).toHaveFocus());
    expect(address()).toBe(`/?${TEAM}`);
    expect(screen.queryByText('changed since it was saved')).toBeNull();

    await userEvent.click(button('Search'));
    await userEvent.click(button('Save the changes'));
    expect(await says('Saved as Team.')).toBeVisible();
    expect(screen.queryByText('changed since it was saved')).toBeNull();
    expect(kept(api)).toMatchObject({
      views: [{ name: 'Team', query: 'cluster=prod&q=basket' }],
    });
  }, 30_000);

  it('renames and deletes, and says what stands in the way', async () => {
    const api = storage();
    const views = [
      { name: 'Team', query: TEAM },
      { name: 'Night', query: 'q=night' },
    ];
    await keep(api, { version: 1, views });
    await render(api, `?${TEAM}`);
    await userEvent.click(button('Rename…'));
    const field = await screen.findByRole('textbox', { name: 'Name' });
    await userEvent.clear(field);
    await userEvent.type(field, 'night');
    expect(await says('Another view of yours has this name.')).toBeVisible();
    await userEvent.type(field, ' shift{enter}');
    expect(await says('It is called night shift now.')).toBeVisible();
    await waitFor(() => expect(chosen()).toBe('night shift'));

    await userEvent.click(button('Delete…'));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Delete' }),
    );
    expect(await says('night shift is deleted.')).toBeVisible();
    expect(kept(api)).toMatchObject({ views: [views[1]] });
    expect(address()).toBe(`/?${TEAM}`);
    await waitFor(() => expect(chosen()).toBe('Not saved'));
    await waitFor(() => expect(select()).toHaveFocus());
  }, 30_000);

  it('says that a view of the same name is replaced', async () => {
    const api = storage();
    await keep(api, { version: 1, views: [{ name: 'Team', query: TEAM }] });
    await render(api, '?q=other');
    await userEvent.click(button('Save as…'));
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Name' }),
      'TEAM',
    );
    expect(await says('Replaces your view Team.')).toBeVisible();
    await userEvent.keyboard('{enter}');
    expect(await says('Saved as TEAM.')).toBeVisible();
    expect(kept(api)).toMatchObject({
      views: [{ name: 'TEAM', query: 'q=other' }],
    });
  }, 30_000);

  it('sees what another tab saves, and does not undo it', async () => {
    const api = storage();
    await render(api, '?q=mine');
    await act(() =>
      keep(api, { version: 1, views: [{ name: 'Other tab', query: 'q=1' }] }),
    );
    expect(
      await screen.findByRole('option', { name: 'Other tab' }),
    ).toBeInTheDocument();
    await userEvent.click(button('Save as…'));
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Name' }),
      'This tab{enter}',
    );
    expect(await says('Saved as This tab.')).toBeVisible();
    expect(kept(api)).toMatchObject({
      views: [{ name: 'Other tab' }, { name: 'This tab' }],
    });
  }, 30_000);

  it('leaves out what is broken, and says so', async () => {
    const api = storage();
    const views = [{ name: 'Team', query: TEAM }, 7, { name: '<b>', query: 1 }];
    await keep(api, { version: 1, views });
    await render(api);
    expect(
      await says(
        '2 saved views cannot be read and are left out. They are gone for good once you change a view.',
      ),
    ).toBeVisible();
    expect(screen.getByRole('option', { name: 'Team' })).toBeInTheDocument();
  }, 30_000);

  it('changes nothing that a newer version has saved', async () => {
    const api = storage();
    const newer = { version: 9, views: [{ name: 'New', query: TEAM, x: 1 }] };
    await keep(api, newer);
    await render(api);
    expect(
      await says(/A newer version of this portal has saved your views/),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Save as…' })).toBeNull();
    await userEvent.selectOptions(select(), 'New');
    expect(address()).toBe(`/?${TEAM}`);
    expect(kept(api)).toEqual(newer);
  }, 30_000);

  it('says when nothing could be kept', async () => {
    const api = storage();
    api.forBucket('flux').set = async () => {
      throw new Error('the disk is full');
    };
    await render(api, '?q=mine');
    await userEvent.click(button('Save as…'));
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Name' }),
      'Mine too{enter}',
    );
    expect(
      await says('Nothing was changed: the disk is full. Try again later.'),
    ).toBeVisible();
    expect(chosen()).toBe('Not saved');
  }, 30_000);
});
