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

import { newerVersion } from '@fluxwatch/backstage-plugin-flux-common';
import { ControllerQueries, StoredController } from '../../store';

/** Which versions of each component run on which clusters. */
export class NewestVersions {
  readonly #versions: Awaited<ReturnType<ControllerQueries['versions']>>;

  private constructor(
    versions: Awaited<ReturnType<ControllerQueries['versions']>>,
  ) {
    this.#versions = versions;
  }

  static async load(queries: ControllerQueries): Promise<NewestVersions> {
    return new NewestVersions(await queries.versions());
  }

  /** The newest of the same component on another cluster, where that is newer. */
  newerThan({
    cluster,
    component,
    version,
  }: StoredController): string | undefined {
    const others = this.#versions.filter(
      each => each.component === component && each.cluster !== cluster,
    );
    return version === undefined
      ? undefined
      : newerVersion(
          version,
          others.map(other => other.version),
        );
  }
}
