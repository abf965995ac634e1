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
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { fluxTranslationRef } from '../../translation';
import { CopyButton } from '../RevisionText';

const useStyles = makeStyles(theme => ({
  list: { paddingLeft: theme.spacing(3) },
  way: { marginBottom: theme.spacing(2) },
  code: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    maxWidth: 640,
    marginTop: theme.spacing(0.5),
    padding: theme.spacing(1, 1, 1, 2),
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.default,
    border: `1px solid ${theme.palette.divider}`,
  },
  pre: { margin: 0, overflowX: 'auto', fontFamily: 'monospace' },
}));

/** The YAML of each way to connect an entity with its Flux resources. */
function connectingWays(entity: Entity) {
  const { name } = entity.metadata;
  const line = (key: string, field: string, value: string) =>
    `metadata:\n  ${field}:\n    ${key}: ${value}`;
  return {
    name: line(
      'fluxcd.io/resources',
      'annotations',
      `Kustomization/flux-system/${name}`,
    ),
    label: [
      `# Flux resource\n${line('backstage.io/kubernetes-id', 'labels', name)}`,
      `# catalog-info.yaml\n${line(
        'backstage.io/kubernetes-id',
        'annotations',
        name,
      )}`,
    ].join('\n'),
    resource: line(
      'fluxcd.io/entity',
      'annotations',
      stringifyEntityRef(entity),
    ),
  };
}

/** How to connect an entity, ready to be copied. */
export function ConnectingWays(props: { entity: Entity }) {
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const ways = connectingWays(props.entity);
  return (
    <ol className={classes.list}>
      {(['name', 'label', 'resource'] as const).map(way => (
        <li key={way} className={classes.way}>
          <Typography variant="body2">{t(`states.connect.${way}`)}</Typography>
          <div className={classes.code}>
            <pre className={classes.pre}>{ways[way]}</pre>
            <CopyButton text={ways[way]} label={t('states.connect.copy')} />
          </div>
        </li>
      ))}
    </ol>
  );
}
