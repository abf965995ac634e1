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

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { Problem } from '../terminal/Problem.mjs';

const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/;
const ENTRY = /^['"]?(@[\w-]+\/[\w-]+)['"]?: (major|minor|patch)$/;

/** Packages that are published and so owe their users a changeset. */
function publishedPackages() {
  const folder = join(root, 'plugins');
  return readdirSync(folder)
    .map(name => join(folder, name, 'package.json'))
    .filter(existsSync)
    .map(file => JSON.parse(readFileSync(file, 'utf8')))
    .filter(manifest => !manifest.private);
}

function readChangeset(file, known) {
  const [, matter, text] =
    FRONT_MATTER.exec(readFileSync(join(root, '.changeset', file), 'utf8')) ??
    [];
  if (matter === undefined || !text.trim()) {
    throw new Problem(
      `.changeset/${file} has no text or no list of packages: "yarn changeset" writes one that has.`,
    );
  }
  return matter.split('\n').map(line => {
    const name = ENTRY.exec(line.trim())?.[1];
    if (!name || !known.has(name)) {
      throw new Problem(
        `.changeset/${file} names no published package of this repository in "${line}".`,
      );
    }
    return name;
  });
}

/**
 * Every published package that has no changelog yet needs a changeset, and
 * every changeset has to be one. Which changes need one is for a reviewer.
 */
export async function checkChangesets() {
  const packages = publishedPackages();
  const known = new Set(packages.map(({ name }) => name));
  const announced = new Set(
    readdirSync(join(root, '.changeset'))
      .filter(file => file.endsWith('.md') && file !== 'README.md')
      .flatMap(file => readChangeset(file, known)),
  );
  const silent = packages.filter(
    ({ name }) =>
      !announced.has(name) &&
      !existsSync(
        join(root, 'plugins', name.split('plugin-')[1], 'CHANGELOG.md'),
      ),
  );
  if (silent.length) {
    throw new Problem(
      `No changeset tells of ${silent
        .map(({ name }) => name)
        .join(
          ' and ',
        )}: run "yarn changeset" and say there what is new for who uses it.`,
    );
  }
}
