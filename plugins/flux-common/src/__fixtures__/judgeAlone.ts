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

import { judgeResource, OwnVerdict } from '../readiness/judgeResource';
import { Settled } from '../readiness/Readiness';
import {
  condition,
  fluxResource,
  ObjectOptions,
  readyFalse,
} from './fluxObjects';

export const DELETED = { deletionTimestamp: '2026-01-01T00:00:00Z' };
export const FAILED = readyFalse('BuildFailed');
export const BLOCKED = readyFalse(
  'DependencyNotReady',
  "dependency 'apps/db' ...",
);
export const STALLED = condition('Stalled', 'True', { reason: 'AccessDenied' });

/** Judges one resource on a cluster that has nothing else. */
export function judgeAlone(
  kind: string,
  options: ObjectOptions,
  lastSettled?: Settled,
): OwnVerdict {
  return judgeResource(fluxResource(kind, 'shop', options), () => 'missing', {
    lastSettled,
  });
}
