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

import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { fluxTranslationRef } from '../../translation';
import { ClusterTileModel } from '../../verdict/clusterTiles';
import { AlertTag } from '../AlertTag';
import { ReadinessIcon } from '../ReadinessLabel';
import { readinessTone, StatusTag, Tone } from '../StatusTag';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5),
    alignItems: 'flex-start',
  },
}));

/** Never green for a cluster that is not clearly seen. */
export function tileTone(tile: ClusterTileModel): Tone {
  const { readiness, sight } = tile;
  if (sight !== 'clear' && (sight !== 'partial' || readiness === 'Ready')) {
    return 'neutral';
  }
  return readiness ? readinessTone(readiness) : 'neutral';
}

/** The state of a cluster in one or two tags. */
export function TileStatus(props: { tile: ClusterTileModel }) {
  const { alert, failing, readiness, sight, state } = props.tile;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const showsReadiness =
    readiness &&
    !alert &&
    (sight === 'clear' || (sight === 'partial' && failing));
  return (
    <div className={classes.root}>
      {sight !== 'clear' && (
        <StatusTag tone="neutral">{t(`words.reachability.${sight}`)}</StatusTag>
      )}
      <AlertTag alert={state.alert} />
      <AlertTag alert={alert} />
      {showsReadiness && (
        <StatusTag tone={readinessTone(readiness)}>
          <ReadinessIcon state={readiness} />
          {t(`words.readiness.${readiness}`)}
        </StatusTag>
      )}
    </div>
  );
}
