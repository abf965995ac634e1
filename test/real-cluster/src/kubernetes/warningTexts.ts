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

/** RFC 7234: code, agent and quoted text; Kubernetes sends `299 - "text"`. */
const WARNING = /^\d{3} \S+ "((?:[^"\\]|\\.)*)"/;

/** What an API server warns of in the Warning headers of an answer. */
export function warningTexts(headers: readonly string[] = []): string[] {
  return headers.map(header => {
    const quoted = WARNING.exec(header)?.[1];
    return quoted === undefined ? header : quoted.replace(/\\(.)/g, '$1');
  });
}
