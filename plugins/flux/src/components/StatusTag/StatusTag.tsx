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

import { alpha, makeStyles, Theme } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { Tone, toneColor } from './tone';

const useStyles = makeStyles<Theme, { tone: Tone }>(theme => ({
  tag: {
    display: 'inline-flex',
    maxWidth: '100%',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    padding: theme.spacing(0.125, 1),
    borderRadius: theme.spacing(1.5),
    border: ({ tone }) => `1px solid ${alpha(toneColor(theme, tone), 0.7)}`,
    backgroundColor: ({ tone }) => alpha(toneColor(theme, tone), 0.14),
    color: theme.palette.text.primary,
    fontSize: theme.typography.caption.fontSize,
    fontWeight: 'bold',
    lineHeight: 1.6,
    // A narrow column breaks the words; it never cuts them.
    overflowWrap: 'normal',
  },
}));

/** A few words that stand out, in the colour of their tone. */
export function StatusTag(props: {
  tone: Tone;
  children: ReactNode;
  title?: string;
}) {
  const classes = useStyles({ tone: props.tone });
  return (
    <span className={classes.tag} title={props.title}>
      {props.children}
    </span>
  );
}
