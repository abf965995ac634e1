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
import { ApiOwnedOverview } from '@fluxwatch/backstage-plugin-flux-common';
import { useNow } from '../../hooks/ClockProvider';
import { fluxTranslationRef } from '../../translation';
import { OwnedVerdict } from '../../verdict/ownedVerdict';
import { unknownSentences } from '../../wording/verdictText';
import { CardLine } from '../HomeCard';

/** How all the other components are doing, and what nobody can tell. */
export function MineRest(props: {
  overview: ApiOwnedOverview;
  verdict: OwnedVerdict;
}) {
  const { overview, verdict } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  const now = useNow();
  const { deployed, withoutResources = 0 } = overview;
  const { certain, otherErrors, state, underWay, unknown } = verdict;
  const others = state === 'needed';
  const unsure = [
    ...unknownSentences(t, unknown, now),
    ...otherErrors.map(({ hint, message }) => `${message} ${hint}`),
  ].join(' ');
  const deployedText = () => {
    const count = deployed;
    if (certain) {
      return others
        ? t('home.mine.otherDeployed', { count })
        : t('home.mine.deployed', { count });
    }
    return others
      ? t('home.mine.otherSeen', { count })
      : t('home.mine.seenDeployed', { count });
  };
  return (
    <>
      {deployed > 0 && state !== 'allWell' && (
        <CardLine state={certain ? 'Ready' : 'Unreadable'}>
          {deployedText()}
        </CardLine>
      )}
      {underWay > 0 && (
        <CardLine state="Progressing">
          {t('home.mine.underWay', { count: underWay })}
        </CardLine>
      )}
      {withoutResources > 0 && (
        <CardLine state="NotReported">
          {t('home.mine.without', { count: withoutResources })}
        </CardLine>
      )}
      {unsure && <CardLine state="Unreadable">{unsure}</CardLine>}
    </>
  );
}
