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

import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../command/runCommand';
import { MissingRequirementError } from './errors';
import { ISOLATION_ARGUMENTS, isRoot } from './isolation';

/** What was found out about this machine. */
export interface MachineFacts {
  platform: string;
  isRoot: boolean;
  canIsolate: boolean;
  hasIp: boolean;
  hasGitHttpBackend: boolean;
  hasGo: boolean;
}

/**
 * What is missing on a machine to build binaries (`toBuild` of them) and to run
 * clusters, in the order in which to see to it.
 */
export function missingRequirements(
  facts: MachineFacts,
  toBuild: number,
): string[] {
  if (facts.platform !== 'linux') {
    return [`Linux: this is ${facts.platform}`];
  }
  const missing: string[] = [];
  if (!facts.isRoot) {
    missing.push('root (run it with sudo), to make namespaces');
  } else if (!facts.canIsolate) {
    missing.push(
      'the right to make network and process namespaces (in a container: CAP_SYS_ADMIN), with unshare of util-linux',
    );
  }
  if (!facts.hasIp) {
    missing.push('ip (package iproute2)');
  }
  if (!facts.hasGitHttpBackend) {
    missing.push('git with git http-backend (package git)');
  }
  if (toBuild > 0 && !facts.hasGo) {
    missing.push(`Go 1.26 (https://go.dev/dl) to build ${toBuild} binaries`);
  }
  return missing;
}

/**
 * Checks that this machine can do it.
 *
 * @throws MissingRequirementError that says in one sentence what is missing
 */
export async function checkRequirements(toBuild: number): Promise<void> {
  const missing = missingRequirements(await machineFacts(), toBuild);
  if (missing.length > 0) {
    throw new MissingRequirementError(
      `A real cluster cannot run here, because this is missing: ${missing.join(
        '; ',
      )}.`,
    );
  }
}

async function machineFacts(): Promise<MachineFacts> {
  const root = isRoot();
  const [canIsolate, hasIp, hasGitHttpBackend, hasGo] = await Promise.all([
    works('unshare', [...ISOLATION_ARGUMENTS, 'true']),
    works('ip', ['-V']),
    findGitHttpBackend().then(Boolean),
    works('go', ['version']),
  ]);
  const { platform } = process;
  return {
    platform,
    isRoot: root,
    canIsolate,
    hasIp,
    hasGitHttpBackend,
    hasGo,
  };
}

/** The path of `git http-backend`, when this git has it. */
export async function findGitHttpBackend(): Promise<string | undefined> {
  const { code, stdout } = await runCommand('git', ['--exec-path']);
  const path = join(stdout.trim(), 'git-http-backend');
  return code === 0 && (await exists(path)) ? path : undefined;
}

async function works(command: string, args: string[]): Promise<boolean> {
  return (await runCommand(command, args)).code === 0;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
