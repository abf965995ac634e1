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

import { DEFAULT_ALERT_RULES } from '@fluxwatch/backstage-plugin-flux-common';
import { Knex } from 'knex';
import {
  ClusterBatch,
  ClusterQueries,
  Leases,
  ResourceQueries,
} from '../store';
import { StoreDatabases } from '../store/__testUtils__/StoreDatabases';
import { fluxObject, servedKind, waitsFor } from './__testUtils__/fluxObjects';
import { TestClock } from './__testUtils__/TestClock';
import {
  CLUSTER,
  TestReplica,
  TestReplicaOptions,
} from './__testUtils__/TestReplica';

jest.setTimeout(60_000);

const databases = StoreDatabases.create();

const START = Date.parse('2026-11-01T12:00:00Z');
const MINUTE = 60_000;
const CART = 'Kustomization/shop/cart';
const BASE = 'Kustomization/shop/base';

describe.each(['SQLITE_3', 'POSTGRES_18'] as const)(
  'ClusterEngine on %s',
  id => {
    let knex: Knex;
    let clock: TestClock;
    const running: TestReplica[] = [];

    beforeEach(async () => {
      knex = await databases.init(id);
      clock = new TestClock(START);
    });

    afterEach(async () => {
      await Promise.all(running.splice(0).map(({ engine }) => engine.stop()));
    });

    async function start(
      options: Partial<TestReplicaOptions> = {},
    ): Promise<TestReplica> {
      const replica = await TestReplica.start({ knex, clock, ...options });
      running.push(replica);
      return replica;
    }

    async function readiness(): Promise<Record<string, string>> {
      const { items } = await new ResourceQueries(knex).page(
        {},
        { limit: 100 },
      );
      return Object.fromEntries(
        items.map(({ resource, verdict }) => [
          resource.name,
          verdict.root
            ? `${verdict.readiness}: ${verdict.root.state}`
            : verdict.readiness,
        ]),
      );
    }

    async function kind(name: string) {
      const { items } = await new ClusterQueries(knex).list();
      return items[0].kinds.find(known => known.kind === name);
    }

    /** A replica that has read a failing Kustomization. */
    async function startFailing(): Promise<TestReplica> {
      const replica = await start();
      await replica.list('Kustomization', 10, [fluxObject(CART, 9, 'False')]);
      replica.status();
      await replica.written();
      return replica;
    }

    it('calls nothing missing while lists are still coming', async () => {
      const replica = await start();
      const source = { sourceRef: { kind: 'GitRepository', name: 'fleet' } };
      const artifact = { artifact: { revision: 'main@sha1:a', digest: 'd' } };
      const waiting = { reason: 'SourceNotReady', spec: source };

      await replica.list('Kustomization', 10, [
        fluxObject(CART, 9, 'False', waiting),
      ]);
      await replica.written();
      expect(await readiness()).toEqual({});
      expect(await kind('Kustomization')).toBeUndefined();

      await replica.list('GitRepository', 11, [
        fluxObject('GitRepository/shop/fleet', 8, 'True', { status: artifact }),
      ]);
      replica.status();
      await replica.written();

      expect(await readiness()).toEqual({
        cart: 'Blocked: Ready',
        fleet: 'Ready',
      });
      expect(await replica.history(CART)).toEqual([]);
      expect(await kind('Kustomization')).toMatchObject({
        resourceVersion: '10',
      });
    });

    it('calls missing what is not there once all has been read, but not what cannot be read', async () => {
      const replica = await start();
      const waiting = {
        reason: 'SourceNotReady',
        spec: { sourceRef: { kind: 'Bucket', name: 'b' } },
      };
      await replica.list('Kustomization', 10, [
        waitsFor(CART, 9, BASE),
        fluxObject('Kustomization/shop/other', 8, 'False', waiting),
      ]);
      await replica.engine.failed(
        servedKind('Bucket'),
        {
          cluster: CLUSTER,
          kind: 'Bucket',
          reason: 'forbidden',
          message: 'no',
          hint: 'allow it',
        },
        START,
      );
      replica.status();
      await replica.written();

      expect(await readiness()).toEqual({
        cart: 'Blocked: Missing',
        other: 'Blocked: Unreadable',
      });
      expect(await kind('Bucket')).toMatchObject({
        error: { reason: 'forbidden' },
        errorSince: START,
      });

      await replica.list('Bucket', 12);
      await replica.written();

      expect(await readiness()).toMatchObject({ other: 'Blocked: Missing' });
      expect(await kind('Bucket')).not.toHaveProperty('error');
    });

    it('keeps the clock of a pending alert over a restart, and fires it in time, once', async () => {
      const first = await startFailing();
      const [{ id: alertId }] = await first.alerts();
      await first.pass(4 * MINUTE);
      await first.crash();
      clock.advance(3 * MINUTE);

      const second = await start();
      expect(second.engine.positions).toEqual([
        expect.objectContaining({
          kind: 'Kustomization',
          resourceVersion: '10',
        }),
      ]);
      await second.engine.confirmed(
        servedKind('Kustomization'),
        second.position(11),
      );
      second.status();
      await second.pass(2 * MINUTE);
      expect(await second.history(CART)).toEqual(['inactive > pending']);
      await second.pass(MINUTE);

      const alerts = await second.alerts();
      expect(await second.history(CART)).toEqual([
        'inactive > pending',
        'pending > firing',
      ]);
      expect(alerts).toEqual([
        expect.objectContaining({
          id: alertId,
          state: 'firing',
          alert: expect.objectContaining({
            since: START,
            firedAt: START + 10 * MINUTE,
          }),
        }),
      ]);
    });

    it('keeps a firing alert over a restart, and resolves it when its resource is Ready', async () => {
      const first = await startFailing();
      await first.pass(10 * MINUTE);
      await first.crash();

      const second = await start();
      await second.event('MODIFIED', fluxObject(CART, 20, 'True'));
      second.status();
      await second.written();

      expect(await second.history(CART)).toEqual([
        'inactive > pending',
        'pending > firing',
        'firing > inactive',
      ]);
      expect(await second.alerts()).toEqual([
        expect.objectContaining({ state: 'resolved' }),
      ]);
      expect(await readiness()).toEqual({ cart: 'Ready' });
    });

    it('does not fire during a restart what was Ready before its time came', async () => {
      const first = await startFailing();
      await first.crash();
      clock.advance(30 * MINUTE);

      const second = await start();
      await second.pass(MINUTE);
      expect(await second.history(CART)).toEqual(['inactive > pending']);
      await second.event('MODIFIED', fluxObject(CART, 20, 'True'));
      second.status();
      await second.written();

      expect(await second.history(CART)).toEqual([
        'inactive > pending',
        'pending > inactive',
      ]);
      expect(await second.alerts()).toEqual([]);
    });

    it('judges what was missed during a restart in the order in which it happened', async () => {
      const first = await start();
      await first.list('Kustomization', 10, [fluxObject(CART, 9, 'True')]);
      await first.list('HelmRelease', 10, []);
      first.status();
      await first.written();
      await first.crash();

      const second = await start();
      await second.event('ADDED', waitsFor('Kustomization/shop/app', 31, BASE));
      await second.event('ADDED', fluxObject(BASE, 30, 'True'));
      second.status();
      await second.written();

      expect(await second.history('Kustomization/shop/app')).toEqual([]);
      expect(await readiness()).toMatchObject({ app: 'Blocked: Ready' });
    });

    it('keeps every transition, also of what came and went within one batch', async () => {
      const replica = await start();
      await replica.list('Kustomization', 10);
      replica.status();

      await replica.event('ADDED', fluxObject(CART, 11, 'False'));
      await replica.event('MODIFIED', fluxObject(CART, 12, 'True'));
      await replica.event('MODIFIED', fluxObject(CART, 13, 'False'));
      await replica.written();

      expect(await replica.history(CART)).toEqual([
        'inactive > pending',
        'pending > inactive',
        'inactive > pending',
      ]);
      expect(await replica.alerts()).toHaveLength(1);
      expect(await kind('Kustomization')).toMatchObject({
        resourceVersion: '13',
      });
    });

    it('changes nothing for what it has seen before, late or twice', async () => {
      const replica = await startFailing();
      await replica.event('MODIFIED', fluxObject(CART, 20, 'False'));
      await replica.written();
      const before = await knex('flux_resources').select('*');
      replica.committed.splice(0);

      await replica.event('MODIFIED', fluxObject(CART, 20, 'False'));
      await replica.event('MODIFIED', fluxObject(CART, 15, 'True'));
      await replica.event('DELETED', fluxObject(CART, 16, 'True'));
      await replica.list('Kustomization', 21, [fluxObject(CART, 19, 'True')]);
      await replica.written();

      expect(await knex('flux_resources').select('*')).toEqual(before);
      expect(await replica.history(CART)).toEqual(['inactive > pending']);
      expect(replica.committed).toEqual([]);
    });

    it('starts a new clock for a resource that was created anew', async () => {
      const replica = await startFailing();
      const [{ id: before }] = await replica.alerts();

      await replica.event(
        'ADDED',
        fluxObject(CART, 30, 'False', { uid: 'another' }),
      );
      await replica.written();

      expect(await replica.history(CART)).toEqual([
        'inactive > pending',
        'pending > inactive',
        'inactive > pending',
      ]);
      const after = await replica.alerts();
      expect(after).toHaveLength(1);
      expect(after[0].id).not.toBe(before);
    });

    it('resolves nothing when the cluster is lost, and tells that it is', async () => {
      const replica = await startFailing();
      const error = {
        cluster: CLUSTER,
        kind: 'Kustomization',
        reason: 'unreachable' as const,
        message: 'gone',
        hint: 'look',
      };
      await replica.engine.failed(servedKind('Kustomization'), error, START);
      replica.status({ reachability: 'unreachable', error });
      await replica.pass(5 * MINUTE);

      expect(await replica.history('')).toEqual([
        'inactive > pending',
        'pending > firing',
      ]);
      expect(await readiness()).toEqual({ cart: 'Failed' });
      expect(
        (await replica.alerts()).map(({ ref, state }) => [ref?.name, state]),
      ).toEqual([
        [undefined, 'firing'],
        ['cart', 'pending'],
      ]);
      await replica.crash();

      const second = await start();
      second.status({ reachability: 'waiting', synced: false });
      await second.pass(MINUTE);
      const { items } = await new ClusterQueries(knex).list();
      expect(items[0]).toMatchObject({ reachability: 'unreachable', error });
      expect(items[0].reachabilitySince).toBeLessThan(START + MINUTE);
      expect(await second.history('')).toHaveLength(2);

      second.status({ reachability: 'reachable' });
      await second.written();
      expect(await second.history('')).toEqual([
        'inactive > pending',
        'pending > firing',
        'firing > inactive',
      ]);
      expect(await readiness()).toEqual({ cart: 'Failed' });
    });

    it('writes again what could not be written, before anything later, and loses nothing', async () => {
      let failures = 0;
      const attempts: string[] = [];
      const replica = await start({
        beforeWrite: ({ id: batch }: ClusterBatch) => {
          attempts.push(batch);
          if (failures > 0) {
            failures -= 1;
            throw new Error('The database is away');
          }
        },
      });
      await replica.list('Kustomization', 10, [fluxObject(CART, 9, 'True')]);
      replica.status();
      await replica.written();
      attempts.splice(0);

      failures = 2;
      await replica.event('MODIFIED', fluxObject(CART, 11, 'False'));
      await replica.written();
      await replica.event('MODIFIED', fluxObject(CART, 12, 'True'));
      await replica.written();
      expect(await kind('Kustomization')).toMatchObject({
        resourceVersion: '10',
      });
      await replica.pass(10_000);
      await replica.pass(10_000);

      expect(await kind('Kustomization')).toMatchObject({
        resourceVersion: '12',
      });
      expect(await replica.history(CART)).toEqual([
        'inactive > pending',
        'pending > inactive',
      ]);
      expect(attempts).toHaveLength(4);
      expect(new Set(attempts.slice(0, 3)).size).toBe(1);
    });

    it('lets readers wait when more comes in than can be written', async () => {
      let open = () => {};
      let gate: Promise<void> | undefined;
      const replica = await start({ beforeWrite: () => gate });
      const many = (from: number) =>
        Array.from({ length: 600 }, (_, index) =>
          fluxObject(`Kustomization/shop/app-${index}`, from + index, 'True'),
        );
      await replica.list('Kustomization', 1, many(2));
      gate = new Promise(resolve => {
        open = resolve;
      });
      replica.status();
      await replica.list('Kustomization', 1_000, many(1_001));
      let taken = false;
      const next = replica
        .event(
          'MODIFIED',
          fluxObject('Kustomization/shop/app-1', 9_000, 'False'),
        )
        .then(() => {
          taken = true;
        });
      clock.advance(1_000);
      await new Promise(resolve => setTimeout(resolve, 20));
      expect(taken).toBe(false);
      expect(await readiness()).toEqual({});

      open();
      await next;
      await replica.written();

      expect(Object.keys(await readiness())).toHaveLength(100);
      expect(await kind('Kustomization')).toMatchObject({
        resourceVersion: '9000',
      });
    });

    it('writes nothing once another replica has the lease, and says so', async () => {
      const replica = await startFailing();
      clock.advance(16_000);
      const lease = await new Leases(knex, 15_000).acquire(
        CLUSTER,
        clock.now(),
      );
      expect(lease).toBeDefined();

      await replica.event('MODIFIED', fluxObject(CART, 20, 'True'));
      await replica.written();
      await replica.event('MODIFIED', fluxObject(CART, 21, 'True'));
      await replica.pass(20 * MINUTE);

      expect(replica.lost).toEqual([CLUSTER]);
      expect(await readiness()).toEqual({ cart: 'Failed' });
      expect(await replica.history(CART)).toEqual(['inactive > pending']);
    });

    it('runs restored clocks under the rules as they are now', async () => {
      const { FluxReconciliationFailing: failing } = DEFAULT_ALERT_RULES;
      const first = await startFailing();
      await first.pass(4 * MINUTE);
      await first.crash();

      const second = await start({
        rules: {
          ...DEFAULT_ALERT_RULES,
          FluxReconciliationFailing: { ...failing, holdOff: 5 * MINUTE },
        },
      });
      second.status();
      await second.written();
      expect(await second.alerts()).toEqual([
        expect.objectContaining({
          state: 'pending',
          alert: expect.objectContaining({
            since: START,
            holdOff: 5 * MINUTE,
          }),
        }),
      ]);
      await second.pass(MINUTE);
      expect(await second.history(CART)).toEqual([
        'inactive > pending',
        'pending > firing',
      ]);
      await second.crash();

      const third = await start({
        rules: {
          ...DEFAULT_ALERT_RULES,
          FluxReconciliationFailing: { ...failing, enabled: false },
        },
      });
      third.status();
      await third.written();
      expect(await third.history(CART)).toContain('firing > inactive');
    });

    it('lists again what another version of the projection has stored, and keeps its clocks', async () => {
      const first = await startFailing();
      await first.crash();
      await knex('flux_kinds').update({ projection_version: 0 });
      await knex('flux_resources').update({ search_text: 'of old' });

      const second = await start();
      expect(second.engine.positions).toEqual([]);
      await second.list('Kustomization', 10, [
        fluxObject(CART, 9, 'False', { reason: 'Newly read' }),
      ]);
      second.status();
      await second.written();

      const { items } = await new ResourceQueries(knex).page(
        { text: CART.split('/')[2] },
        { limit: 1 },
      );
      expect(items[0].verdict.cause?.reason).toBe('Newly read');
      expect(await second.history(CART)).toEqual(['inactive > pending']);
      expect(await kind('Kustomization')).toMatchObject({
        projectionVersion: 1,
      });
    });

    it('reads again what the database does not give back', async () => {
      const first = await startFailing();
      await first.list('Kustomization', 12, [
        fluxObject(CART, 9, 'False'),
        fluxObject(BASE, 11, 'True'),
      ]);
      await first.written();
      await first.crash();
      await knex('flux_resources').update({ record: 'broken' });

      const second = await start();
      expect(second.engine.positions).toEqual([]);
      await second.list('Kustomization', 13, [fluxObject(CART, 9, 'False')]);
      second.status();
      await second.written();

      expect(await readiness()).toEqual({ cart: 'Failed' });
      expect(await second.alerts()).toHaveLength(1);
    });

    it('names an object that cannot be understood, and goes on with the others', async () => {
      const replica = await start();
      const broken = fluxObject('Kustomization/shop/broken', 9, 'True');
      delete broken.metadata.namespace;
      await replica.list('Kustomization', 10, [
        broken,
        fluxObject(CART, 8, 'True'),
      ]);
      replica.status();
      await replica.written();

      expect(await readiness()).toEqual({ cart: 'Ready' });
      expect((await kind('Kustomization'))?.error?.message).toMatch(
        /Could not understand Kustomization .*broken' of cluster 'prod'/,
      );
      await replica.engine.confirmed(
        servedKind('Kustomization'),
        replica.position(11),
      );
      await replica.pass(2_000);
      expect(await kind('Kustomization')).toHaveProperty('error');

      await replica.list('Kustomization', 12, [fluxObject(CART, 8, 'True')]);
      await replica.pass(2_000);
      expect(await kind('Kustomization')).not.toHaveProperty('error');
    });

    it('forgets a kind that is gone, and ends the alerts of its resources', async () => {
      const replica = await startFailing();

      await replica.engine.gone(servedKind('Kustomization'), clock.now());
      await replica.written();

      expect(await readiness()).toEqual({});
      expect(await kind('Kustomization')).toBeUndefined();
      expect(await replica.alerts()).toEqual([]);
      expect(await replica.history(CART)).toEqual([
        'inactive > pending',
        'pending > inactive',
      ]);
    });

    it('forgets what is outside of the namespaces that are read now, and takes it in again', async () => {
      const other = 'Kustomization/other/far';
      const scopes = async () => {
        const { items } = await new ClusterQueries(knex).list();
        return items[0].kinds.map(({ namespace }) => namespace);
      };
      const first = await start();
      await first.list('Kustomization', 10, [
        fluxObject(CART, 9, 'True'),
        fluxObject(other, 8, 'False'),
      ]);
      first.status();
      await first.written();
      await first.crash();

      const second = await start();
      await second.list(
        'Kustomization',
        11,
        [fluxObject(CART, 9, 'True')],
        'shop',
      );
      second.status();
      await second.written();
      expect(await readiness()).toEqual({ cart: 'Ready' });
      expect(await second.history(other)).toEqual([
        'inactive > pending',
        'pending > inactive',
      ]);
      expect(await scopes()).toEqual(['shop']);
      await second.crash();

      const third = await start();
      await third.list('Kustomization', 12, [
        fluxObject(CART, 9, 'True'),
        fluxObject(other, 8, 'True'),
      ]);
      third.status();
      await third.written();
      expect(await readiness()).toEqual({ cart: 'Ready', far: 'Ready' });
      expect(await scopes()).toEqual([undefined]);
    });

    it('forgets the error of a kind that is read no more', async () => {
      const error = {
        cluster: CLUSTER,
        kind: 'Bucket',
        reason: 'forbidden' as const,
        message: 'no',
        hint: 'allow it',
      };
      const first = await startFailing();
      await first.engine.failed(servedKind('Bucket'), error, START);
      await first.written();
      expect(await kind('Bucket')).toHaveProperty('error');
      await first.crash();

      const second = await start();
      second.status({ kinds: [servedKind('Kustomization')] });
      await second.written();

      expect(await kind('Bucket')).toBeUndefined();
      expect(await kind('Kustomization')).toBeDefined();
      expect(await readiness()).toEqual({ cart: 'Failed' });
    });

    it('tells which resources have changed, after they are committed', async () => {
      const replica = await start();
      await replica.list('Kustomization', 10, [
        fluxObject(CART, 9, 'True'),
        fluxObject(BASE, 8, 'True'),
      ]);
      replica.status();
      await replica.written();
      const cart = await new ResourceQueries(knex).find({
        cluster: CLUSTER,
        kind: 'Kustomization',
        namespace: 'shop',
        name: 'cart',
      });
      replica.committed.splice(0);

      await replica.event('MODIFIED', fluxObject(CART, 11, 'False'));
      await replica.written();
      await replica.engine.confirmed(
        servedKind('Kustomization'),
        replica.position(12),
      );
      await replica.pass(2_000);

      expect(replica.committed).toEqual([
        { cluster: CLUSTER, changedIds: [cart?.id], inventory: false },
      ]);
      expect(await kind('Kustomization')).toMatchObject({
        resourceVersion: '12',
      });
    });
  },
);
