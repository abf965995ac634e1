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

import { describeGoFailure } from './describeGoFailure';

describe('describeGoFailure', () => {
  it.each([
    'go: example.com/a@v1.0.0: reading https://proxy.golang.org/example.com/a/@v/v1.0.0.zip: 404 Not Found',
    'main.go:1:2: example.com/a@v1: Get "https://proxy.golang.org/a": dial tcp: lookup proxy.golang.org: no such host',
    'go: example.com/a@v1.0.0: module lookup disabled by GOPROXY=off',
    'verifying module: example.com/a@v1.0.0: Get "https://sum.golang.org/lookup": read: connection reset by peer',
  ])('tells a module that is not to be had: %s', line => {
    const error = describeGoFailure('etcd', ['go: downloading x v1', line]);
    expect(error.name).toBe('ModuleUnavailableError');
    expect(error.message).toContain(line);
    expect(error.message).not.toContain('downloading x');
  });

  it.each([
    'server/main.go:404: undefined: Foo',
    'verifying example.com/a@v1.0.0: checksum mismatch',
    'go: updates to go.mod needed',
  ])('does not take a fault of ours for it: %s', line => {
    const error = describeGoFailure('etcd', [line]);
    expect(error.name).toBe('ServiceUnavailableError');
    expect(error.message).toContain(line);
  });
});
