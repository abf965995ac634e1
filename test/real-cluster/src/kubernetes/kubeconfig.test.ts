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

import { parse } from 'yaml';
import { kubeconfig, parseKubeconfig } from './kubeconfig';

const access = {
  server: 'https://localhost:6443',
  ca: '-----BEGIN CERTIFICATE-----\nabc\n-----END CERTIFICATE-----\n',
  token: 'secret',
};

describe('kubeconfig', () => {
  it('names a context that kubectl takes without being told', () => {
    const file = parse(kubeconfig('main-admin', access));
    expect(file['current-context']).toBe('main-admin');
    expect(file.contexts).toEqual([
      {
        name: 'main-admin',
        context: { cluster: 'main-admin', user: 'main-admin' },
      },
    ]);
  });

  it('is read back as it was written', () => {
    expect(parseKubeconfig(kubeconfig('main-admin', access))).toEqual(access);
  });
});
