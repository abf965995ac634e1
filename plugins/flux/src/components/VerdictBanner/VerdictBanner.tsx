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

import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiClusterState } from '@fluxwatch/backstage-plugin-flux-common';
import { ReactNode } from 'react';
import { fluxTranslationRef } from '../../translation';
import { EntityVerdict } from '../../verdict/entityVerdict';
import { headlineText } from '../../wording/verdictText';
import { CauseList } from './CauseList';
import { UnknownList } from './UnknownList';
import { VerdictIcon } from './VerdictIcon';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2),
    padding: theme.spacing(2, 3),
  },
  text: { flex: '1 1 320px', minWidth: 0 },
  headline: { fontWeight: 'bold' },
}));

const CAUSES = 2;

/** The answer in a sentence, and what it goes back to. */
export function VerdictBanner(props: {
  verdict: EntityVerdict;
  entityName: string;
  clusters: readonly ApiClusterState[];
  children?: ReactNode;
}) {
  const { children, clusters, entityName, verdict } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  return (
    <Paper variant="outlined" className={classes.root}>
      <VerdictIcon state={verdict.state} />
      <div className={classes.text}>
        <div role="status">
          <Typography
            variant="h5"
            component="h2"
            className={classes.headline}
            gutterBottom={false}
          >
            {headlineText(t, verdict, entityName)}
          </Typography>
        </div>
        <CauseList causes={verdict.causes} clusters={clusters} most={CAUSES} />
        <UnknownList verdict={verdict} />
      </div>
      {children}
    </Paper>
  );
}
