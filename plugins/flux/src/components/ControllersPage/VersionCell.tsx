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
import ArrowUpwardIcon from '@material-ui/icons/ArrowUpward';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiController } from '@fluxwatch/backstage-plugin-flux-common';
import { fluxTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  newer: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    fontSize: theme.typography.caption.fontSize,
    lineHeight: theme.typography.caption.lineHeight,
  },
  icon: {
    color: theme.palette.status.warning,
    fontSize: theme.typography.body2.fontSize,
  },
}));

/** Which version runs, and whether a newer one runs elsewhere. */
export function VersionCell(props: { controller: ApiController }) {
  const { newerVersion, version } = props.controller;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  return (
    <>
      {version ?? t('pageControllers.versionUnknown')}
      {newerVersion && (
        <div className={classes.newer}>
          <ArrowUpwardIcon className={classes.icon} aria-hidden />
          {t('pageControllers.newer', { version: newerVersion })}
        </div>
      )}
    </>
  );
}
