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
import { ApiResource } from '@fluxwatch/backstage-plugin-flux-common';
import { Fragment } from 'react';
import { fluxTranslationRef } from '../../translation';
import { attemptedRevision } from '../../verdict/attemptedRevision';
import { parseTime } from '../../wording/exactTime';
import { RelativeTime } from '../RelativeTime';
import { RevisionText } from '../RevisionText';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: theme.spacing(2),
    margin: 0,
    fontSize: theme.typography.body2.fontSize,
    '& dt': { color: theme.palette.text.secondary },
    '& dd': { margin: 0 },
  },
  since: { marginLeft: theme.spacing(1), color: theme.palette.text.secondary },
}));

/** What runs, what was tried, and where it comes from. */
export function ResourceRevisions(props: { resource: ApiResource }) {
  const { resource } = props;
  const { applied, origin } = resource.revisions;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const attempted = attemptedRevision(resource);
  const fetched = resource.source?.revision;
  const since = parseTime(resource.appliedSince);
  return (
    <dl className={classes.list}>
      <dt>{t('pageResource.revision.applied')}</dt>
      <dd>
        {applied ? (
          <RevisionText revision={applied} />
        ) : (
          t('pageResource.revision.none')
        )}
        {since !== undefined && (
          <span className={classes.since}>
            <RelativeTime time={since}>
              {ago => t('pageResource.revision.since', { ago })}
            </RelativeTime>
          </span>
        )}
      </dd>
      {(['attempted', 'fetched', 'origin'] as const).map(name => {
        const revision = { attempted, fetched, origin }[name];
        return (
          revision && (
            <Fragment key={name}>
              <dt>{t(`pageResource.revision.${name}`)}</dt>
              <dd>
                <RevisionText revision={revision} />
              </dd>
            </Fragment>
          )
        );
      })}
    </dl>
  );
}
