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
import { useAddressParts } from '../../address/router';
import { useClusterList } from '../../hooks/useClusterList';
import { useClusterTokens } from '../../hooks/useClusterTokens';
import { useOneResource } from '../../hooks/useOneResource';
import { fluxTranslationRef } from '../../translation';
import { readFailure } from '../../wording/readFailure';
import { AnswerFrame } from '../AnswerFrame';
import { LoadingRows } from '../LoadingRows';
import { PageTrail } from '../PageTrail';
import { ResourceContent } from './ResourceContent';
import { ResourceNotFound } from './ResourceNotFound';
import { ResourceSignIn } from './ResourceSignIn';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
  },
}));

/** Everything about one resource, at an address that can be shared. */
export function ResourcePage() {
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const {
    cluster = '',
    kind = '',
    name = '',
    namespace = '',
  } = useAddressParts();
  const named = { cluster, kind, namespace, name };
  const tokens = useClusterTokens();
  const clusters = useClusterList();
  const answer = useOneResource(named, tokens);
  const state = clusters.answer?.items.find(item => item.name === cluster);
  const failure = answer.error && readFailure(answer.error).kind;
  const content = () => {
    if (failure === 'entityNotFound') {
      return (
        <ResourceNotFound
          resource={named}
          cluster={state}
          clustersRead={clusters.answer !== undefined}
        />
      );
    }
    if (failure === 'forbidden' && !clusters.answer && !clusters.error) {
      // What is lacking, a right or a sign-in, only the cluster can tell.
      return <LoadingRows />;
    }
    if (failure === 'forbidden' && state?.reachability === 'needsSignIn') {
      return (
        <ResourceSignIn resource={named} cluster={state} tokens={tokens} />
      );
    }
    return (
      <AnswerFrame answer={answer} subject={name}>
        {detail => (
          <ResourceContent detail={detail} cluster={state} answer={answer} />
        )}
      </AnswerFrame>
    );
  };
  return (
    <div className={classes.root}>
      <PageTrail
        list="resources"
        title={t('pageResource.back')}
        cluster={{ name: cluster, title: state?.title ?? cluster }}
        parts={[namespace, kind, name]}
      />
      {content()}
    </div>
  );
}
