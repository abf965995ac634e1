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
import Skeleton from '@material-ui/lab/Skeleton';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { fluxTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(280px, 1fr))',
    gap: theme.spacing(2),
    margin: theme.spacing(2, 0),
  },
}));

/** Holds the place of what is on its way. */
export function LoadingRows() {
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  return (
    <div role="status" aria-busy aria-label={t('states.loading')}>
      <Skeleton variant="rect" height={80} />
      <div className={classes.tiles}>
        <Skeleton variant="rect" height={100} />
        <Skeleton variant="rect" height={100} />
        <Skeleton variant="rect" height={100} />
      </div>
      <Skeleton variant="rect" height={240} />
    </div>
  );
}
