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

import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { fluxTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    color: theme.palette.link,
    fontSize: theme.typography.caption.fontSize,
    verticalAlign: 'baseline',
    '&:focus-visible': { outline: 'auto' },
  },
}));

/** Shows all of what was cut, and cuts it again. */
export function MoreButton(props: { open: boolean; toggle(): void }) {
  const { open, toggle } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  return (
    <ButtonBase className={classes.root} aria-expanded={open} onClick={toggle}>
      {open ? t('tab.text.less') : t('tab.text.more')}
    </ButtonBase>
  );
}
