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

import { readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { root } from './paths.mjs';

/**
 * @typedef {{ command: string, args: string[], cwd: string,
 *   env: NodeJS.ProcessEnv }} Command
 * @typedef {{ version: string, node: (args: string[]) => Command,
 *   yarn: (args: string[], env?: NodeJS.ProcessEnv) => Command }} Toolchain
 */

/**
 * How to call Node and yarn so that everything below them finds the same Node
 * and builds native modules against its headers.
 *
 * @param {{ binary: string, prefix: string, version: string }} node
 * @returns {Toolchain}
 */
export function createToolchain(node) {
  const env = {
    ...process.env,
    PATH: `${dirname(node.binary)}${delimiter}${process.env.PATH}`,
    // An npmrc may name the headers of another Node; the environment wins.
    npm_config_nodedir: node.prefix,
  };
  const releases = join(root, '.yarn', 'releases');
  const [release] = readdirSync(releases).filter(name =>
    /^yarn-.*\.cjs$/.test(name),
  );

  const command = (args, extra = {}) => ({
    command: node.binary,
    args,
    cwd: root,
    env: { ...env, ...extra },
  });
  return {
    version: node.version,
    node: command,
    yarn: (args, extra) => command([join(releases, release), ...args], extra),
  };
}
