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
import {
  ApiIncident,
  formatResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import { fluxTranslationRef } from '../../translation';
import { heldUp, heldUpCount } from '../../verdict/incidents';
import { ResourceLink } from '../ResourceLink';

const useStyles = makeStyles(theme => ({
  note: { color: theme.palette.text.secondary },
  // Colour alone does not tell a link from the words around it.
  link: { textDecoration: 'underline' },
}));

const SHOWN = 6;

/** What waits for the root of an incident. */
export function HeldUp(props: { incident: ApiIncident }) {
  const { incident } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const count = heldUpCount(incident);
  const shown = heldUp(incident).slice(0, SHOWN);
  if (count === 0) {
    return <div className={classes.note}>{t('pageAlerts.holdsNothing')}</div>;
  }
  return (
    <div>
      {incident.controller
        ? t('pageAlerts.holdsOverdue', { count })
        : t('pageAlerts.holdsUp', { count })}{' '}
      {shown.map((ref, index) => (
        <span key={formatResourceRef(ref)}>
          {index > 0 && ', '}
          <ResourceLink
            resource={{ ...ref, cluster: incident.cluster }}
            className={classes.link}
          >
            {ref.name}
          </ResourceLink>
        </span>
      ))}
      {count > shown.length &&
        ` ${t('pageAlerts.moreHeld', {
          amount: String(count - shown.length),
        })}`}
    </div>
  );
}
