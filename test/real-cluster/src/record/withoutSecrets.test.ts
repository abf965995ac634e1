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

import { withoutSecrets } from './withoutSecrets';

describe('withoutSecrets', () => {
  it('drops managed fields, environments and what repeats them', () => {
    const pod = {
      metadata: {
        name: 'a',
        managedFields: [{ manager: 'kubectl' }],
        annotations: {
          'kubectl.kubernetes.io/last-applied-configuration': '{"env":1}',
          other: 'kept',
        },
      },
      spec: { containers: [{ name: 'c', env: [{ name: 'A', value: 'b' }] }] },
    };
    expect(withoutSecrets(pod)).toEqual({
      metadata: { name: 'a', annotations: { other: 'kept' } },
      spec: { containers: [{ name: 'c' }] },
    });
  });

  it('takes user and password out of addresses, also within messages', () => {
    expect(
      withoutSecrets('cannot clone https://jo:pw@git.example.com/a.git: no'),
    ).toBe('cannot clone https://git.example.com/a.git: no');
    expect(withoutSecrets('main@sha1:0123 of http://a/b@c')).toBe(
      'main@sha1:0123 of http://a/b@c',
    );
  });
});
