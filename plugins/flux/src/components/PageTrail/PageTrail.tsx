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
import { Link } from '@backstage/core-components';
import { usePageHref } from '../../address/usePageHref';

const useStyles = makeStyles({
  root: { overflowWrap: 'anywhere' },
  // Colour alone does not tell a link from the words around it.
  link: { textDecoration: 'underline' },
});

/** Where a page is, and the way back to the list that it belongs to. */
export function PageTrail(props: {
  list: 'controllers' | 'resources';
  title: string;
  cluster: { name: string; title: string };
  /** What names it on its cluster. */
  parts: readonly string[];
}) {
  const { cluster, list, parts, title } = props;
  const classes = useStyles();
  const href = usePageHref();
  return (
    <Typography variant="body2" className={classes.root}>
      <Link to={href(list)} className={classes.link}>
        {title}
      </Link>
      {' / '}
      <Link to={href(list, { cluster: cluster.name })} className={classes.link}>
        {cluster.title}
      </Link>
      {parts.map(part => ` / ${part}`).join('')}
    </Typography>
  );
}
