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

import { parseCgiHead, splitCgiOutput } from './cgiResponse';

describe('splitCgiOutput', () => {
  it('waits until the whole head is there', () => {
    expect(splitCgiOutput(Buffer.from('Status: 404 Not Found\r\n'))).toBe(
      undefined,
    );
  });

  it.each(['\r\n', '\n'])('finds the body behind %j', end => {
    const output = Buffer.from(`A: 1${end}B: 2${end}${end}body${end}${end}x`);
    const split = splitCgiOutput(output);
    expect(split?.head).toBe(`A: 1${end}B: 2`);
    expect(split?.body.toString()).toBe(`body${end}${end}x`);
  });
});

describe('parseCgiHead', () => {
  it('takes the status out of the headers', () => {
    expect(
      parseCgiHead('Status: 404 Not Found\r\nContent-Type: text/plain'),
    ).toEqual({ status: 404, headers: [['Content-Type', 'text/plain']] });
  });

  it('takes it for a success without one', () => {
    expect(parseCgiHead('Expires: Fri, 01 Jan 1980 00:00:00 GMT')).toEqual({
      status: 200,
      headers: [['Expires', 'Fri, 01 Jan 1980 00:00:00 GMT']],
    });
  });
});
