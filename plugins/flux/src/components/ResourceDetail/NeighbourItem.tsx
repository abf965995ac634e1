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
import { ApiNeighbourResource } from '@fluxwatch/backstage-plugin-flux-common';
import { ReactNode } from 'react';
import { fluxTranslationRef } from '../../translation';
import { AlertTag } from '../AlertTag';
import { LongText } from '../LongText';
import { ReadinessIcon } from '../ReadinessLabel';
import { ResourceLink } from '../ResourceLink';
import { RevisionText } from '../RevisionText';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    gap: theme.spacing(1),
    paddingTop: theme.spacing(0.5),
    fontSize: theme.typography.body2.fontSize,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(1),
    overflowWrap: 'anywhere',
  },
  name: { fontWeight: 'bold' },
  note: { color: theme.palette.text.secondary },
}));

/** A resource beside the one that is looked at: state, revision and cause. */
export function NeighbourItem(props: {
  neighbour: ApiNeighbourResource;
  cluster: string;
  note?: ReactNode;
}) {
  const { cluster, neighbour, note } = props;
  const { alert, cause, ref, revision, role, state } = neighbour;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  return (
    <div className={classes.root}>
      <ReadinessIcon state={state} />
      <div>
        <div className={classes.line}>
          <span>
            {ref.kind}{' '}
            {state === 'Missing' ? (
              <span className={classes.name}>{ref.name}</span>
            ) : (
              <ResourceLink
                resource={{ ...ref, cluster }}
                className={classes.name}
              >
                {ref.name}
              </ResourceLink>
            )}
          </span>
          <span className={classes.note}>
            {t(`words.readiness.${state}`)}
            {role && `, ${t(`detail.${role}`)}`}
          </span>
          {revision && <RevisionText revision={revision} />}
          <AlertTag alert={alert} />
          {note && <span className={classes.note}>{note}</span>}
        </div>
        {cause && cause.message !== '' && state !== 'Ready' && (
          <div className={classes.note}>
            <LongText text={cause.message} />
          </div>
        )}
      </div>
    </div>
  );
}
