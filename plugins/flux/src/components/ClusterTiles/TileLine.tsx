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
import { ApiResource } from '@fluxwatch/backstage-plugin-flux-common';
import { fluxTranslationRef, Translate } from '../../translation';
import { ClusterSight } from '../../verdict/clusterSight';
import { attemptedRevision } from '../../verdict/attemptedRevision';
import { RevisionText } from '../RevisionText';

const useStyles = makeStyles(theme => ({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(0.75),
  },
  name: { color: theme.palette.text.secondary },
}));

function appliedWord(t: Translate, sight: ClusterSight, differs: boolean) {
  if (sight === 'unreachable' || sight === 'stale') {
    return t('tab.clusters.wasOn');
  }
  return differs ? t('tab.clusters.stillOn') : t('tab.clusters.on');
}

/** What runs of one resource, and what was tried when that is something else. */
export function TileLine(props: {
  resource: ApiResource;
  sight: ClusterSight;
  named: boolean;
}) {
  const { named, resource, sight } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const { applied } = resource.revisions;
  const attempted = attemptedRevision(resource);
  return (
    <div>
      <Typography variant="body2" component="div" className={classes.line}>
        {named && <span className={classes.name}>{resource.name}</span>}
        {applied ? (
          <>
            {appliedWord(t, sight, attempted !== undefined)}
            <RevisionText revision={applied} />
          </>
        ) : (
          t('tab.clusters.nothingApplied')
        )}
      </Typography>
      {attempted && (
        <Typography variant="body2" component="div" className={classes.line}>
          {resource.failing
            ? t('tab.clusters.cannotApply')
            : t('tab.clusters.applying')}
          <RevisionText revision={attempted} />
        </Typography>
      )}
    </div>
  );
}
