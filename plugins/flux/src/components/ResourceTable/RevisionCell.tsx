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
import { fluxTranslationRef } from '../../translation';
import { attemptedRevision } from '../../verdict/attemptedRevision';
import { RevisionText } from '../RevisionText';

const useStyles = makeStyles(theme => ({
  attempted: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
  word: { whiteSpace: 'nowrap' },
  none: { color: theme.palette.text.secondary },
}));

/** What runs; and what was tried only where that is something else. */
export function RevisionCell(props: { resource: ApiResource }) {
  const { resource } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const { applied } = resource.revisions;
  const attempted = attemptedRevision(resource);
  return (
    <>
      {applied && <RevisionText revision={applied} />}
      {!applied && attempted && (
        <span className={classes.none}>{t('tab.table.noRevision')}</span>
      )}
      {attempted && (
        <div className={classes.attempted}>
          <span className={classes.word}>
            {resource.readiness === 'Progressing'
              ? t('tab.table.applying')
              : t('tab.table.tried')}
          </span>
          <RevisionText revision={attempted} />
        </div>
      )}
    </>
  );
}
