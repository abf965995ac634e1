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
import { basename, resolve } from 'node:path';
import {
  AlertRules,
  DEFAULT_ALERT_RULES,
} from '@fluxwatch/backstage-plugin-flux-common';
import { readRecording } from '../read';
import { Replay } from './Replay';
import { toResourceLine, toTransitionLine } from './replayLines';
import { readReplayArguments } from './replayOptions';

function rulesWith(holdOff: number | undefined): AlertRules {
  const rule = DEFAULT_ALERT_RULES.FluxReconciliationFailing;
  return {
    ...DEFAULT_ALERT_RULES,
    FluxReconciliationFailing: { ...rule, holdOff: holdOff ?? rule.holdOff },
  };
}

/**
 * What `yarn replay` prints, line by line: every alert transition of a
 * recording, or with `--at` every resource as it is at that moment.
 *
 * @throws InputError for wrong arguments and for a malformed recording
 * @public
 */
export async function runReplay(args: string[]): Promise<string[]> {
  const { folder, holdOff, at, cluster } = readReplayArguments(args);
  const recording = await readRecording(folder);
  const name = cluster ?? basename(resolve(folder));
  const { replay, transitions } = Replay.create({
    recording,
    cluster: name,
    rules: rulesWith(holdOff),
  });
  if (at !== undefined) {
    replay.advance(at / 1_000);
    return replay
      .records()
      .map(record => JSON.stringify(toResourceLine(record)));
  }
  return [...transitions, ...replay.advance()].map(transition =>
    JSON.stringify(toTransitionLine(name, transition)),
  );
}
