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
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiRevision } from '@fluxwatch/backstage-plugin-flux-common';
import { fluxTranslationRef } from '../../translation';
import { CopyButton } from './CopyButton';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    maxWidth: '100%',
    '&:hover $copy, &:focus-within $copy': { opacity: 1 },
  },
  text: {
    fontFamily: 'monospace',
    fontSize: theme.typography.body2.fontSize,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  copy: {
    opacity: 0,
    padding: theme.spacing(0.25),
    '@media (hover: none)': { opacity: 1 },
  },
}));

/** Only what a browser may follow: the address comes from a cluster. */
function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

/** A revision, short and linked to its commit; whole on hover and copied. */
export function RevisionText(props: { revision: ApiRevision }) {
  const { commitUrl, short, text } = props.revision;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  return (
    <span className={classes.root}>
      <span className={classes.text} title={text}>
        {commitUrl !== undefined && isWebAddress(commitUrl) ? (
          <Link
            to={commitUrl}
            aria-label={t('tab.revision.commit', { revision: short })}
          >
            {short}
          </Link>
        ) : (
          short
        )}
      </span>
      <CopyButton
        className={classes.copy}
        text={text}
        label={t('tab.revision.copy', { revision: short })}
      />
    </span>
  );
}
