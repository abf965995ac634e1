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
import { parseArgs } from 'node:util';
import { InputError } from '@backstage/errors';
import { parseGoDuration } from '@fluxwatch/backstage-plugin-flux-common';

const USAGE =
  'Usage: yarn replay <recording folder> [--hold-off 10m] [--at 30s] [--cluster name]';

/** What the command line of `yarn replay` asks for; durations in milliseconds. */
export interface ReplayArguments {
  folder: string;
  holdOff?: number;
  at?: number;
  cluster?: string;
}

function readDuration(
  flag: string,
  text: string | undefined,
): number | undefined {
  if (text === undefined) {
    return undefined;
  }
  const parsed = parseGoDuration(text);
  if (parsed === undefined) {
    throw new InputError(
      `--${flag} takes a duration such as 60s or 10m, not '${text}'. ${USAGE}`,
    );
  }
  return parsed;
}

/** @throws InputError that names what is wrong, with the usage */
export function readReplayArguments(args: string[]): ReplayArguments {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        'hold-off': { type: 'string' },
        at: { type: 'string' },
        cluster: { type: 'string' },
      },
    });
  } catch (error) {
    throw new InputError(
      `${error instanceof Error ? error.message : error}. ${USAGE}`,
    );
  }
  const [folder, ...more] = parsed.positionals;
  if (!folder || more.length > 0) {
    throw new InputError(`Name one recording folder. ${USAGE}`);
  }
  return {
    folder,
    holdOff: readDuration('hold-off', parsed.values['hold-off']),
    at: readDuration('at', parsed.values.at),
    cluster: parsed.values.cluster,
  };
}
