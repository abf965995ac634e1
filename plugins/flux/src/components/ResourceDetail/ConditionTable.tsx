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
import { ApiCondition } from '@fluxwatch/backstage-plugin-flux-common';
import { fluxTranslationRef } from '../../translation';
import { parseTime } from '../../wording/exactTime';
import { LongText } from '../LongText';
import { RelativeTime } from '../RelativeTime';

const useStyles = makeStyles(theme => ({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: theme.typography.body2.fontSize,
    '& th, & td': {
      textAlign: 'left',
      verticalAlign: 'top',
      padding: theme.spacing(0.5, 2, 0.5, 0),
    },
    '& th, & td:nth-child(2)': { whiteSpace: 'nowrap' },
    '& thead th': {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.caption.fontSize,
      fontWeight: 'normal',
    },
  },
  since: { whiteSpace: 'nowrap', color: theme.palette.text.secondary },
  reason: { overflowWrap: 'anywhere', width: '100%' },
  message: { color: theme.palette.text.secondary },
}));

/** Everything that Flux says about a resource. */
export function ConditionTable(props: { conditions: readonly ApiCondition[] }) {
  const { conditions } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  if (conditions.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t('detail.noConditions')}
      </Typography>
    );
  }
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('detail.conditionType')}</th>
          <th scope="col">{t('detail.conditionStatus')}</th>
          <th scope="col">{t('detail.conditionReason')}</th>
          <th scope="col">{t('detail.conditionSince')}</th>
        </tr>
      </thead>
      <tbody>
        {conditions.map((condition, index) => {
          const since = parseTime(condition.lastTransitionTime);
          return (
            // Two conditions of one type do occur.
            <tr key={`${condition.type}-${index}`}>
              <th scope="row">{condition.type}</th>
              <td>{condition.status}</td>
              <td className={classes.reason}>
                {condition.reason}
                {condition.message !== '' && (
                  <div className={classes.message}>
                    <LongText text={condition.message} lines={4} />
                  </div>
                )}
              </td>
              <td className={classes.since}>
                {since !== undefined && <RelativeTime time={since} />}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
