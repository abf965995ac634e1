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

import { alert, record } from '../__testUtils__/testRecords';
import { recordSchema } from './recordSchema';

const CART = 'prod:Kustomization/shop/cart';

describe('a stored record', () => {
  it('gives back every alert', () => {
    const stored = record(CART, {
      alerts: [alert(), alert({ rule: 'FluxReconciliationOverdue' })],
    });
    expect(recordSchema.parse(JSON.parse(JSON.stringify(stored)))).toEqual(
      stored,
    );
  });

  it('of the first version, with one alert, is still understood', () => {
    expect(recordSchema.parse({ ...record(CART), alert: alert() })).toEqual(
      record(CART, { alerts: [alert()] }),
    );
    expect(recordSchema.parse(record(CART))).toEqual(record(CART));
  });
});
