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
import { controllerView } from '../../address/controllerView';
import { useAddressParts } from '../../address/router';
import { useView } from '../../address/useView';
import { useClusterList } from '../../hooks/useClusterList';
import { useController } from '../../hooks/useControllers';
import { useShown } from '../../hooks/useShown';
import { fluxTranslationRef } from '../../translation';
import { clusterTitle } from '../../verdict/clusterSight';
import { readFailure } from '../../wording/readFailure';
import { AnswerFrame } from '../AnswerFrame';
import { EmptyNotice } from '../EmptyNotice';
import { IgnoredNotice } from '../IgnoredNotice';
import { PageTrail } from '../PageTrail';
import { ControllerContent } from './ControllerContent';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
  },
}));

/** One controller over the last hours, at an address that can be shared. */
export function ControllerPage() {
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const { cluster = '', name = '', namespace = '' } = useAddressParts();
  const { change, ignored, view } = useView(controllerView);
  const answer = useController(
    { cluster, namespace, name },
    Number(view.hours),
  );
  const last = useShown(answer);
  const isSame =
    last?.controller.cluster === cluster &&
    last.controller.namespace === namespace &&
    last.controller.name === name;
  // Other hours of the same one may be shown meanwhile, but not another one.
  const shown = answer.answer ?? (isSame ? last : undefined);
  const clusters = useClusterList();
  const state = clusters.answer?.items.find(item => item.name === cluster);
  const title = state ? clusterTitle(state) : cluster;
  const isMissing =
    answer.error && readFailure(answer.error).kind === 'entityNotFound';
  return (
    <div className={classes.root}>
      <PageTrail
        list="controllers"
        title={t('pageControllers.back')}
        cluster={{ name: cluster, title }}
        parts={[namespace, name]}
      />
      <IgnoredNotice names={ignored} correct={() => change(view)} />
      {isMissing ? (
        <EmptyNotice
          title={t('pageControllers.notFound.title', {
            name,
            cluster: title,
          })}
          description={t('pageControllers.notFound.description')}
        />
      ) : (
        <AnswerFrame answer={{ ...answer, answer: shown }} subject={name}>
          {detail => (
            <ControllerContent
              detail={detail}
              clusterTitle={title}
              view={view}
              change={change}
              answer={answer}
            />
          )}
        </AnswerFrame>
      )}
    </div>
  );
}
