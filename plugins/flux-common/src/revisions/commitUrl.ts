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
import { parseRevision } from './formatRevision';
import { parseRepository } from './repositoryAddress';

/**
 * Kinds of code hosts, as Backstage's integrations name them.
 *
 * @public
 */
export type CodeHost =
  | 'github'
  | 'gitlab'
  | 'bitbucketCloud'
  | 'bitbucketServer'
  | 'azure'
  | 'gitea'
  | 'gerrit'
  | 'harness';

const KNOWN_HOSTS: Readonly<Record<string, CodeHost>> = {
  'github.com': 'github',
  'gitlab.com': 'gitlab',
  'bitbucket.org': 'bitbucketCloud',
  'dev.azure.com': 'azure',
  'ssh.dev.azure.com': 'azure',
  'codeberg.org': 'gitea',
  'gitea.com': 'gitea',
};

/** Azure DevOps serves ssh as `v3/<org>/<project>/<repository>`. */
function azurePath(path: string): string {
  const [version, organization, project, repository] = path.split('/');
  return version === 'v3' && repository
    ? `${organization}/${project}/_git/${repository}`
    : path;
}

/** Undefined where the path is not that of a repository on such a host. */
function commitPath(
  type: CodeHost,
  path: string,
  hash: string,
): string | undefined {
  if (type !== 'gerrit' && !path.includes('/')) {
    return undefined;
  }
  switch (type) {
    case 'gitlab':
      return `${path}/-/commit/${hash}`;
    case 'bitbucketCloud':
      return `${path}/commits/${hash}`;
    case 'bitbucketServer': {
      const [project, repository, more] = path.replace(/^scm\//, '').split('/');
      if (!repository || more !== undefined) {
        return undefined;
      }
      return `projects/${project}/repos/${repository}/commits/${hash}`;
    }
    case 'azure':
      return `${azurePath(path)}/commit/${hash}`;
    case 'gerrit':
      return `plugins/gitiles/${path.replace(/^a\//, '')}/+/${hash}`;
    case 'harness':
      // Its pages have other paths than its clones.
      return undefined;
    default:
      return `${path}/commit/${hash}`;
  }
}

/** Encodes each part of a path; undefined when one is badly encoded already. */
function encodePath(path: string): string | undefined {
  try {
    return path
      .split('/')
      .map(part => encodeURIComponent(decodeURIComponent(part)))
      .join('/');
  } catch {
    // decodeURIComponent throws on a lone `%`: such a link leads nowhere.
    return undefined;
  }
}

function typeOfHost(
  host: string,
  hostTypes: Readonly<Record<string, CodeHost>>,
): CodeHost | undefined {
  return [hostTypes, KNOWN_HOSTS].find(types => Object.hasOwn(types, host))?.[
    host
  ];
}

/**
 * The page of the commit that a Git revision names.
 *
 * @param repositoryUrl - `spec.url` of the GitRepository
 * @param revision - as Flux writes it
 * @param hostTypes - the type of further hosts, from Backstage's integrations
 * @returns undefined when the host is not known, or the revision is no commit:
 *   a link that may lead nowhere is worse than none
 * @public
 */
export function commitUrl(
  repositoryUrl: string,
  revision: string,
  hostTypes: Readonly<Record<string, CodeHost>> = {},
): string | undefined {
  const { algorithm, hash } = parseRevision(revision);
  const repository = parseRepository(repositoryUrl);
  if (!repository || !hash || algorithm !== 'sha1') {
    return undefined;
  }
  const { protocol, host, path } = repository;
  const type = typeOfHost(host, hostTypes);
  const page = type && path !== '' && commitPath(type, path, hash);
  const encoded = page && encodePath(page);
  if (!encoded) {
    return undefined;
  }
  const web = host === 'ssh.dev.azure.com' ? 'dev.azure.com' : host;
  return `${protocol}//${web}/${encoded}`;
}
