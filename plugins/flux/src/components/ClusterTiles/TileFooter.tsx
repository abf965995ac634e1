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
import { ApiClusterError } from '@fluxwatch/backstage-plugin-flux-common';
import { fluxTranslationRef } from '../../translation';
import { ClusterTileModel } from '../../verdict/clusterTiles';
import { LongText } from '../LongText';
import { RelativeTime } from '../RelativeTime';

/** How old a tile's data is, and why, where that is not now. */
export function TileFooter(props: {
  tile: ClusterTileModel;
  error?: ApiClusterError;
}) {
  const { error, tile } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  const { seenAt, sight } = tile;
  if (sight === 'needsSignIn' || sight === 'waiting') {
    return null;
  }
  if (sight === 'unreachable') {
    return (
      <Typography variant="caption" color="textSecondary" component="div">
        {seenAt === undefined ? (
          t('tab.clusters.neverSeen')
        ) : (
          <RelativeTime time={seenAt}>
            {ago => t('tab.clusters.lastSeen', { ago })}
          </RelativeTime>
        )}
        {tile.alert && <> · {t('tab.clusters.alertsKept')}</>}
        {error && (
          <>
            <LongText text={error.message} />
            {error.hint}
          </>
        )}
      </Typography>
    );
  }
  return seenAt === undefined ? null : (
    <Typography variant="caption" color="textSecondary" component="div">
      <RelativeTime time={seenAt}>
        {ago => t('tab.clusters.checked', { ago })}
      </RelativeTime>
    </Typography>
  );
}
