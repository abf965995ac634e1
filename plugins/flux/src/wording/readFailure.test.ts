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

import { NotAllowedError, ResponseError } from '@backstage/errors';
import { readFailure } from './readFailure';

async function answered(status: number) {
  const body = {
    error: { name: 'SomeError', message: 'said so' },
    response: { statusCode: status },
  };
  return ResponseError.fromResponse(
    Response.json(body, { status, statusText: 'x' }),
  );
}

describe('readFailure', () => {
  it.each([
    [401, 'signedOut'],
    [403, 'forbidden'],
    [404, 'entityNotFound'],
    [503, 'failed'],
  ])('takes status %d for %s', async (status, kind) => {
    expect(readFailure(await answered(status))).toEqual({
      kind,
      message: 'said so',
    });
  });

  it('tells a portal that has no such route from a resource that is not there', async () => {
    const error = await ResponseError.fromResponse(
      new Response(null, { status: 404, statusText: 'Not Found' }),
    );
    expect(readFailure(error)).toEqual({
      kind: 'backendMissing',
      message: 'Request failed with status 404 Not Found',
    });
  });

  it('knows the errors of a client that runs in the portal itself', () => {
    expect(readFailure(new NotAllowedError('no'))).toEqual({
      kind: 'forbidden',
      message: 'no',
    });
  });

  it('has no message when nothing answered', () => {
    expect(readFailure(new TypeError('Failed to fetch'))).toEqual({
      kind: 'failed',
    });
    expect(readFailure(new DOMException('late', 'TimeoutError'))).toEqual({
      kind: 'failed',
    });
  });
});
