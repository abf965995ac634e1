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

import { InfoCard } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RendererProps } from '@backstage/plugin-home-react';
import { fluxTranslationRef } from '../../translation';

/** The frame of a card, with its title in the language of the user. */
export function TranslatedCard(
  props: RendererProps & {
    card: 'mine' | 'fleet' | 'alerts';
    /** The title that the card has by itself; the app may have given another. */
    ownTitle: string;
  },
) {
  const { card, Content, ownTitle, title = ownTitle, ...rest } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  const shown = title === ownTitle ? t(`home.card.${card}`) : title;
  return (
    <InfoCard title={shown} divider>
      <Content {...rest} />
    </InfoCard>
  );
}
