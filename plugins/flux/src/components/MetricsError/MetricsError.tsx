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
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiClusterError } from '@fluxwatch/backstage-plugin-flux-common';
import { fluxTranslationRef } from '../../translation';
import { rbacYaml } from '../../wording/rbacYaml';
import { LongText } from '../LongText';
import { YamlText } from '../YamlText';

const useStyles = makeStyles(theme => ({
  root: { fontSize: theme.typography.caption.fontSize },
  note: { color: theme.palette.text.secondary },
}));

/** Why the metrics of a controller cannot be read, and what to do. */
export function MetricsError(props: {
  error: ApiClusterError;
  /** With the rule that would mend it, ready to be copied. */
  withRights?: boolean;
}) {
  const { error, withRights = false } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const rights = withRights ? rbacYaml([error]) : undefined;
  return (
    <div className={classes.root}>
      <div>{t('pageControllers.metricsError')}</div>
      <div className={classes.note}>
        <LongText text={error.message} />
        {error.hint}
      </div>
      {rights && (
        <>
          {t('pageControllers.rights')}
          <YamlText text={rights} />
        </>
      )}
    </div>
  );
}
