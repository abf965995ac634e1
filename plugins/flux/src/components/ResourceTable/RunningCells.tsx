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
import { useNow } from '../../hooks/ClockProvider';
import { fluxTranslationRef } from '../../translation';
import { isStale } from '../../verdict/clusterSight';
import { parseTime } from '../../wording/exactTime';
import { readinessNote, shownReadiness } from '../../wording/rowText';
import { AlertTag } from '../AlertTag';
import { ReadinessLabel } from '../ReadinessLabel';
import { RelativeTime } from '../RelativeTime';

const useStyles = makeStyles(theme => ({
  note: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    lineHeight: theme.typography.caption.lineHeight,
  },
  stale: { color: theme.palette.text.primary, fontWeight: 'bold' },
}));

/** Readiness with its running note. */
export function ReadinessCell(props: { resource: ApiResource }) {
  const { resource } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  const now = useNow();
  const stale = isStale(resource.observedAt, now);
  return (
    <ReadinessLabel
      state={shownReadiness(resource)}
      faded={stale}
      note={stale ? t('tab.row.whenLastSeen') : readinessNote(t, resource, now)}
    />
  );
}

/** The cluster, and how old what is shown of it is. */
export function ClusterCell(props: { resource: ApiResource; title: string }) {
  const { resource, title } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const stale = isStale(resource.observedAt, useNow());
  const seenAt = parseTime(resource.observedAt);
  const seen = seenAt !== undefined && (
    <RelativeTime time={seenAt}>
      {ago =>
        stale ? t('tab.table.stale', { ago }) : t('tab.table.seen', { ago })
      }
    </RelativeTime>
  );
  return (
    <>
      <div>{title}</div>
      <div className={`${classes.note} ${stale ? classes.stale : ''}`}>
        {seen}
      </div>
    </>
  );
}

/** The alert of a row; of a blocked one, who tells instead. */
export function AlertCell(props: { resource: ApiResource }) {
  const { resource } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const { alert, root } = resource;
  const stale = isStale(resource.observedAt, useNow());
  if (alert) {
    return (
      <>
        <AlertTag alert={alert} />
        {stale && <div className={classes.note}>{t('words.alert.kept')}</div>}
      </>
    );
  }
  return root?.state === 'Failed' ? (
    <span className={classes.note}>
      {t('words.alert.withRoot', { name: root.ref.name })}
    </span>
  ) : null;
}
