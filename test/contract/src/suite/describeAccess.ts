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

import type { ContractTarget } from '../target/ContractTarget';
import {
  contractObject,
  EVERYWHERE,
  IN_APPS,
  pathOf,
} from '../target/contractObjects';
import { useObjects } from './useObjects';

const SOURCES = 'source.toolkit.fluxcd.io';
const ARTIFACTS = `externalartifacts.${SOURCES}`;
const IN_GROUP = `in API group "${SOURCES}"`;

/** Who may do what, and what those are told who may not. */
export function describeAccess(cluster: () => ContractTarget): void {
  const forbidden = (message: string, details: object) => ({
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Failure',
    message,
    reason: 'Forbidden',
    details,
    code: 403,
  });

  describe('somebody with the rights of one namespace', () => {
    const write = useObjects(cluster);
    const viewer = () => cluster().as('viewer');
    const kind = { group: SOURCES, kind: 'externalartifacts' };

    it('may look there', async () => {
      await write(contractObject('visible'));
      expect((await viewer().get(IN_APPS)).status).toBe(200);
      expect((await viewer().get(pathOf('visible'))).status).toBe(200);
      const watch = await viewer().watch(IN_APPS, { timeoutSeconds: '1' });
      expect(watch.status).toBe(200);
      await watch.rest();
    });

    it.each([
      ['list', ''],
      ['watch', '?watch=true'],
    ])('may not %s what is everywhere', async (verb, query) => {
      const { status, headers, body } = await viewer().get(EVERYWHERE + query);
      expect(status).toBe(403);
      expect(headers['content-type']).toBe('application/json');
      expect(body).toEqual(
        forbidden(
          `${ARTIFACTS} is forbidden: User "viewer" cannot ${verb} resource "externalartifacts" ${IN_GROUP} at the cluster scope`,
          kind,
        ),
      );
    });

    it('may not look elsewhere', async () => {
      const path = IN_APPS.replace('apps', 'flux-system');
      expect((await viewer().get(path)).body).toEqual(
        forbidden(
          `${ARTIFACTS} is forbidden: User "viewer" cannot list resource "externalartifacts" ${IN_GROUP} in the namespace "flux-system"`,
          kind,
        ),
      );
    });

    it('may not change anything, be it there or not', async () => {
      for (const name of ['visible', 'nobody']) {
        expect((await viewer().patch(pathOf(name), {})).body).toEqual(
          forbidden(
            `${ARTIFACTS} "${name}" is forbidden: User "viewer" cannot patch resource "externalartifacts" ${IN_GROUP} in the namespace "apps"`,
            { ...kind, name },
          ),
        );
      }
    });

    it('is not told what is not there', async () => {
      expect(
        (await viewer().get(`/apis/${SOURCES}/v1/nothings`)).body,
      ).toMatchObject({
        message: `nothings.${SOURCES} is forbidden: User "viewer" cannot list resource "nothings" ${IN_GROUP} at the cluster scope`,
      });
      expect((await viewer().get('/nothing/here')).body).toEqual(
        forbidden(
          'forbidden: User "viewer" cannot get path "/nothing/here"',
          {},
        ),
      );
    });

    it('may not reach into pods', async () => {
      const path =
        '/api/v1/namespaces/flux-system/pods/some:8080/proxy/metrics';
      expect((await viewer().get(path)).body).toEqual(
        forbidden(
          'pods "some:8080" is forbidden: User "viewer" cannot get resource "pods/proxy" in API group "" in the namespace "flux-system"',
          { name: 'some:8080', kind: 'pods' },
        ),
      );
    });
  });

  describe('somebody without a token', () => {
    it('is nobody, and may do next to nothing', async () => {
      const nobody = cluster().as('nobody');
      const { status, body } = await nobody.get(IN_APPS);
      expect(status).toBe(403);
      expect(body.message).toBe(
        `${ARTIFACTS} is forbidden: User "system:anonymous" cannot list resource "externalartifacts" ${IN_GROUP} in the namespace "apps"`,
      );
      expect((await nobody.get('/apis')).body).toEqual(
        forbidden(
          'forbidden: User "system:anonymous" cannot get path "/apis"',
          {},
        ),
      );
    });
  });

  describe('somebody with a wrong token', () => {
    it.each([IN_APPS, '/apis', '/version', '/nothing/here'])(
      'is let in nowhere, not even at %s',
      async path => {
        const { status, headers, body } = await cluster()
          .as('stranger')
          .get(path);
        expect(status).toBe(401);
        expect(headers['content-type']).toBe('application/json');
        expect(body).toEqual({
          kind: 'Status',
          apiVersion: 'v1',
          metadata: {},
          status: 'Failure',
          message: 'Unauthorized',
          reason: 'Unauthorized',
          code: 401,
        });
      },
    );
  });
}
