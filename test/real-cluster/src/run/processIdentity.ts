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

import { readFile } from 'node:fs/promises';

/** A process that cannot be taken for a later one with the same id. */
export interface ProcessIdentity {
  pid: number;
  /** When it started, in clock ticks since the boot of the machine. */
  startTime: string;
}

/** The identity of a process that runs now, if it does. */
export async function identifyProcess(
  pid: number,
): Promise<ProcessIdentity | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const startTime = startTimeOf(stat);
  return startTime === undefined ? undefined : { pid, startTime };
}

/** Whether that very process still runs. */
export async function isRunning(process: ProcessIdentity): Promise<boolean> {
  const now = await identifyProcess(process.pid);
  return now?.startTime === process.startTime;
}

/**
 * The start time in a line of /proc/<pid>/stat (field 22, proc(5)). The name in
 * field 2 may hold spaces and parentheses, so fields count from its end. A
 * zombie runs no more.
 */
export function startTimeOf(stat: string): string | undefined {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  return state === 'Z' || state === 'X' ? undefined : fields[19];
}
