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
import { CodeHost, commitUrl } from './commitUrl';

const SHA1 = '0123456789abcdef0123456789abcdef01234567';
const REVISION = `main@sha1:${SHA1}`;

const OWN_HOSTS: Record<string, CodeHost> = {
  'git.company.example': 'gitlab',
  'bitbucket.company.example': 'bitbucketServer',
  'gerrit.company.example': 'gerrit',
  'gitea.company.example:3000': 'gitea',
  'harness.company.example': 'harness',
};

describe('commitUrl leads to the page of the commit', () => {
  it.each([
    [
      'GitHub',
      'https://github.com/org/repo',
      `https://github.com/org/repo/commit/${SHA1}`,
    ],
    [
      'GitHub with .git',
      'https://github.com/org/repo.git',
      `https://github.com/org/repo/commit/${SHA1}`,
    ],
    [
      'GitHub with .git/',
      'https://github.com/org/repo.git/',
      `https://github.com/org/repo/commit/${SHA1}`,
    ],
    [
      'GitHub over ssh',
      'ssh://git@github.com/org/repo.git',
      `https://github.com/org/repo/commit/${SHA1}`,
    ],
    [
      'GitHub over ssh with a port',
      'ssh://git@github.com:22/org/repo',
      `https://github.com/org/repo/commit/${SHA1}`,
    ],
    [
      'GitHub as scp writes it',
      'git@github.com:org/repo.git',
      `https://github.com/org/repo/commit/${SHA1}`,
    ],
    [
      'GitLab with groups',
      'https://gitlab.com/a/b/c.git',
      `https://gitlab.com/a/b/c/-/commit/${SHA1}`,
    ],
    [
      'GitLab of a company',
      'ssh://git@git.company.example:2222/a/b.git',
      `https://git.company.example/a/b/-/commit/${SHA1}`,
    ],
    [
      'Bitbucket Cloud',
      'https://bitbucket.org/team/repo.git',
      `https://bitbucket.org/team/repo/commits/${SHA1}`,
    ],
    [
      'Bitbucket Server',
      'https://bitbucket.company.example/scm/proj/repo.git',
      `https://bitbucket.company.example/projects/proj/repos/repo/commits/${SHA1}`,
    ],
    [
      'Bitbucket Server over ssh',
      'ssh://git@bitbucket.company.example:7999/proj/repo.git',
      `https://bitbucket.company.example/projects/proj/repos/repo/commits/${SHA1}`,
    ],
    [
      'Azure DevOps',
      'https://dev.azure.com/org/my%20project/_git/repo',
      `https://dev.azure.com/org/my%20project/_git/repo/commit/${SHA1}`,
    ],
    [
      'Azure DevOps with a user',
      'https://org@dev.azure.com/org/project/_git/repo',
      `https://dev.azure.com/org/project/_git/repo/commit/${SHA1}`,
    ],
    [
      'Azure DevOps over ssh',
      'ssh://git@ssh.dev.azure.com/v3/org/project/repo',
      `https://dev.azure.com/org/project/_git/repo/commit/${SHA1}`,
    ],
    [
      'Azure DevOps as scp writes it',
      'git@ssh.dev.azure.com:v3/org/project/repo',
      `https://dev.azure.com/org/project/_git/repo/commit/${SHA1}`,
    ],
    [
      'Codeberg',
      'https://codeberg.org/org/repo.git',
      `https://codeberg.org/org/repo/commit/${SHA1}`,
    ],
    [
      'Gitea on a port of its own, without TLS',
      'http://gitea.company.example:3000/org/repo.git',
      `http://gitea.company.example:3000/org/repo/commit/${SHA1}`,
    ],
    [
      'Gerrit',
      'https://gerrit.company.example/a/repo',
      `https://gerrit.company.example/plugins/gitiles/repo/%2B/${SHA1}`,
    ],
  ])('%s', (_, url, expected) => {
    expect(commitUrl(url, REVISION, OWN_HOSTS)).toBe(expected);
  });

  it('never carries the credentials of the repository', () => {
    expect(commitUrl('https://user:token@github.com/org/repo', REVISION)).toBe(
      `https://github.com/org/repo/commit/${SHA1}`,
    );
  });
});

describe('a link that may lead nowhere is worse than none', () => {
  it.each([
    ['an unknown host', 'https://git.unknown.example/org/repo'],
    [
      'a host named like a member of every object',
      'https://constructor/org/repo',
    ],
    ['the same as scp writes it', 'git@toString:org/repo'],
    ['__proto__', 'git@__proto__:org/repo'],
    [
      'a host that only begins like a known one',
      'https://github.com.evil.example/org/repo',
    ],
    ['another protocol', 'data:text/html,//github.com/org/repo'],
    ['oci', 'oci://ghcr.io/org/repo'],
    ['a bucket', 'minio.company.example'],
    ['no repository', 'https://github.com/'],
    ['only an owner', 'https://github.com/org'],
    [
      'a Bitbucket Server under a path of its own',
      'https://bitbucket.company.example/git/scm/p/r.git',
    ],
    [
      'a Bitbucket Server without repository',
      'https://bitbucket.company.example/scm/p',
    ],
    [
      'a host whose pages have other paths than its clones',
      'https://harness.company.example/account/org/project/repo',
    ],
    ['a path that is not encoded properly', 'https://github.com/org/%zz'],
    ['the same as scp writes it', 'git@github.com:org/%zz'],
    ['nothing', ''],
    [
      'a text that is far too long',
      `https://github.com/${'/'.repeat(200_000)}x`,
    ],
  ])('%s', (_, url) => {
    expect(commitUrl(url, REVISION, OWN_HOSTS)).toBeUndefined();
  });

  it.each([
    ['an OCI digest', `6.2.0@sha256:${'a'.repeat(64)}`],
    ['a chart version', '1.2.3'],
    ['a hash that is none', 'main@sha1:../../evil'],
  ])('%s is no commit', (_, revision) => {
    expect(commitUrl('https://github.com/org/repo', revision)).toBeUndefined();
  });

  it('takes no longer for an address that was made to', () => {
    const url = `https://github.com/a/${'/'.repeat(1_900)}x`;
    const begin = performance.now();
    for (let round = 0; round < 500; round++) {
      commitUrl(url, REVISION);
    }
    // Each would take 4 ms if every slash were looked at again for every other.
    expect(performance.now() - begin).toBeLessThan(1_000);
  });
});
