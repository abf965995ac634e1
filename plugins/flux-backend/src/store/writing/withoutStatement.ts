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

import { toError } from '@backstage/errors';

const LONGEST = 1_000;

/**
 * What the database itself said of a statement. Knex puts the whole statement
 * before it, with all its values: of a batch those are hundreds of resources,
 * which have no place in a log.
 */
export function withoutStatement(error: unknown): Error {
  const { name, message } = toError(error);
  const end = message.lastIndexOf(' - ');
  const said = end < 0 ? message : message.slice(end + ' - '.length);
  const short = new Error(said.slice(0, LONGEST));
  short.name = name;
  return short;
}
