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
import { Freshness } from '../../hooks/useFluxAnswer';
import { fluxTranslationRef, Translate } from '../../translation';
import { OwnedVerdict, ownedVerdict } from '../../verdict/ownedVerdict';
import { CardHead, CardList } from '../HomeCard';
import { ShownState } from '../ReadinessLabel';
import { MineItem } from './MineItem';
import { MineRest } from './MineRest';
import { NoComponents } from './NoComponents';

function sentence(
  t: Translate,
  overview: ApiOwnedOverview,
  { certain, state }: OwnedVerdict,
): { text: string; icon: ShownState } {
  const { components, items, totalItems } = overview;
  if (state === 'needed') {
    const failing = items.some(({ resource }) => resource.failing);
    return {
      text: t('home.mine.needed', { count: totalItems }),
      icon: failing ? 'Failed' : items[0]?.resource.readiness ?? 'Blocked',
    };
  }
  if (state === 'quiet') {
    return { text: t('home.mine.quiet'), icon: 'Progressing' };
  }
  return certain
    ? { text: t('home.mine.allWell', { count: components }), icon: 'Ready' }
    : {
        text: t('home.mine.allSeen', { count: components }),
        icon: 'Unreadable',
      };
}

/** What needs someone of all that a user owns, or that nothing does. */
export function MineContent(props: {
  overview: ApiOwnedOverview;
  freshness: Freshness;
}) {
  const { freshness, overview } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  const verdict = ownedVerdict(overview, useNow());
  const { state } = verdict;
  if (state === 'noGroup' || state === 'noComponent') {
    return <NoComponents verdict={verdict} />;
  }
  const { components, items, totalItems } = overview;
  const { icon, text } = sentence(t, overview, verdict);
  return (
    <>
      <CardHead
        state={icon}
        sentence={text}
        freshness={freshness}
        note={t('home.mine.components', { count: components })}
      />
      {items.length > 0 && (
        <CardList more={totalItems - items.length}>
          {items.map(item => (
            <MineItem
              key={`${item.entityRef} ${item.resource.id}`}
              item={item}
              clusters={overview.clusters}
            />
          ))}
        </CardList>
      )}
      <MineRest overview={overview} verdict={verdict} />
    </>
  );
}
