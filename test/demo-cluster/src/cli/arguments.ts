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
import { InputError, isError } from '@backstage/errors';
import type { DemoClusterOptions } from '../DemoClusterOptions';

const USAGE =
  'Usage: demo-cluster --recording <folder> --name <name> [--port <port>] [--speed <factor>] [--loop] [--stepped] [--token <token>] [--control-port <port>]';

const OPTIONS = {
  recording: { type: 'string' },
  name: { type: 'string' },
  port: { type: 'string' },
  speed: { type: 'string' },
  token: { type: 'string' },
  'control-port': { type: 'string' },
  loop: { type: 'boolean' },
  stepped: { type: 'boolean' },
} as const;

/**
 * Reads the command line.
 *
 * @throws InputError that says what is wrong and how it is used
 */
export function parseArguments(args: string[]): DemoClusterOptions {
  const values = parse(args);
  const { recording, name, token, loop, stepped } = values;
  if (!recording || !name) {
    throw new InputError(
      `${recording ? '--name' : '--recording'} is missing. ${USAGE}`,
    );
  }
  const speed = values.speed === undefined ? undefined : Number(values.speed);
  if (speed !== undefined && !(speed > 0 && speed <= 1000)) {
    throw new InputError(
      `--speed must be a number above 0 and up to 1000, but is ${values.speed}`,
    );
  }
  return {
    recording,
    name,
    token,
    loop,
    stepped,
    speed,
    port: parsePort('--port', values.port),
    controlPort: parsePort('--control-port', values['control-port']),
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch (error) {
    const reason = isError(error) ? error.message : String(error);
    throw new InputError(`${reason}. ${USAGE}`);
  }
}

function parsePort(option: string, text?: string): number | undefined {
  if (text === undefined) {
    return undefined;
  }
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) {
    throw new InputError(`${option} must be from 0 to 65535, but is ${text}`);
  }
  return port;
}
