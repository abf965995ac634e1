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

import type { Fleet } from '../fleet/Fleet';
import type { Scenario } from './Scenario';
import { cause, kustomization, push, remove, suspend, undo } from './steps';

const PODINFO = 'apps/podinfo/deployment.yaml';

/** What goes wrong in a fleet on a bad day. */
export const incidents: Scenario = {
  description:
    'A broken commit and its fix, suspend and resume, a failing chart, the git repository disappears and returns, a crash loop is fixed, a Kustomization is deleted',
  seconds: 380,
  troubled: true,
  steps: [
    push(10, 'podinfo 6.7.1', image('6.7.1')),
    cause(25, 'bad-commit'),
    undo(65, 'bad-commit'),
    suspend(85, kustomization('podinfo')),
    suspend(100, kustomization('podinfo'), false),
    cause(115, 'failing-chart'),
    undo(175, 'failing-chart'),
    cause(200, 'vanished-repository'),
    undo(240, 'vanished-repository'),
    cause(260, 'crash-loop'),
    undo(310, 'crash-loop'),
    remove(340, kustomization('paused')),
  ],
};

/** Another image of podinfo, without the image automation. */
function image(tag: string) {
  return async (fleet: Fleet) => ({
    [PODINFO]: (await fleet.repository.read(PODINFO)).replace(
      /podinfo:[0-9.]+/,
      `podinfo:${tag}`,
    ),
  });
}
