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

import { Theme } from '@material-ui/core/styles';
import { Readiness } from '@fluxwatch/backstage-plugin-flux-common';
import { EntityVerdict } from '../../verdict/entityVerdict';

/** How much something asks for attention. Icon and word always say it too. */
export type Tone = 'error' | 'warning' | 'running' | 'ok' | 'neutral';

/** The colour of a tone in the theme of the portal. */
export function toneColor(theme: Theme, tone: Tone): string {
  const { status } = theme.palette;
  return tone === 'neutral' ? status.aborted : status[tone];
}

const READINESS_TONES: Readonly<Record<Readiness, Tone>> = {
  Failed: 'error',
  Blocked: 'warning',
  Terminating: 'neutral',
  Progressing: 'running',
  Suspended: 'neutral',
  NotReported: 'neutral',
  Ready: 'ok',
};

export function readinessTone(readiness: Readiness): Tone {
  return READINESS_TONES[readiness];
}

const VERDICT_TONES: Readonly<Record<EntityVerdict['state'], Tone>> = {
  broken: 'error',
  removing: 'neutral',
  deploying: 'running',
  suspended: 'neutral',
  unseen: 'neutral',
  uncertain: 'warning',
  notReported: 'neutral',
  deployed: 'ok',
};

export function verdictTone(state: EntityVerdict['state']): Tone {
  return VERDICT_TONES[state];
}
