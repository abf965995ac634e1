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

import { ServiceUnavailableError } from '@backstage/errors';
import { ModuleUnavailableError } from '../requirements/errors';

const DOWNLOADING = /^go: downloading /;

// What cmd/go says when a module proxy or a repository does not hand over a
// module, and what net/http says when there is no network.
const UNAVAILABLE =
  /\b(40[0-9]|410|5\d\d) [A-Z][a-z]+|dial tcp|no such host|connection (refused|reset)|i\/o timeout|TLS handshake|unexpected EOF|module lookup disabled|unrecognized import path|unknown revision/;

/** The error for a `go` command that failed, from the end of its error output. */
export function describeGoFailure(binary: string, tail: string[]): Error {
  const lines = tail.filter(line => line && !DOWNLOADING.test(line));
  const said = lines.slice(-12).join('\n');
  if (lines.some(line => UNAVAILABLE.test(line))) {
    return new ModuleUnavailableError(
      `A Go module of ${binary} could not be downloaded; check the network and GOPROXY, then build again: what is already there is kept. Go said:\n${said}`,
    );
  }
  return new ServiceUnavailableError(
    `${binary} could not be built. Go said:\n${said}`,
  );
}
