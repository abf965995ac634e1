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

import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { KubeAccess } from '../kubernetes/KubeClient';
import { portalConfig } from './portalConfig';
import { PortalConfigFile } from './PortalConfigFile';

const as = (token: string): KubeAccess => ({
  server: 'https://localhost:6401',
  ca: 'certificate',
  token,
});

const PRODUCTION = {
  name: 'production',
  access: {
    admin: as('of admin'),
    portal: as('of portal'),
    viewer: as('of viewer'),
  },
};

describe('the configuration of a portal', () => {
  it('reads each cluster with the token of the service account', () => {
    const { kubernetes, flux } = portalConfig([PRODUCTION]);
    expect(kubernetes.clusterLocatorMethods).toEqual([
      {
        type: 'config',
        clusters: [
          {
            name: 'production',
            title: 'Production',
            url: 'https://localhost:6401',
            authProvider: 'serviceAccount',
            serviceAccountToken: 'of portal',
            caData: 'Y2VydGlmaWNhdGU=',
          },
        ],
      },
    ]);
    expect(flux).toBeUndefined();
  });

  it('asks for namespaces one by one where the viewer reads', () => {
    const config = portalConfig([PRODUCTION], 'viewer');
    expect(JSON.stringify(config)).toContain('of viewer');
    expect(JSON.stringify(config)).not.toMatch(/of (admin|portal)/);
    expect(config.flux).toEqual({ namespaces: ['apps', 'flux-system'] });
  });

  it('is a file for its user alone, and goes with the clusters', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'portal-config-'));
    try {
      const path = join(folder, 'new', 'app-config.yaml');
      const file = new PortalConfigFile(path);
      await file.write(portalConfig([PRODUCTION]));
      expect(parse(await readFile(path, 'utf8'))).toEqual(
        portalConfig([PRODUCTION]),
      );
      expect((await stat(path)).mode % 0o1000).toBe(0o600);
      await file.remove();
      await file.remove();
      await expect(stat(path)).rejects.toThrow('ENOENT');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
