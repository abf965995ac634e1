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
import { CodeSnippet } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { fluxTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    maxWidth: 880,
    maxHeight: 480,
    overflow: 'auto',
    marginTop: theme.spacing(1),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
}));

/** YAML, ready to be copied. */
export function YamlText(props: {
  text: string;
  /** Tells several on one page apart. */
  label?: string;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  return (
    <div
      className={classes.root}
      role="region"
      aria-label={props.label ?? t('page.yaml')}
      tabIndex={0}
    >
      <CodeSnippet
        language="yaml"
        text={props.text}
        showCopyCodeButton
        // What is around it scrolls, and can be reached by keyboard.
        customStyle={{ margin: 0, overflowX: 'visible' }}
      />
    </div>
  );
}
