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
import { InputError } from '@backstage/errors';

/**
 * One requirement of a Kubernetes label selector.
 *
 * @public
 */
export interface LabelRequirement {
  key: string;
  operator: 'in' | 'notIn' | 'exists' | 'notExists';
  values: string[];
}

const KEY = /^[\w./-]+$/;
const SET = /^(\S+)\s+(in|notin)\s*\(([^()]*)\)$/i;
const EQUALITY = /^([^=!\s]+)\s*(==|=|!=)\s*(\S*)$/;

/** At the commas, but for those within parentheses; reads each character once. */
function splitRequirements(selector: string): string[] {
  const parts = [''];
  let within = false;
  for (const character of selector) {
    if (character === '(' || character === ')') {
      within = character === '(';
    }
    if (character === ',' && !within) {
      parts.push('');
    } else {
      parts[parts.length - 1] += character;
    }
  }
  return parts.map(part => part.trim()).filter(part => part !== '');
}

function parseRequirement(part: string, selector: string): LabelRequirement {
  const set = SET.exec(part);
  if (set && KEY.test(set[1])) {
    return {
      key: set[1],
      operator: set[2].toLocaleLowerCase('en-US') === 'in' ? 'in' : 'notIn',
      values: set[3].split(',').map(value => value.trim()),
    };
  }
  const equality = EQUALITY.exec(part);
  if (equality && KEY.test(equality[1])) {
    return {
      key: equality[1],
      operator: equality[2] === '!=' ? 'notIn' : 'in',
      values: [equality[3]],
    };
  }
  const key = part.replace(/^!\s*/, '');
  if (KEY.test(key)) {
    return { key, operator: key === part ? 'exists' : 'notExists', values: [] };
  }
  throw new InputError(
    `'${part}' in the label selector '${selector}' is not a requirement that Kubernetes knows`,
  );
}

/**
 * Reads a label selector such as `app=shop,tier in (web, api),!legacy`.
 *
 * @throws InputError that names the part it cannot read
 * @public
 */
export function parseLabelSelector(selector: string): LabelRequirement[] {
  return splitRequirements(selector).map(part =>
    parseRequirement(part, selector),
  );
}

/** As Kubernetes matches: a label that is absent meets `!=` and `notin`. @public */
export function matchesLabels(
  requirements: readonly LabelRequirement[],
  labels: Readonly<Record<string, string>>,
): boolean {
  return requirements.every(({ key, operator, values }) => {
    const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
    switch (operator) {
      case 'in':
        return value !== undefined && values.includes(value);
      case 'notIn':
        return value === undefined || !values.includes(value);
      case 'exists':
        return value !== undefined;
      default:
        return value === undefined;
    }
  });
}
