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

import { moveTimes } from './moveTimes';

const later = (recorded: number) => recorded + 3600_250;

describe('moveTimes', () => {
  it.each([
    ['2026-11-23T08:49:43Z', '2026-11-23T09:49:43Z'],
    ['2026-11-23T08:49:43.900Z', '2026-11-23T09:49:44.150Z'],
    ['2026-11-23T08:49:43.123456Z', '2026-11-23T09:49:43.373456Z'],
    [
      '2026-11-23T23:49:43.123456789+01:00',
      '2026-11-24T00:49:43.373456789+01:00',
    ],
    ['2026-11-23T08:49:43.5-05:30', '2026-11-23T09:49:43.7-05:30'],
  ])('moves %s to %s', (from, to) => {
    expect(moveTimes(from, later)).toBe(to);
  });

  it.each([
    'main@sha1:0190660398fe91fef036ec3f5d1e2b0b3ce4e2c5',
    'at 2026-11-23T08:49:43Z it failed',
    '2026-11-23T08:49:43',
    '1795424108.180548197',
    '5m0s',
  ])('leaves %s', text => {
    expect(moveTimes(text, later)).toBe(text);
  });

  it('moves requests that were made in seconds since the epoch, so that handled ones stay handled', () => {
    const request = '1795424108.180548197';
    expect(
      moveTimes(
        {
          annotations: { 'reconcile.fluxcd.io/requestedAt': request },
          lastHandledReconcileAt: request,
          other: request,
        },
        later,
      ),
    ).toEqual({
      annotations: {
        'reconcile.fluxcd.io/requestedAt': '1795427708.180548197',
      },
      lastHandledReconcileAt: '1795427708.180548197',
      other: request,
    });
  });

  it('replaces uids wherever they stand, and changes nothing else', () => {
    const object = {
      metadata: { uid: 'old', ownerReferences: [{ uid: 'old' }] },
      spec: { replicas: 2, paused: false, note: null },
    };
    expect(
      moveTimes(object, later, text => (text === 'old' ? 'new' : text)),
    ).toEqual({
      metadata: { uid: 'new', ownerReferences: [{ uid: 'new' }] },
      spec: { replicas: 2, paused: false, note: null },
    });
    expect(object.metadata.uid).toBe('old');
  });
});
