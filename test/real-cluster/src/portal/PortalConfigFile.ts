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

import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { stringify } from 'yaml';
import type { PortalConfig } from './portalConfig';

/**
 * A configuration file of Backstage that is there for as long as the clusters
 * that it tells of. It holds their tokens: nobody else may read it.
 */
export class PortalConfigFile {
  constructor(private readonly path: string) {}

  /** Writes it at once: whoever waits for the file never finds a part of it. */
  async write(config: PortalConfig): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true });
    const draft = `${this.path}.draft`;
    await writeFile(draft, stringify(config), { mode: 0o600 });
    await rename(draft, this.path);
  }

  async remove(): Promise<void> {
    await rm(this.path, { force: true });
  }
}
