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

import { isError } from '@backstage/errors';
import { DemoCluster } from '../DemoCluster';
import { parseArguments } from './arguments';

/** What the command line needs of the process around it. */
export interface Surroundings {
  print: (line: string) => void;
  printError: (line: string) => void;
}

/**
 * Starts a demo cluster as the command line says; it runs until it is closed.
 *
 * @returns undefined when it could not start, after one sentence about why
 */
export async function run(
  args: string[],
  { print, printError }: Surroundings,
): Promise<DemoCluster | undefined> {
  try {
    const cluster = await DemoCluster.start(parseArguments(args));
    const control = cluster.controlUrl
      ? `, faults at ${cluster.controlUrl}/_demo/faults`
      : '';
    print(
      `Demo cluster ${cluster.name} plays ${Math.round(cluster.length)} s at ${
        cluster.url
      }${control}`,
    );
    return cluster;
  } catch (error) {
    printError(isError(error) ? error.message : String(error));
    return undefined;
  }
}
