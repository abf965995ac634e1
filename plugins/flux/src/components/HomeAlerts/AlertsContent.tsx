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
import {
  ApiAlertPage,
  ApiCluster,
} from '@fluxwatch/backstage-plugin-flux-common';
import { AlertsSettings } from '../../home/alertsSettings';
import { Freshness } from '../../hooks/useFluxAnswer';
import { fluxTranslationRef } from '../../translation';
import { alertsSentence, noAlertsSentence } from '../../wording/alertItemText';
import { readSubject } from '../../wording/readSubject';
import { CardErrors, CardHead, CardList } from '../HomeCard';
import { AlertRow } from './AlertRow';

/** The alerts in a sentence, and each of them in a row. */
export function AlertsContent(props: {
  page: ApiAlertPage;
  /** For what people call them. */
  clusters: readonly ApiCluster[];
  settings: AlertsSettings;
  freshness: Freshness;
}) {
  const { clusters, freshness, page, settings } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  const { errors, items, totalItems } = page;
  const shown = items.slice(0, settings.items);
  const firing = items.some(({ alert }) => alert.state === 'firing');
  const calm = errors.length === 0 ? 'Ready' : 'Unreadable';
  const alarmed = firing ? 'Failed' : 'Blocked';
  return (
    <>
      <CardHead
        state={totalItems === 0 ? calm : alarmed}
        sentence={
          totalItems === 0
            ? noAlertsSentence(t, settings, errors.length === 0)
            : alertsSentence(t, page)
        }
        freshness={freshness}
      />
      {shown.length > 0 && (
        <CardList more={totalItems - shown.length}>
          {shown.map(item => (
            <AlertRow
              key={JSON.stringify([
                item.cluster,
                item.ref,
                item.controller,
                item.alert.rule,
              ])}
              item={item}
              clusterTitle={readSubject(t, item.cluster, clusters)}
            />
          ))}
        </CardList>
      )}
      <CardErrors errors={errors} clusters={clusters} />
    </>
  );
}
