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

import { isVersion } from '../controllers/versions';
import { parseRevision } from './formatRevision';
import { parseRepository } from './repositoryAddress';

/** Where the revisions of a resource come from. @public */
export interface RevisionOrigin {
  /** The kind of the source. */
  kind?: string;
  /** What the source fetches from. */
  url?: string;
  /** Of a HelmRelease or a HelmChart: the name of the chart. */
  chart?: string;
}

/**
 * What tells whether two resources have the same revision: a commit or digest
 * is the same wherever it comes from; the version of a chart goes with its name.
 *
 * @public
 */
export function revisionIdentity(
  text: string,
  { chart = '' }: Pick<RevisionOrigin, 'chart'>,
): string {
  const { hash } = parseRevision(text);
  return hash === undefined ? `${chart}@${text}` : hash.toLowerCase();
}

/** A revision, and the line that it stands in: see `lineOf`. */
export interface PlacedRevision {
  text: string;
  identity: string;
  line?: string;
  /** Lines of versions are in their order, others in that of being fetched. */
  version?: string;
}

function sameForm(url: string): string {
  const repository = parseRepository(url);
  return repository ? `${repository.host}/${repository.path}` : url;
}

/**
 * The line that a revision stands in, when it stands in one that can be put in
 * order: a branch (or a moving tag) of one repository, the index of one Helm
 * repository, versions of one chart, tags of one repository that are versions.
 * Not so a pinned commit or digest, or a Bucket, whose endpoint has many.
 */
function lineOf(
  text: string,
  { kind, url, chart }: RevisionOrigin,
): Pick<PlacedRevision, 'line' | 'version'> {
  const { label, hash } = parseRevision(text);
  const version = label !== undefined && isVersion(label) ? label : undefined;
  const origin = url === undefined ? undefined : sameForm(url);
  if (hash === undefined) {
    return version && chart !== undefined
      ? { line: `chart ${chart}`, version }
      : {};
  }
  if (origin === undefined) {
    return {};
  }
  if (version) {
    return { line: `versions of ${origin}`, version };
  }
  if (label === undefined) {
    return kind === 'HelmRepository' ? { line: `index ${origin}` } : {};
  }
  return { line: `${label.replace(/^refs\/heads\//, '')} of ${origin}` };
}

/** Places revisions, each once: many clusters have the same. */
export function createPlacing(): (
  text: string,
  origin: RevisionOrigin,
) => PlacedRevision {
  const placed = new Map<string, PlacedRevision>();
  return (text, origin) => {
    const { kind, url, chart } = origin;
    const key = [kind, url, chart, text].join('\n');
    const known = placed.get(key);
    if (known) {
      return known;
    }
    const identity = revisionIdentity(text, origin);
    const revision = { text, identity, ...lineOf(text, origin) };
    placed.set(key, revision);
    return revision;
  };
}
