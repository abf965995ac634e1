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

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { RuleTest } from './ruleTests';

const run = promisify(execFile);

const RULES = 'rules.yaml';
const TESTS = 'tests.yaml';

/** Prometheus' own tool, before the rules of a PrometheusRule. */
export class Promtool {
  private constructor(
    private readonly command: string,
    private readonly folder: string,
  ) {}

  /** @param spec - of the PrometheusRule, which is what a file of rules holds */
  static async open(command: string, spec: unknown): Promise<Promtool> {
    const folder = await mkdtemp(join(tmpdir(), 'fluxwatch-promtool-'));
    const promtool = new Promtool(command, folder);
    await promtool.write(RULES, spec);
    return promtool;
  }

  /** What it says of the rules; rejects with its complaints. */
  checkRules(): Promise<string> {
    return this.run('check', 'rules', '--lint=all', '--lint-fatal', RULES);
  }

  /** Runs the rules over made-up series; rejects with what came out otherwise. */
  async testRules(tests: readonly RuleTest[]): Promise<string> {
    await this.write(TESTS, { rule_files: [RULES], tests });
    return this.run('test', 'rules', TESTS);
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  /** JSON is YAML. */
  private async write(name: string, content: unknown): Promise<void> {
    await writeFile(join(this.folder, name), JSON.stringify(content));
  }

  private async run(...args: string[]): Promise<string> {
    const { stdout } = await run(this.command, args, { cwd: this.folder });
    return stdout;
  }
}
