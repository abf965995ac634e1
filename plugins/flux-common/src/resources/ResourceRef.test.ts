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
import {
  formatResourceRef,
  isSameResource,
  parseResourceRef,
} from './ResourceRef';

const SHOP = { kind: 'Kustomization', namespace: 'apps', name: 'shop' };

describe('a reference to a resource', () => {
  it('is written as Flux does and read back', () => {
    expect(formatResourceRef(SHOP)).toBe('Kustomization/apps/shop');
    expect(parseResourceRef('Kustomization/apps/shop')).toEqual(SHOP);
    expect(parseResourceRef(' Kustomization / apps/shop ')).toEqual(SHOP);
  });

  it.each([
    '',
    'shop',
    'apps/shop',
    '/apps/shop',
    'Kustomization//shop',
    'a/b/c/d',
    'a/ /c',
  ])('%p is none', text => {
    expect(parseResourceRef(text)).toBeUndefined();
  });

  it('names the same resource only when kind, namespace and name are the same', () => {
    expect(isSameResource(SHOP, { ...SHOP })).toBe(true);
    expect(isSameResource(SHOP, { ...SHOP, kind: 'HelmRelease' })).toBe(false);
    expect(isSameResource(SHOP, { ...SHOP, namespace: 'b' })).toBe(false);
    expect(isSameResource(SHOP, { ...SHOP, name: 'b' })).toBe(false);
  });
});
