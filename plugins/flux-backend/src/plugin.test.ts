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

import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { JsonObject } from '@backstage/types';
import request from 'supertest';
import { closedDatabase } from './integration/__testUtils__/closedDatabase';
import fluxPlugin from '.';

function start(flux: JsonObject = {}) {
  return startTestBackend({
    features: [
      fluxPlugin,
      closedDatabase().feature,
      catalogServiceMock.factory({}),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({ publish: async () => {} }),
      }),
      mockServices.rootConfig.factory({ data: { flux } }),
    ],
  });
}

describe('the plugin', () => {
  it('answers without the Kubernetes plugin, and goes on trying', async () => {
    const { server } = await start();
    const response = await request(server).get('/api/flux/v1/clusters');
    expect(response.status).toBe(200);
    expect(response.body).toEqual({ items: [], errors: [] });
  });

  it('tells the permissions that a policy can decide on', async () => {
    const { server } = await start();
    const response = await request(server).get(
      '/api/flux/.well-known/backstage/permissions/metadata',
    );
    expect(response.body.permissions).toEqual([
      expect.objectContaining({ name: 'flux.resources.read' }),
    ]);
  });

  it('does not start with a configuration that it cannot use, and says why', async () => {
    await expect(
      start({ rules: { FluxReconciliationFailing: { for: 'ten minutes' } } }),
    ).rejects.toThrow(
      /flux\.rules\.FluxReconciliationFailing\.for must be a duration .*, not "ten minutes"/,
    );
    await expect(start({ rules: { FluxIsSad: {} } })).rejects.toThrow(
      /flux\.rules has no rule FluxIsSad/,
    );
  });
});
