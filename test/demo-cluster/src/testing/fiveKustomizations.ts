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

import { kustomizationOf, recordingOf } from './recordingOf';

const labelled = (name: string, team: string) =>
  kustomizationOf(name, { metadata: { labels: { team } } });

/** Five Kustomizations, out of order, of two teams. */
export const FIVE = recordingOf([
  labelled('e', 'red'),
  labelled('a', 'red'),
  labelled('c', 'blue'),
  labelled('b', 'red'),
  labelled('d', 'blue'),
]);
