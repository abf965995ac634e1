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
import { ReactNode } from 'react';
import { fluxTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    listStyle: 'none',
    margin: theme.spacing(1.5, 0, 0),
    padding: 0,
  },
}));

/** The items of a card, and how many more there are. */
export function CardList(props: { children: ReactNode; more?: number }) {
  const { children, more = 0 } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  return (
    <>
      <ul className={classes.root}>{children}</ul>
      {more > 0 && (
        <Typography variant="caption" color="textSecondary" component="p">
          {t('home.more', { count: more })}
        </Typography>
      )}
    </>
  );
}
