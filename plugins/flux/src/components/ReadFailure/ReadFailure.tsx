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

import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import LockIcon from '@material-ui/icons/Lock';
import WarningIcon from '@material-ui/icons/WarningOutlined';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { fluxResourcesReadPermission } from '@fluxwatch/backstage-plugin-flux-common';
import { fluxTranslationRef, Translate } from '../../translation';
import { readFailure } from '../../wording/readFailure';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    gap: theme.spacing(2),
    padding: theme.spacing(3),
    overflowWrap: 'anywhere',
  },
  icon: { color: theme.palette.status.warning },
}));

/**
 * What to say when nothing at all can be shown.
 *
 * @param entity - what is asked about; empty where nothing in particular is, so
 *   that what is not known is the question itself
 */
export function failureWords(
  t: Translate,
  error: Error,
  entity: string,
): { title: string; description: string; forbidden: boolean } {
  const { kind: found, message } = readFailure(error);
  const kind =
    found === 'entityNotFound' && entity === '' ? 'backendMissing' : found;
  if (kind === 'failed') {
    const answer = message
      ? t('states.failed.description', {
          message: message.replace(/\.?$/, '.'),
        })
      : t('states.failed.noAnswer');
    return {
      title: t('states.failed.title'),
      description: `${answer} ${t('states.failed.retrying')}`,
      forbidden: false,
    };
  }
  return {
    title: t(`states.${kind}.title`, { entity }),
    description: t(`states.${kind}.description`, {
      permission: fluxResourcesReadPermission.name,
    }),
    forbidden: kind === 'forbidden',
  };
}

/** Nothing can be shown: why, and what to do. */
export function ReadFailure(props: {
  error: Error;
  entityName: string;
  retry(): void;
}) {
  const { entityName, error, retry } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const { description, forbidden, title } = failureWords(t, error, entityName);
  const Icon = forbidden ? LockIcon : WarningIcon;
  return (
    <Paper variant="outlined" className={classes.root} role="alert">
      <Icon className={classes.icon} fontSize="large" aria-hidden />
      <div>
        <Typography variant="h5" component="h2">
          {title}
        </Typography>
        <Typography variant="body1" paragraph>
          {description}
        </Typography>
        <Button variant="outlined" onClick={retry}>
          {t('states.tryAgain')}
        </Button>
      </div>
    </Paper>
  );
}
