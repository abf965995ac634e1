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
import { ClusterTileModel } from '../../verdict/clusterTiles';
import { TileStatus } from '../ClusterTiles';
import { RevisionText } from '../RevisionText';

const useStyles = makeStyles(theme => ({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(0.5, 1),
    padding: theme.spacing(0.5, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  what: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    overflowWrap: 'anywhere',
  },
}));

/** One cluster in a line: what runs there, and its alert or its silence. */
export function CardCluster(props: { tile: ClusterTileModel }) {
  const { tile } = props;
  const classes = useStyles();
  const applied = tile.shown[0]?.revisions.applied;
  return (
    <Typography variant="body2" component="li" className={classes.line}>
      <span className={classes.what}>
        {tile.title}
        {applied && <RevisionText revision={applied} />}
      </span>
      <TileStatus tile={tile} />
    </Typography>
  );
}
