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
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiAlertTransition } from '@fluxwatch/backstage-plugin-flux-common';
import { fluxTranslationRef } from '../../translation';
import { RelativeTime } from '../RelativeTime';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    fontSize: theme.typography.body2.fontSize,
  },
  item: { display: 'flex', flexWrap: 'wrap', columnGap: theme.spacing(1) },
  note: { color: theme.palette.text.secondary },
}));

const SHOWN = 8;

/** When an alert has changed, newest first. */
export function AlertHistory(props: {
  transitions: readonly ApiAlertTransition[];
}) {
  const { transitions } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  if (transitions.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t('detail.noHistory')}
      </Typography>
    );
  }
  return (
    <ol className={classes.list}>
      {transitions
        .slice(0, SHOWN)
        .map(({ at, blockedBy, from, rule, to }, index) => (
          <li key={`${at}-${index}`} className={classes.item} title={rule}>
            <span>
              {from === 'firing' && to === 'inactive'
                ? t('detail.recovered')
                : t('detail.change', {
                    from: t(`detail.${from}`),
                    to: t(`detail.${to}`),
                  })}
            </span>
            <span className={classes.note}>
              <RelativeTime time={Date.parse(at)} />
              {blockedBy &&
                `, ${t('detail.causedBy', { name: blockedBy.name })}`}
            </span>
          </li>
        ))}
    </ol>
  );
}
