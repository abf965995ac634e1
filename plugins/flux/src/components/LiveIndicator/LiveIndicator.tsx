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

import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import FiberManualRecordIcon from '@material-ui/icons/FiberManualRecord';
import RefreshIcon from '@material-ui/icons/Refresh';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Freshness } from '../../hooks/useFluxAnswer';
import { fluxTranslationRef } from '../../translation';
import { durationText } from '../../wording/durationText';
import { RelativeTime } from '../RelativeTime';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    alignSelf: 'flex-start',
    gap: theme.spacing(0.75),
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    whiteSpace: 'nowrap',
  },
  dot: { fontSize: theme.typography.caption.fontSize },
  live: { color: theme.palette.status.ok },
  off: { color: theme.palette.status.aborted },
}));

/** Whether what is shown follows the clusters by itself, and how fresh it is. */
export function LiveIndicator(props: { freshness: Freshness }) {
  const { error, hasSignals, pollEvery, readAt, reading, refresh } =
    props.freshness;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const live = hasSignals && !error;
  return (
    <div className={classes.root}>
      <FiberManualRecordIcon
        className={`${classes.dot} ${live ? classes.live : classes.off}`}
        aria-hidden
      />
      <span>
        {live
          ? t('tab.live.signals')
          : t('tab.live.polling', { duration: durationText(t, pollEvery) })}
        {readAt !== undefined && (
          <>
            {', '}
            <RelativeTime time={readAt}>
              {ago => t('tab.live.updated', { ago })}
            </RelativeTime>
          </>
        )}
      </span>
      <Tooltip title={t('tab.live.refresh')}>
        <IconButton
          size="small"
          aria-label={t('tab.live.refresh')}
          aria-busy={reading}
          onClick={refresh}
        >
          <RefreshIcon fontSize="small" />
        </IconButton>
      </Tooltip>
    </div>
  );
}
