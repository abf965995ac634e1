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

import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import FileCopyIcon from '@material-ui/icons/FileCopyOutlined';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { fluxTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  icon: { fontSize: theme.typography.body2.fontSize },
}));

type CopyState = 'idle' | 'copied' | 'failed';

/** Puts a text into the clipboard, and says whether that worked. */
export function CopyButton(props: {
  text: string;
  label: string;
  className?: string;
}) {
  const { className, label, text } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const [state, setState] = useState<CopyState>('idle');
  const titles = {
    idle: label,
    copied: t('tab.revision.copied'),
    failed: t('tab.revision.notCopied'),
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      // The browser forbids it, or the page is not served over https.
      setState('failed');
    }
  };
  return (
    <Tooltip title={titles[state]} onClose={() => setState('idle')}>
      <IconButton
        className={className}
        size="small"
        aria-label={titles[state]}
        onClick={copy}
      >
        <FileCopyIcon className={classes.icon} />
      </IconButton>
    </Tooltip>
  );
}
