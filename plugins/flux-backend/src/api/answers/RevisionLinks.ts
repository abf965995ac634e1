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

import { RootConfigService } from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import {
  ApiRevision,
  CodeHost,
  commitUrl,
  formatRevision,
} from '@fluxwatch/backstage-plugin-flux-common';

/** Revisions for reading, with links to the commits they name. */
export class RevisionLinks {
  readonly #hostTypes: Readonly<Record<string, CodeHost>>;

  private constructor(hostTypes: Record<string, CodeHost>) {
    this.#hostTypes = hostTypes;
  }

  /** Knows the code hosts that the portal's integrations name. */
  static fromConfig(config: RootConfigService): RevisionLinks {
    const integrations = ScmIntegrations.fromConfig(config);
    const codeHosts: CodeHost[] = [
      'github',
      'gitlab',
      'bitbucketCloud',
      'bitbucketServer',
      'azure',
      'gitea',
      'gerrit',
      'harness',
    ];
    return new RevisionLinks(
      Object.fromEntries(
        codeHosts.flatMap(type =>
          integrations[type]
            .list()
            .map((integration): [string, CodeHost] => [
              integration.title,
              type,
            ]),
        ),
      ),
    );
  }

  /**
   * @param text - as Flux writes it
   * @param origin - the Git repository that the revision is of, where known
   */
  toRevision(
    text: string | undefined,
    origin?: { kind?: string; url?: string },
  ): ApiRevision | undefined {
    if (text === undefined) {
      return undefined;
    }
    const repository =
      origin?.kind === 'GitRepository' ? origin.url : undefined;
    return {
      text,
      short: formatRevision(text),
      commitUrl: repository && commitUrl(repository, text, this.#hostTypes),
    };
  }
}
