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

import { warningTexts } from './warningTexts';

describe('warningTexts', () => {
  it.each([
    [undefined, []],
    [['299 - "v1 Endpoints is deprecated"'], ['v1 Endpoints is deprecated']],
    [
      ['299 - "unknown field \\"spec.nosuch\\""'],
      ['unknown field "spec.nosuch"'],
    ],
    [['something else'], ['something else']],
  ])('reads %j as %j', (headers, texts) => {
    expect(warningTexts(headers)).toEqual(texts);
  });
});
