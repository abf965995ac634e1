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
import { matchesLabels, parseLabelSelector } from './labelSelector';

const LABELS = { app: 'shop', tier: 'web', 'app.kubernetes.io/name': 'shop' };

describe('a label selector matches as in Kubernetes', () => {
  it.each<[string, boolean]>([
    ['app=shop', true],
    ['app==shop', true],
    ['app = shop', true],
    ['app=other', false],
    ['app!=other', true],
    ['app!=shop', false],
    ['absent!=x', true],
    ['app in (shop, other)', true],
    ['app in (other)', false],
    ['app IN (shop)', true],
    ['app notin (other)', true],
    ['app notin (shop,other)', false],
    ['absent notin (x)', true],
    ['absent in (x)', false],
    ['app', true],
    ['absent', false],
    ['!absent', true],
    ['! absent', true],
    ['!app', false],
    ['app.kubernetes.io/name=shop', true],
    ['app=shop,tier in (web,api),!absent', true],
    ['app=shop,tier in (api)', false],
    ['constructor', false],
    ['!__proto__', true],
    ['app=', false],
  ])('%p: %p', (selector, matches) => {
    expect(matchesLabels(parseLabelSelector(selector), LABELS)).toBe(matches);
  });

  it.each([
    'app=a=b c',
    'app in shop',
    'app in (shop',
    '=shop',
    'a b',
    'app in (a) x',
  ])('%p is an InputError that names it', selector => {
    expect(() => parseLabelSelector(selector)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(selector),
      }),
    );
  });
});
