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

import { z } from 'zod';
import { waitUntil } from '../command/waitUntil';
import type { KubeClient } from '../kubernetes/KubeClient';
import { readManifests } from '../kubernetes/readManifests';
import { inPackage } from '../packageFolder';

/** The very files that the documentation tells users to apply. */
const DOCUMENTED = inPackage('../../docs/kubernetes');
/** The role of the viewer. */
const OURS = inPackage('manifests');

const PATIENCE_MS = 30_000;

const secretSchema = z.object({ data: z.object({ token: z.string() }) });

/**
 * Gives the portal the rights that the documentation says it needs, no more, and
 * the viewer those of one namespace.
 *
 * @returns the portal's token
 */
export async function grantAccess(kube: KubeClient): Promise<string> {
  for (const folder of [DOCUMENTED, OURS]) {
    for (const object of await readManifests(folder)) {
      await kube.apply(object);
    }
  }
  const { data } = await waitUntil({
    what: 'the token of the service account flux-system/backstage',
    patienceMs: PATIENCE_MS,
    probe: async () =>
      secretSchema.parse(
        await kube.get({
          apiVersion: 'v1',
          kind: 'Secret',
          metadata: { name: 'backstage', namespace: 'flux-system' },
        }),
      ),
  });
  return Buffer.from(data.token, 'base64').toString('utf8');
}
