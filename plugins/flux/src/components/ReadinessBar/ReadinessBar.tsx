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

import { makeStyles, useTheme } from '@material-ui/core/styles';
import { ReadinessCount } from '../../verdict/clusterHealth';
import { readinessTone, toneColor } from '../StatusTag';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    gap: 2,
    height: theme.spacing(1),
    margin: theme.spacing(0.5, 0),
    borderRadius: theme.spacing(0.5),
    overflow: 'hidden',
    backgroundColor: theme.palette.action.hover,
  },
  // However many are well, a single one that is not can be seen.
  part: { minWidth: theme.spacing(0.75) },
}));

/**
 * How many resources have which readiness. What is well stands first, as in a
 * bar that fills up.
 *
 * @param props - text: all of it in words, for those who do not see the bar;
 *   faded: not known to be so now, so without colours
 */
export function ReadinessBar(props: {
  counts: readonly ReadinessCount[];
  text: string;
  faded: boolean;
}) {
  const { counts, faded, text } = props;
  const classes = useStyles();
  const theme = useTheme();
  return (
    <div className={classes.bar} role="img" aria-label={text} title={text}>
      {[...counts].reverse().map(({ count, readiness }) => (
        <span
          key={readiness}
          className={classes.part}
          style={{
            flexGrow: count,
            backgroundColor: toneColor(
              theme,
              faded ? 'neutral' : readinessTone(readiness),
            ),
          }}
        />
      ))}
    </div>
  );
}
