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

import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useNow } from '../../hooks/ClockProvider';
import { fluxTranslationRef } from '../../translation';
import { EntityVerdict } from '../../verdict/entityVerdict';
import { unknownSentences, unreadSentence } from '../../wording/verdictText';

/** What nobody can tell at the moment. */
export function UnknownList(props: {
  verdict: Pick<EntityVerdict, 'unknown' | 'unread'>;
}) {
  const { verdict } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  const now = useNow();
  const unread = unreadSentence(t, verdict);
  const sentences = [
    ...(unread ? [unread] : []),
    ...unknownSentences(t, verdict.unknown, now),
  ];
  return sentences.length === 0 ? null : (
    <Typography variant="body2" color="textSecondary">
      {sentences.join(' ')}
    </Typography>
  );
}
