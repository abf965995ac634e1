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
import { fluxTranslationRef, Translate } from '../../translation';
import { failingSince } from '../../verdict/failingSince';
import { agoText, durationText } from '../../wording/durationText';
import { clockTime, parseTime } from '../../wording/exactTime';

const useStyles = makeStyles(theme => ({
  list: {
    margin: 0,
    paddingLeft: theme.spacing(2),
    color: theme.palette.text.secondary,
    fontSize: theme.typography.body2.fontSize,
    overflowWrap: 'anywhere',
  },
}));

function paceFact(t: Translate, resource: ApiResource): string | undefined {
  const { intervalSeconds, retryIntervalSeconds } = resource;
  if (intervalSeconds === undefined) {
    return undefined;
  }
  const duration = durationText(t, intervalSeconds * 1_000);
  return retryIntervalSeconds === undefined
    ? t('detail.interval', { duration })
    : t('detail.intervalAndRetry', {
        duration,
        retry: durationText(t, retryIntervalSeconds * 1_000),
      });
}

/** What else is known of a resource, one fact a line. */
function resourceFacts(
  t: Translate,
  resource: ApiResource,
  now: number,
): string[] {
  const since = failingSince(resource);
  const succeededAt = parseTime(resource.lastSucceededAt);
  const observedAt = parseTime(resource.observedAt);
  const url = resource.url ?? resource.source?.url;
  const { finalizers = [], ownerReason, path } = resource;
  const facts = [
    since?.proven &&
      t('detail.provenSince', { time: clockTime(since.since, now) }),
    succeededAt !== undefined &&
      t('detail.lastSucceeded', { ago: agoText(t, succeededAt, now) }),
    resource.readiness === 'Terminating' &&
      finalizers.length > 0 &&
      t('detail.finalizers', { finalizers: finalizers.join(', ') }),
    url && t('detail.url', { url }),
    path && t('detail.inPath', { path }),
    paceFact(t, resource),
    ownerReason && t(`detail.owner.${ownerReason}`),
    observedAt !== undefined &&
      t('detail.observed', { ago: agoText(t, observedAt, now) }),
    ...resource.notes.map(note => t(`detail.note.${note}`)),
  ];
  return facts.flatMap(fact => (fact ? [fact] : []));
}

export function ResourceFacts(props: { resource: ApiResource }) {
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const facts = resourceFacts(t, props.resource, useNow());
  return (
    <ul className={classes.list}>
      {facts.map(fact => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}
