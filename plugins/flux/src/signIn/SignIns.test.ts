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

import { SignIns } from './SignIns';

describe('SignIns', () => {
  let user: string;
  let signIns: SignIns;
  const identity = {
    getBackstageIdentity: async () => ({
      type: 'user' as const,
      userEntityRef: user,
      ownershipEntityRefs: [],
    }),
  };

  beforeEach(() => {
    user = 'user:default/alice';
    signIns = new SignIns(identity);
  });

  it('are the same for every screen of an app, and tell of each other', async () => {
    const told = jest.fn();
    const end = SignIns.of(identity).subscribe(told);
    await SignIns.of(identity).add('google', async () => 'secret');
    expect(told).toHaveBeenCalledTimes(1);
    expect(SignIns.of(identity).count).toBe(1);
    end();
    await SignIns.of(identity).add('google', async () => 'secret');
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('give the present tokens, without one that cannot be had', async () => {
    await signIns.add('google', async () => 'secret');
    await signIns.add('oidc.okta', async () => {
      throw new Error('the session is over');
    });
    expect(await signIns.read()).toEqual({ google: 'secret' });
    expect(signIns.has('google')).toBe(true);
    expect(signIns.has('aks')).toBe(false);
  });

  it('are nothing for the next user of the portal', async () => {
    await signIns.add('google', async () => 'secret of alice');
    user = 'user:default/bob';
    expect(await signIns.read()).toEqual({});
    expect(signIns.has('google')).toBe(false);

    await signIns.add('google', async () => 'secret of bob');
    user = 'user:default/alice';
    await signIns.add('aks', async () => 'another of alice');
    expect(await signIns.read()).toEqual({ aks: 'another of alice' });
  });
});
