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
import {
  ApiCoverage,
  formatResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import { useState } from 'react';
import { fluxTranslationRef } from '../../translation';
import { MoreButton } from '../MoreButton';
import { ResourceLink } from '../ResourceLink';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(1) },
  // Colour alone does not tell a link from the words around it.
  link: { textDecoration: 'underline' },
}));

const SHOWN = 8;

/** The resources that no Alert of Flux covers, as far as they are named. */
export function UncoveredList(props: { coverage: ApiCoverage }) {
  const { alerts, cluster } = props.coverage;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const [open, setOpen] = useState(false);
  const shown = open ? alerts.uncovered : alerts.uncovered.slice(0, SHOWN);
  const more = alerts.total - alerts.covered - shown.length;
  return shown.length === 0 ? null : (
    <Typography variant="body2" component="div" className={classes.root}>
      {t('pageCoverage.alerts.uncovered')}{' '}
      {shown.map((ref, index) => (
        <span key={formatResourceRef(ref)}>
          {index > 0 && ', '}
          <ResourceLink resource={{ ...ref, cluster }} className={classes.link}>
            {t('words.list.resource', { kind: ref.kind, name: ref.name })}
          </ResourceLink>
        </span>
      ))}{' '}
      {more > 0 &&
        t('pageCoverage.alerts.uncoveredMore', {
          amount: more.toLocaleString(),
        })}{' '}
      {alerts.uncovered.length > SHOWN && (
        <MoreButton open={open} toggle={() => setOpen(!open)} />
      )}
    </Typography>
  );
}
