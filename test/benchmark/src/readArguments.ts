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

/** What can be measured, in the order in which it is. */
export const SECTIONS = [
  'memory',
  'answers',
  'changes',
  'throughput',
  'requests',
  'metrics',
] as const;

export type Section = (typeof SECTIONS)[number];

/** What the command line asks for. */
export interface BenchmarkOptions {
  clusters: number;
  /** On each cluster. */
  resources: number;
  /** How many look at the portal, one number after the other. */
  viewers: number[];
  /** How long each number of viewers looks, and metrics are read. */
  minutes: number;
  only: Section[];
  json: boolean;
  /** A folder for CPU profiles of the backend. */
  profile?: string;
}

export const USAGE = `yarn benchmark [options]
  --clusters 10        demo clusters
  --resources 500      Flux resources on each
  --viewers 0,1,50     how many look at the portal
  --minutes 1          how long each number of viewers looks, and metrics are read
  --only answers       ${SECTIONS.join(', ')}; all where left out
  --json               prints JSON instead of a table
  --profile <folder>   writes a CPU profile of the backend there for each of them`;

function isSection(text: string): text is Section {
  return SECTIONS.some(section => section === text);
}

function readNumber(
  option: string,
  text: string,
  { min, max, whole }: { min: number; max: number; whole: boolean },
): number {
  const value = text.trim() === '' ? NaN : Number(text);
  if (!(value >= min && value <= max) || (whole && !Number.isInteger(value))) {
    throw new InputError(
      `--${option} takes ${
        whole ? 'a whole number' : 'a number'
      } from ${min} to ${max}, not '${text}'`,
    );
  }
  return value;
}

function readSections(text: string): Section[] {
  return text.split(',').map(name => {
    if (!isSection(name)) {
      throw new InputError(
        `--only takes ${SECTIONS.join(', ')}, not '${name}'`,
      );
    }
    return name;
  });
}

/** @throws InputError that names the first option that cannot be read */
export function readArguments(args: string[]): BenchmarkOptions | 'help' {
  const { values } = parse(args);
  if (values.help) {
    return 'help';
  }
  return {
    clusters: readNumber('clusters', values.clusters, {
      ...{ min: 1, max: 200, whole: true },
    }),
    resources: readNumber('resources', values.resources, {
      ...{ min: 1, max: 5_000, whole: true },
    }),
    viewers: values.viewers
      .split(',')
      .map(text =>
        readNumber('viewers', text, { min: 0, max: 200, whole: true }),
      ),
    minutes: readNumber('minutes', values.minutes, {
      ...{ min: 0.1, max: 15, whole: false },
    }),
    only: values.only === undefined ? [...SECTIONS] : readSections(values.only),
    json: values.json,
    ...(values.profile !== undefined && { profile: values.profile }),
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        clusters: { type: 'string', default: '10' },
        resources: { type: 'string', default: '500' },
        viewers: { type: 'string', default: '0,1,50' },
        minutes: { type: 'string', default: '1' },
        only: { type: 'string' },
        json: { type: 'boolean', default: false },
        profile: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new InputError('The command line cannot be read', error);
  }
}
