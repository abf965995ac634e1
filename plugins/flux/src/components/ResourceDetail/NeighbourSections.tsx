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
import {
  ApiNeighbourResource,
  ApiResourceDetail,
  formatResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import { fluxTranslationRef } from '../../translation';
import { DetailSection } from './DetailSection';
import { NeighbourItem } from './NeighbourItem';
import { WaitingPath } from './WaitingPath';

function Neighbours(props: {
  cluster: string;
  neighbours: readonly ApiNeighbourResource[];
  none: string;
}) {
  const { cluster, neighbours, none } = props;
  if (neighbours.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {none}
      </Typography>
    );
  }
  return (
    <>
      {neighbours.map(neighbour => (
        <NeighbourItem
          key={formatResourceRef(neighbour.ref)}
          neighbour={neighbour}
          cluster={cluster}
        />
      ))}
    </>
  );
}

/** What blocks a resource, what it waits for, and what waits for it. */
export function NeighbourSections(props: { detail: ApiResourceDetail }) {
  const { detail } = props;
  const { chain, holdsUp, resource, waitsFor } = detail;
  const { cluster } = resource;
  const { t } = useTranslationRef(fluxTranslationRef);
  return (
    <>
      {chain.length > 0 && (
        <DetailSection title={t('detail.path')}>
          <WaitingPath detail={detail} />
        </DetailSection>
      )}
      <DetailSection title={t('detail.waitsFor')}>
        <Neighbours
          cluster={cluster}
          neighbours={waitsFor}
          none={t('detail.waitsForNothing')}
        />
      </DetailSection>
      <DetailSection title={t('detail.holdsUp')}>
        <Neighbours
          cluster={cluster}
          neighbours={holdsUp}
          none={t('detail.holdsUpNothing')}
        />
      </DetailSection>
    </>
  );
}
