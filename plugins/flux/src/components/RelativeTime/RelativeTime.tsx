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

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useNow } from '../../hooks/ClockProvider';
import { fluxTranslationRef } from '../../translation';
import { agoText } from '../../wording/durationText';
import { exactTime } from '../../wording/exactTime';

/** How long ago a time was, running; the exact time is on hover. */
export function RelativeTime(props: {
  time: number;
  /** Puts the relative time into a sentence. */
  children?: (ago: string) => string;
}) {
  const { children, time } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  const ago = agoText(t, time, useNow());
  return (
    <time dateTime={new Date(time).toISOString()} title={exactTime(time)}>
      {children ? children(ago) : ago}
    </time>
  );
}
