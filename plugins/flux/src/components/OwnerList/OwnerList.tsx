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
import { ApiOwner } from '@fluxwatch/backstage-plugin-flux-common';
import { fluxTranslationRef } from '../../translation';
import { EntityLink } from './EntityLink';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    fontSize: theme.typography.body2.fontSize,
  },
  note: { color: theme.palette.text.secondary },
}));

/** The entities that something belongs to, and who owns those. */
export function OwnerList(props: { owners: readonly ApiOwner[] }) {
  const { owners } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  if (owners.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t('page.noOwners')}
      </Typography>
    );
  }
  return (
    <ul className={classes.list}>
      {owners.map(({ entityRef, ownedBy = [], reason, title }) => (
        <li key={entityRef}>
          <EntityLink entityRef={entityRef} title={title} />
          {ownedBy.length > 0 && (
            <span>
              {`, ${t('page.ownedBy')} `}
              {ownedBy.map((owner, index) => (
                <span key={owner}>
                  {index > 0 && ', '}
                  <EntityLink entityRef={owner} />
                </span>
              ))}
            </span>
          )}
          <div className={classes.note}>{t(`page.ownerReason.${reason}`)}</div>
        </li>
      ))}
    </ul>
  );
}
