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
import { ApiOwner } from '@fluxwatch/backstage-plugin-flux-common';
import { fluxTranslationRef } from '../../translation';
import { EntityLink } from './EntityLink';

const useStyles = makeStyles(theme => ({
  note: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    fontWeight: 'normal',
    lineHeight: theme.typography.caption.lineHeight,
  },
}));

const SHOWN = 2;

/**
 * The entities that something belongs to, and who owns each, in a line; nothing
 * without any.
 */
export function OwnerNote(props: { owners?: readonly ApiOwner[] }) {
  const { owners = [] } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  return owners.length === 0 ? null : (
    <div className={classes.note}>
      {t('page.belongsTo')}{' '}
      {owners
        .slice(0, SHOWN)
        .map(({ entityRef, ownedBy = [], title }, index) => (
          <span key={entityRef}>
            {index > 0 && ', '}
            <EntityLink entityRef={entityRef} title={title} />
            {ownedBy.length > 0 && (
              <>
                {' ('}
                <EntityLink entityRef={ownedBy[0]} />)
              </>
            )}
          </span>
        ))}
      {owners.length > SHOWN &&
        ` ${t('page.moreOwners', { count: owners.length - SHOWN })}`}
    </div>
  );
}
