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
import { InfoCard, Link, Progress } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { isFluxEntity } from '@fluxwatch/backstage-plugin-flux-common';
import { ClockProvider } from '../../hooks/ClockProvider';
import { EntityFlux, useEntityFlux } from '../../hooks/useEntityFlux';
import { fluxTranslationRef } from '../../translation';
import { hasNothing } from '../../verdict/hasNothing';
import { failureWords, KeptNotice } from '../ReadFailure';
import { CardContent } from './CardContent';

function CardState(props: { flux: EntityFlux; connected: boolean }) {
  const { connected, flux } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  const { entityName, resources } = flux;
  const { error, page, readAt, refresh } = resources;
  if (!page) {
    if (!error) {
      return <Progress />;
    }
    const { description, title } = failureWords(t, error, entityName);
    return (
      <div role="alert">
        <Typography variant="body1">{title}</Typography>
        <Typography variant="body2">{description}</Typography>
      </div>
    );
  }
  if (hasNothing(page)) {
    return (
      <Typography variant="body1">
        {connected
          ? t('states.empty.title', { entity: entityName })
          : t('states.notConnected.title', { entity: entityName })}
      </Typography>
    );
  }
  return (
    <>
      {error && readAt !== undefined && (
        <KeptNotice
          error={error}
          entityName={entityName}
          readAt={readAt}
          retry={refresh}
        />
      )}
      <CardContent flux={flux} page={page} />
    </>
  );
}

function EntityFluxCard(props: { tabPath?: string }) {
  const { tabPath } = props;
  const { entity } = useEntity();
  const { t } = useTranslationRef(fluxTranslationRef);
  const flux = useEntityFlux(entity);
  return (
    <InfoCard
      title={t('tab.card.title')}
      variant="gridItem"
      action={tabPath && <Link to={tabPath}>{t('tab.card.open')}</Link>}
    >
      <CardState flux={flux} connected={isFluxEntity(entity)} />
    </InfoCard>
  );
}

/**
 * The overview card of the entity that is in context: the same verdict as the
 * Flux tab, in small.
 *
 * @param props - tabPath: where the Flux tab is; absent when there is none
 */
export function FluxCard(props: { tabPath?: string }) {
  return (
    <ClockProvider>
      <EntityFluxCard tabPath={props.tabPath} />
    </ClockProvider>
  );
}
