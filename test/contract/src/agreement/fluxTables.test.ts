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

import { parseFluxTables } from './fluxTables';

const PRINTED = [
  'NAMESPACE  \tNAME                     \tREVISION          \tSUSPENDED\tREADY\tMESSAGE',
  'flux-system\tgitrepository/flux-system\tmain@sha1:b0a4f2c9\tFalse    \tTrue \tstored artifact',
  '',
  'NAMESPACE  \tNAME                 \tIMAGE  \tTAG  \tREADY\tMESSAGE',
  'flux-system\timagepolicy/podinfo  \tpodinfo\t6.7.0\tTrue \tLatest image tag',
  '',
  'NAMESPACE  \tNAME          \tREADY\tMESSAGE',
  'flux-system\tprovider/hooks\tTrue \tProvider is Ready',
  '',
  'NAMESPACE  \tNAME                \tREVISION\tSUSPENDED\tREADY\tMESSAGE',
  'flux-system\tkustomization/broken\t        \tTrue     \tFalse\thealth check failed:',
  '           \t                    \t        \t         \t     \ttimeout waiting',
  '',
].join('\n');

describe('parseFluxTables', () => {
  it('reads the columns that each table has', () => {
    expect(parseFluxTables(PRINTED)).toEqual([
      {
        kind: 'gitrepository',
        namespace: 'flux-system',
        name: 'flux-system',
        revision: 'main@sha1:b0a4f2c9',
        suspended: false,
        ready: 'True',
      },
      {
        kind: 'imagepolicy',
        namespace: 'flux-system',
        name: 'podinfo',
        revision: '6.7.0',
        ready: 'True',
      },
      {
        kind: 'provider',
        namespace: 'flux-system',
        name: 'hooks',
        ready: 'True',
      },
      {
        kind: 'kustomization',
        namespace: 'flux-system',
        name: 'broken',
        revision: '',
        suspended: true,
        ready: 'False',
      },
    ]);
  });

  it('reads nothing where nothing is', () => {
    expect(parseFluxTables('')).toEqual([]);
  });
});
