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

import { firingAlert, NOW, pendingAlert } from '../__fixtures__/resources';
import { englishTexts } from '../__testUtils__/translate';
import { alertClock } from './alertText';

const t = englishTexts();

describe('alertClock', () => {
  it('counts a pending alert down, and shows how much has passed', () => {
    expect(alertClock(t, pendingAlert(4), NOW)).toEqual({
      state: 'pending',
      text: 'fires in 6 min',
      progress: 40,
    });
    expect(alertClock(t, pendingAlert(4), NOW + 330_000)).toMatchObject({
      text: 'fires in 30 s',
      progress: 95,
    });
  });

  it('never counts below zero when the backend has not fired it yet', () => {
    expect(alertClock(t, pendingAlert(11), NOW)).toMatchObject({
      text: 'fires any moment',
      progress: 100,
    });
  });

  it('tells for how long an alert has been firing, from when it fired', () => {
    expect(alertClock(t, firingAlert(13), NOW)).toEqual({
      state: 'firing',
      text: 'firing for 13 min',
    });
  });

  it('tells that a clock stands still', () => {
    const { firesAt: _, ...alert } = pendingAlert(4);
    expect(alertClock(t, { ...alert, frozenSince: alert.since }, NOW)).toEqual({
      state: 'paused',
      text: 'clock paused',
    });
  });

  it('shows nothing where no clock runs', () => {
    expect(alertClock(t, undefined, NOW)).toBeUndefined();
    expect(
      alertClock(t, { ...firingAlert(1), state: 'resolved' }, NOW),
    ).toBeUndefined();
  });
});
