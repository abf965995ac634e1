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
import { ApiController } from '@fluxwatch/backstage-plugin-flux-common';
import { usePageHref } from '../../address/usePageHref';
import { fluxTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  name: { fontWeight: 'bold' },
  note: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    fontWeight: 'normal',
    lineHeight: theme.typography.caption.lineHeight,
  },
}));

/** The name of a controller, which leads to its page; shards are told apart. */
export function ControllerHeading(props: {
  controller: Pick<ApiController, 'cluster' | 'name' | 'namespace' | 'shard'>;
  /** Where its name alone would not tell what it is. */
  title?: string;
}) {
  const { cluster, name, namespace, shard } = props.controller;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const href = usePageHref();
  return (
    <>
      <Link
        to={href('controllers', {}, [cluster, namespace, name])}
        className={classes.name}
      >
        {props.title ?? name}
      </Link>
      <div className={classes.note}>
        {shard
          ? t('pageControllers.shard', { namespace, shard })
          : t('pageControllers.inNamespace', { namespace })}
      </div>
    </>
  );
}
