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
import { ApiClusterState } from '@fluxwatch/backstage-plugin-flux-common';
import { useNow } from '../../hooks/ClockProvider';
import { fluxTranslationRef } from '../../translation';
import { clusterTitle } from '../../verdict/clusterSight';
import { RootCause } from '../../verdict/rootCauses';
import { causeText } from '../../wording/verdictText';
import { LongText } from '../LongText';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  cause: { marginTop: theme.spacing(0.5) },
  message: { color: theme.palette.text.secondary },
}));

/** The causes that a reader should know before anything else. */
export function CauseList(props: {
  causes: readonly RootCause[];
  clusters: readonly ApiClusterState[];
  most: number;
}) {
  const { causes, clusters, most } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const now = useNow();
  const several = new Set(causes.map(({ cluster }) => cluster)).size > 1;
  const titleOf = (name: string) => {
    const cluster = clusters.find(item => item.name === name);
    return cluster ? clusterTitle(cluster) : name;
  };
  const more = causes.length - most;
  return (
    <ul className={classes.list}>
      {causes.slice(0, most).map((cause, index) => (
        <li
          key={`${cause.cluster}/${cause.ref.kind}/${cause.ref.namespace}/${cause.ref.name}`}
          className={classes.cause}
        >
          <Typography variant={index === 0 ? 'body1' : 'body2'}>
            {causeText(
              t,
              cause,
              now,
              several ? titleOf(cause.cluster) : undefined,
            )}
          </Typography>
          {cause.message && index === 0 && (
            <Typography
              variant="body2"
              component="div"
              className={classes.message}
            >
              <LongText text={cause.message} />
            </Typography>
          )}
        </li>
      ))}
      {more > 0 && (
        <li className={classes.cause}>
          <Typography variant="body2">
            {t('verdict.moreCauses', { count: more })}
          </Typography>
        </li>
      )}
    </ul>
  );
}
