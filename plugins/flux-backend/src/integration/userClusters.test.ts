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

import { nameOf } from './__testUtils__/kustomization';
import {
  ALICE,
  LIMITED,
  usePersonalCluster,
} from './__testUtils__/usePersonalCluster';

// The Kubernetes plugin loads an ES module, for which Jest needs Node's --experimental-vm-modules.
describe("a cluster that needs the user's own token", () => {
  const { api, personal } = usePersonalCluster();

  const tokens = (google: string) => ({ clusterTokens: { google } });

  async function listAll(limit: number, google?: string) {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await api().listResources(
        { limit, cursor },
        google === undefined ? {} : tokens(google),
      );
      seen.push(
        ...page.items.map(
          ({ cluster, kind, namespace, name }) =>
            `${cluster} ${kind}/${namespace}/${name}`,
        ),
      );
      cursor = page.nextCursor;
    } while (cursor);
    return seen;
  }

  it('is not read without the token, and says where to sign in', async () => {
    personal().clearRequests();
    const page = await api().listResources({});
    expect(page.items.length).toBeGreaterThan(10);
    expect(page.items.every(({ cluster }) => cluster === 'production')).toBe(
      true,
    );
    expect(page.errors).toEqual([
      expect.objectContaining({
        cluster: 'personal',
        reason: 'needsSignIn',
        hint: expect.stringContaining('Sign in to google'),
      }),
    ]);
    expect(page.clusters).toContainEqual(
      expect.objectContaining({
        name: 'personal',
        reachability: 'needsSignIn',
        authProvider: 'google',
      }),
    );
    expect(personal().requests).toEqual([]);
    await expect(
      api().getResource({ cluster: 'personal', ...nameOf('own') }),
    ).rejects.toMatchObject({
      statusCode: 403,
      body: { error: { message: expect.stringMatching(/Sign in to google/) } },
    });
  });

  it('is read with it, beside the others and as they are shown, but without alerts', async () => {
    const page = await api().listResources({ limit: 500 }, tokens(ALICE));
    expect(page.errors).toEqual([]);
    const own = page.items.find(({ name }) => name === 'own');
    expect(own).toMatchObject({
      cluster: 'personal',
      readiness: 'Failed',
      cause: { message: 'it is broken' },
    });
    expect(
      page.items.filter(
        ({ cluster, alert }) => cluster === 'personal' && alert,
      ),
    ).toEqual([]);
    expect(page.totalItems).toBe(page.items.length);
    expect(page.clusters.find(({ name }) => name === 'personal')).toMatchObject(
      { reachability: 'reachable', observedAt: expect.any(String) },
    );

    const blocked = page.items.find(
      ({ cluster, readiness }) =>
        cluster === 'personal' && readiness === 'Blocked',
    );
    const detail = await api().getResource(
      {
        cluster: 'personal',
        kind: blocked?.kind ?? '',
        namespace: blocked?.namespace ?? '',
        name: blocked?.name ?? '',
      },
      tokens(ALICE),
    );
    expect(detail.chain.length).toBeGreaterThan(1);
    expect(detail.resource.root).toEqual(blocked?.root);

    const filtered = await api().listResources(
      { cluster: ['personal'], readiness: ['Failed'], q: 'IS BROKEN' },
      tokens(ALICE),
    );
    expect(filtered.items.map(({ name }) => name)).toEqual(['own']);
  });

  it('gives each resource once over all pages, together with the others', async () => {
    const all = await listAll(500, ALICE);
    expect(new Set(all).size).toBe(all.length);
    expect(await listAll(7, ALICE)).toEqual(all);
  });

  it('is sorted and filtered as the others are', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await api().listResources(
        { limit: 7, cursor, sort: 'name', order: 'descending' },
        tokens(ALICE),
      );
      seen.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual([...seen].sort().reverse());
    expect(seen).toHaveLength((await listAll(500, ALICE)).length);

    const none = await api().listResources(
      { cluster: ['personal'], revision: 'no-such-revision' },
      tokens(ALICE),
    );
    expect(none.totalItems).toBe(0);
    const owned = await api().listResources(
      { owner: ['user:default/mock'], label: '!absent', include: ['owners'] },
      tokens(ALICE),
    );
    expect(
      owned.items.map(({ cluster, name, owners }) => [
        cluster,
        name,
        owners?.map(({ entityRef }) => entityRef),
      ]),
    ).toEqual([['personal', 'own', ['component:default/own']]]);
  });

  it("is part of what needs someone among the user's own components", async () => {
    const mine = await api().getOwned({}, tokens(ALICE));
    expect(mine).toMatchObject({
      components: 1,
      deployed: 0,
      items: [
        {
          entityRef: 'component:default/own',
          resource: { cluster: 'personal', name: 'own', readiness: 'Failed' },
          totalHeldUp: 0,
        },
      ],
    });
    expect(await api().getOwned({})).toMatchObject({
      components: 1,
      withoutResources: 1,
      items: [],
      errors: [{ cluster: 'personal', reason: 'needsSignIn' }],
    });
  });

  it('keeps nothing of what was read for one user', async () => {
    await listAll(500, ALICE);
    const seen = await listAll(500);
    expect(seen.filter(line => line.startsWith('personal'))).toEqual([]);
    const { items } = await api().listAlerts({});
    expect(items.filter(({ cluster }) => cluster === 'personal')).toEqual([]);
  });

  it('shows each user what that user may read, and names the rest', async () => {
    const page = await api().listResources(
      { cluster: ['personal'] },
      tokens(LIMITED),
    );
    expect(new Set(page.items.map(({ kind }) => kind))).toEqual(
      new Set(['Kustomization']),
    );
    expect(page.errors).toContainEqual(
      expect.objectContaining({
        cluster: 'personal',
        kind: 'HelmRelease',
        reason: 'forbidden',
        status: 403,
      }),
    );
  });

  it('refuses a token that the cluster does not know, without repeating it', async () => {
    const page = await api().listResources({}, tokens('token-of-nobody'));
    expect(page.errors).toEqual([
      expect.objectContaining({
        cluster: 'personal',
        reason: 'needsSignIn',
        status: 401,
      }),
    ]);
    expect(JSON.stringify(page)).not.toContain('token-of-nobody');
    expect(page.items.length).toBeGreaterThan(10);
  });

  it('answers in time when the cluster says nothing', async () => {
    await personal().setFaults([{ type: 'silent' }]);
    const begin = Date.now();
    const page = await api().listResources({}, tokens(ALICE));
    await personal().clearFaults();
    expect(Date.now() - begin).toBeLessThan(14_000);
    expect(page.errors).toEqual([
      expect.objectContaining({ cluster: 'personal', reason: 'timeout' }),
    ]);
    expect(page.items.length).toBeGreaterThan(10);
  }, 20_000);
});
