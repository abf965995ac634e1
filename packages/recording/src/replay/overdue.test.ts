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
import { join } from 'node:path';
import { DEFAULT_ALERT_RULES } from '@fluxwatch/backstage-plugin-flux-common';
import { readRecording } from '../read';
import { Replay } from './Replay';

const INCIDENTS = join(__dirname, '../../../../test/recordings/incidents');

/** What became overdue by the end, when the cluster falls silent at a moment. */
async function overdueBy(end: number, silentFrom: number): Promise<string[]> {
  const recording = await readRecording(INCIDENTS);
  const { replay, transitions } = Replay.create({
    recording: {
      ...recording,
      events: recording.events.filter(({ t }) => t < silentFrom),
    },
    cluster: 'incidents',
    rules: DEFAULT_ALERT_RULES,
  });
  return [...transitions, ...replay.advance(end)]
    .filter(({ rule }) => rule === 'FluxReconciliationOverdue')
    .filter(({ to }) => to === 'firing')
    .map(({ at, ref }) => `${at / 1_000} ${ref.kind}/${ref.name}`);
}

describe('downloads that hang', () => {
  // Those that hang have an interval of 60 s and a timeout of 40 s. podinfo is
  // Ready and was resumed at 93; flux-system may take 40 minutes. What fails has
  // longer pauses between its retries.
  it('are told after three intervals and the timeout if they never end', async () => {
    expect(await overdueBy(400, 158)).toEqual([
      '220 Kustomization/broken',
      '220 Kustomization/infrastructure',
      '220 Kustomization/missing-path',
      '313.064 Kustomization/podinfo',
    ]);
  });

  it('are not told when they end before that, as they did', async () => {
    expect(await overdueBy(380, Infinity)).toEqual([]);
  });
});
