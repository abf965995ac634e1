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

/** The head of what a CGI program answers (RFC 3875, section 6). */
export interface CgiHead {
  status: number;
  headers: [name: string, value: string][];
}

/** Reads the head; without a Status line it is a success. */
export function parseCgiHead(head: string): CgiHead {
  const headers: [string, string][] = [];
  let status = 200;
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) {
      const name = line.slice(0, colon).trim();
      const value = line.slice(colon + 1).trim();
      if (name.toLowerCase() === 'status') {
        status = Number.parseInt(value, 10);
      } else {
        headers.push([name, value]);
      }
    }
  }
  return { status, headers };
}

/** Where the head ends and the body begins, once all of the head is there. */
export function splitCgiOutput(
  output: Buffer,
): { head: string; body: Buffer } | undefined {
  for (const separator of ['\r\n\r\n', '\n\n']) {
    const end = output.indexOf(separator);
    if (end >= 0) {
      return {
        head: output.subarray(0, end).toString('latin1'),
        body: output.subarray(end + separator.length),
      };
    }
  }
  return undefined;
}
