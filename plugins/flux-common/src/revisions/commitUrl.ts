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

const KNOWN_HOSTS: Record<string, CodeHost> = {
  'github.com': 'github',
  'gitlab.com': 'gitlab',
  'bitbucket.org': 'bitbucketCloud',
  'dev.azure.com': 'azure',
  'ssh.dev.azure.com': 'azure',
  'codeberg.org': 'gitea',
  'gitea.com': 'gitea',
};

interface Repository {
  host: string;
  path: string;
}

/** Reads https, ssh and scp-like (`git@host:owner/name`) addresses. */
function parseRepository(url: string): Repository | undefined {
  const scp = /^[\w.-]+@([\w.-]+):(?!\/\/)(.+)$/.exec(url);
  if (scp) {
    return { host: scp[1], path: trimPath(scp[2]) };
  }
  if (!URL.canParse(url)) {
    return undefined;
  }
  const { protocol, host, hostname, pathname } = new URL(url);
  if (protocol === 'https:' || protocol === 'http:') {
    return { host, path: trimPath(pathname) };
  }
  return protocol === 'ssh:'
    ? { host: hostname, path: trimPath(pathname) }
    : undefined;
}

function trimPath(path: string): string {
  return path.replace(/^\/+/, '').replace(/(?:\.git)?\/*$/, '');
}

/** Azure DevOps serves ssh as `v3/<org>/<project>/<repository>`. */
function azurePath(path: string): string {
  const [version, organization, project, repository] = path.split('/');
  return version === 'v3' && repository
    ? `${organization}/${project}/_git/${repository}`
    : path;
}

function commitPath(type: CodeHost, path: string, hash: string): string {
  switch (type) {
    case 'gitlab':
      return `${path}/-/commit/${hash}`;
    case 'bitbucketCloud':
      return `${path}/commits/${hash}`;
    case 'bitbucketServer': {
      const [project, repository] = path.replace(/^scm\//, '').split('/');
      return `projects/${project}/repos/${repository}/commits/${hash}`;
    }
    case 'azure':
      return `${azurePath(path)}/commit/${hash}`;
    case 'gerrit':
      return `plugins/gitiles/${path.replace(/^a\//, '')}/+/${hash}`;
    default:
      return `${path}/commit/${hash}`;
  }
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
  const { host, path } = repository;
  const type = hostTypes[host] ?? KNOWN_HOSTS[host];
  if (!type || path === '') {
    return undefined;
  }
  const web = host === 'ssh.dev.azure.com' ? 'dev.azure.com' : host;
  const encoded = commitPath(type, path, hash)
    .split('/')
    .map(part => encodeURIComponent(decodeURIComponent(part)))
    .join('/');
  return `https://${web}/${encoded}`;
}
