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
import WarningIcon from '@material-ui/icons/WarningOutlined';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ApiClusterError,
  ApiClusterState,
} from '@fluxwatch/backstage-plugin-flux-common';
import { useState } from 'react';
import { fluxTranslationRef } from '../../translation';
import { readSubject } from '../../wording/readSubject';
import { LongText } from '../LongText';
import { MoreButton } from '../MoreButton';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    gap: theme.spacing(1.5),
    padding: theme.spacing(1.5, 2),
  },
  icon: { color: theme.palette.status.warning },
  list: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    overflowWrap: 'anywhere',
  },
  item: { marginTop: theme.spacing(0.5) },
  subject: { fontWeight: 'bold' },
  hint: { color: theme.palette.text.secondary },
}));

const SHOWN = 3;

/**
 * What could not be read, cluster by cluster and kind by kind, and what the
 * reader can do. A cluster that only waits for a sign-in is no failure.
 *
 * @param props - except: clusters that tell of themselves elsewhere;
 *   clusters: for what people call them
 */
export function ReadErrors(props: {
  errors: readonly ApiClusterError[];
  except?: ReadonlySet<string>;
  clusters?: readonly ApiClusterState[];
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const [open, setOpen] = useState(false);
  const errors = props.errors.filter(
    ({ cluster, kind, reason }) =>
      reason !== 'needsSignIn' && (kind || !props.except?.has(cluster)),
  );
  if (errors.length === 0) {
    return null;
  }
  const subject = ({ cluster: name, kind, namespace }: ApiClusterError) => {
    const cluster = readSubject(t, name, props.clusters);
    if (!kind) {
      return cluster;
    }
    return namespace
      ? t('states.partial.itemNamespace', { cluster, kind, namespace })
      : t('states.partial.item', { cluster, kind });
  };
  const shown = open ? errors : errors.slice(0, SHOWN);
  return (
    <Paper variant="outlined" className={classes.root}>
      <WarningIcon className={classes.icon} aria-hidden />
      <div>
        <Typography variant="body2" component="h3">
          {t('states.partial.title', { count: errors.length })}
        </Typography>
        <ul className={classes.list}>
          {shown.map((error, index) => (
            <Typography
              key={`${subject(error)}-${index}`}
              variant="body2"
              component="li"
              className={classes.item}
            >
              <span className={classes.subject}>{subject(error)}</span>
              <LongText text={error.message} />
              <div className={classes.hint}>{error.hint}</div>
            </Typography>
          ))}
        </ul>
        {errors.length > SHOWN && (
          <MoreButton open={open} toggle={() => setOpen(!open)} />
        )}
      </div>
    </Paper>
  );
}
