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

import { ApiError } from '../http/ApiError';
import { objectOrEmpty } from '../json/isObject';
import type { ServedObject } from '../state/ServedObject';

/** Whether an object is meant. */
export type Selector = (object: ServedObject) => boolean;

type LabelTest = (value: string | undefined) => boolean;

const KEY = String.raw`[\w./-]+`;
const SET = new RegExp(String.raw`^(${KEY})\s+(in|notin)\s+\(([^)]*)\)$`);
const EQUALITY = new RegExp(String.raw`^(${KEY})\s*(=|==|!=)\s*([\w.-]*)$`);
const EXISTENCE = new RegExp(String.raw`^(!?)\s*(${KEY})$`);

/** Parses Kubernetes' label selectors: `a=b,c!=d,e in (f,g),h notin (i),j,!k`. */
export function parseLabelSelector(text: string): Selector {
  const tests = requirements(text).map(requirement => {
    const [key, test] = labelTest(requirement, text);
    return (object: ServedObject) => {
      const value = objectOrEmpty(object.metadata.labels)[key];
      return test(typeof value === 'string' ? value : undefined);
    };
  });
  return object => tests.every(test => test(object));
}

// Commas separate requirements, but not the values in parentheses.
function requirements(text: string): string[] {
  return text
    .split(/,(?![^(]*\))/)
    .map(part => part.trim())
    .filter(part => part !== '' || text.trim() !== '');
}

function labelTest(requirement: string, text: string): [string, LabelTest] {
  const set = SET.exec(requirement);
  if (set) {
    const values = set[3].split(',').map(value => value.trim());
    const isIn = (value?: string) =>
      value !== undefined && values.includes(value);
    return [set[1], set[2] === 'in' ? isIn : value => !isIn(value)];
  }
  const equality = EQUALITY.exec(requirement);
  if (equality) {
    const [, key, operator, wanted] = equality;
    return [key, value => (value === wanted) === (operator !== '!=')];
  }
  const existence = EXISTENCE.exec(requirement);
  if (existence) {
    const [, not, key] = existence;
    return [key, value => (value === undefined) === (not === '!')];
  }
  throw new ApiError(
    400,
    `unable to parse requirement: found '${requirement}' in label selector '${text}'`,
  );
}
