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
const HASH = /^[0-9a-f]{12,128}$/i;
const SHORT = 7;

/** A revision taken apart. @public */
export interface RevisionParts {
  /** Branch, tag or version, where the revision has one. */
  label?: string;
  /** `sha1`, `sha256`, ... */
  algorithm?: string;
  /** The commit or digest in hexadecimal. */
  hash?: string;
}

/**
 * Takes a revision apart as Flux does (fluxcd/pkg git/utils.go): at its last
 * `@`, then at the last `:`. Knows also the form of Flux 0.x, `main/<hash>`.
 *
 * @public
 */
export function parseRevision(text: string): RevisionParts {
  const at = text.lastIndexOf('@');
  const digest = at >= 0 ? text.slice(at + 1) : text;
  const colon = digest.lastIndexOf(':');
  const hash = colon >= 0 ? digest.slice(colon + 1) : '';
  if (HASH.test(hash)) {
    return {
      ...(at > 0 && { label: text.slice(0, at) }),
      algorithm: digest.slice(0, colon),
      hash,
    };
  }
  const slash = text.lastIndexOf('/');
  const legacy = text.slice(slash + 1);
  if (slash > 0 && HASH.test(legacy)) {
    return { label: text.slice(0, slash), algorithm: 'sha1', hash: legacy };
  }
  if (/^[0-9a-f]{40}$/i.test(text)) {
    return { algorithm: 'sha1', hash: text };
  }
  return { label: text };
}

/**
 * A revision for reading: seven digits of a commit, the version of a chart, the
 * tag of an OCI artifact. The whole text is for hovering and copying.
 *
 * @public
 */
export function formatRevision(text: string): string {
  const { label, algorithm, hash } = parseRevision(text);
  if (!hash) {
    return label ?? text;
  }
  return algorithm === 'sha1' || !label ? hash.slice(0, SHORT) : label;
}
