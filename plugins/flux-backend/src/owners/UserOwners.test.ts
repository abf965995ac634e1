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

import { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { UserOwners } from './UserOwners';

const USER = 'user:default/mock';

function group(name: string, children: string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    relations: children.map(child => ({
      type: child.startsWith('user') ? 'hasMember' : 'parentOf',
      targetRef: child.includes(':') ? child : `group:default/${child}`,
    })),
  };
}

function ownersOf(
  own: string[] | Error,
  entities: Entity[],
  { fails = false } = {},
) {
  const catalog = catalogServiceMock({ entities });
  let calls = 0;
  const find = catalog.getEntitiesByRefs.bind(catalog);
  catalog.getEntitiesByRefs = async (...request) => {
    calls += 1;
    if (fails) {
      throw new Error('the catalog is away');
    }
    return find(...request);
  };
  const owners = new UserOwners({
    catalog,
    auth: mockServices.auth(),
    userInfo: {
      getUserInfo: async () => {
        if (own instanceof Error) {
          throw own;
        }
        return { userEntityRef: USER, ownershipEntityRefs: own };
      },
    },
  });
  return { owners, calls: () => calls };
}

const CHILDREN = { childGroups: true };

describe('UserOwners', () => {
  it('are the user, the groups, and the groups below these, those nearest first', async () => {
    const { owners } = ownersOf(
      [USER, 'group:default/a'],
      [
        group('a', ['b', 'user:default/other', 'c']),
        group('b', ['d']),
        group('d', []),
      ],
    );
    const refs = ['a', 'b', 'c', 'd'].map(name => `group:default/${name}`);
    expect(await owners.of(mockCredentials.user(), CHILDREN)).toEqual({
      refs: [USER, ...refs],
      failures: [],
    });
    expect(
      await owners.of(mockCredentials.user(), { childGroups: false }),
    ).toEqual({ refs: [USER, 'group:default/a'], failures: [] });
  });

  it('say so when there are more groups than are looked at', async () => {
    const many = Array.from({ length: 600 }, (_, index) => `g${index}`);
    const { owners } = ownersOf(['group:default/a'], [group('a', many)]);
    const { refs, failures } = await owners.of(
      mockCredentials.user(),
      CHILDREN,
    );
    expect(refs).toHaveLength(500);
    expect(failures).toEqual([
      {
        message: expect.stringContaining('more than 500 groups'),
        hint: expect.stringContaining('without the groups below'),
      },
    ]);
  });

  it('come to an end when groups are below each other', async () => {
    const { owners, calls } = ownersOf(
      ['group:default/a'],
      [group('a', ['b', 'a']), group('b', ['c']), group('c', ['a', 'b'])],
    );
    const { refs } = await owners.of(mockCredentials.user(), CHILDREN);
    expect(refs).toEqual([
      USER,
      'group:default/a',
      'group:default/b',
      'group:default/c',
    ]);
    expect(calls()).toBe(3);
  });

  it('are no more than five hundred, and no more than a dozen levels deep', async () => {
    const wide = ownersOf(
      ['group:default/all'],
      [
        group(
          'all',
          Array.from({ length: 900 }, (_, index) => `g${index}`),
        ),
      ],
    );
    const { refs } = await wide.owners.of(mockCredentials.user(), CHILDREN);
    expect(refs).toHaveLength(500);
    const deep = ownersOf(
      ['group:default/g0'],
      Array.from({ length: 40 }, (_, index) =>
        group(`g${index}`, [`g${index + 1}`]),
      ),
    );
    await deep.owners.of(mockCredentials.user(), CHILDREN);
    expect(deep.calls()).toBe(12);
  });

  it('are nobody when a service asks', async () => {
    const { owners, calls } = ownersOf(['group:default/a'], [group('a', [])]);
    expect(await owners.of(mockCredentials.service(), CHILDREN)).toEqual({
      refs: [],
      failures: [],
    });
    expect(calls()).toBe(0);
  });

  it('are the user alone when signing in left no more, such as of a guest', async () => {
    const guest = ownersOf(new NotFoundError('no user info'), []);
    expect(await guest.owners.of(mockCredentials.user(), CHILDREN)).toEqual({
      refs: [USER],
      failures: [],
    });
    const away = ownersOf(new Error('auth is away'), []);
    expect(await away.owners.of(mockCredentials.user(), CHILDREN)).toEqual({
      refs: [USER],
      failures: [
        expect.objectContaining({
          message: expect.stringContaining('auth is away'),
        }),
      ],
    });
  });

  it('are told without the groups below when the catalog fails, and that it does', async () => {
    const { owners } = ownersOf(['group:default/a', 'nonsense:a:b'], [], {
      fails: true,
    });
    expect(await owners.of(mockCredentials.user(), CHILDREN)).toEqual({
      refs: [USER, 'group:default/a', 'nonsense:a:b'],
      failures: [
        expect.objectContaining({
          message: expect.stringContaining('the catalog is away'),
        }),
      ],
    });
  });
});
