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

import { age } from './age';
import { negotiate } from './negotiate';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('age', () => {
  it.each([
    [0, '0s'],
    [119 * SECOND, '119s'],
    [2 * MINUTE, '2m'],
    [5 * MINUTE + 3 * SECOND, '5m3s'],
    [11 * MINUTE + 3 * SECOND, '11m'],
    [3 * HOUR, '3h'],
    [4 * HOUR + 5 * MINUTE, '4h5m'],
    [9 * HOUR + 5 * MINUTE, '9h'],
    [3 * DAY + 4 * HOUR, '3d4h'],
    [100 * DAY, '100d'],
    [760 * DAY, '2y30d'],
    [9 * 365 * DAY, '9y'],
    [-5 * SECOND, '<invalid>'],
  ])('%d ms is %s', (milliseconds, text) => {
    expect(age(milliseconds)).toBe(text);
  });
});

describe('negotiate', () => {
  it.each([
    ['', 'Object'],
    ['application/json', 'Object'],
    ['*/*', 'Object'],
    ['application/json;stream=watch', 'Object'],
    ['application/json;as=Table;v=v1;g=meta.k8s.io,application/json', 'Table'],
    [
      'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1',
      'PartialObjectMetadataList',
    ],
    [
      'application/vnd.kubernetes.protobuf, application/json;as=Table;v=v2;g=meta.k8s.io, application/json',
      'Object',
    ],
    [
      'application/json;as=Table;v=v1;g=meta.k8s.io;q=0.1,application/json;q=0.2',
      'Object',
    ],
    ['*/*,application/json;as=Table;v=v1;g=meta.k8s.io', 'Table'],
  ])('%j asks for %s', (accept, form) => {
    expect(negotiate(accept)).toBe(form);
  });

  it('tells a client that accepts nothing of it', () => {
    expect(() => negotiate('application/vnd.kubernetes.protobuf')).toThrow(
      'only the following media types are accepted',
    );
  });
});
