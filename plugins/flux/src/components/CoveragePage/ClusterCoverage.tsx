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

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ApiCluster,
  ApiCoverage,
} from '@fluxwatch/backstage-plugin-flux-common';
import { CoverageView } from '../../address/coverageView';
import { ClusterTokens } from '../../hooks/useClusterTokens';
import { useCoverage } from '../../hooks/useCoverage';
import { useShown } from '../../hooks/useShown';
import { fluxTranslationRef } from '../../translation';
import { clusterTitle } from '../../verdict/clusterSight';
import { coverageText } from '../../wording/coverageText';
import { readFailure } from '../../wording/readFailure';
import { AnswerFrame } from '../AnswerFrame';
import { EmptyNotice } from '../EmptyNotice';
import { LiveIndicator } from '../LiveIndicator';
import { PageVerdict } from '../PageVerdict';
import { ReadErrors } from '../ReadErrors';
import { SignInNotice } from '../SignInNotice';
import { CoveringAlerts } from './CoveringAlerts';
import { ManifestList } from './ManifestList';
import { PrometheusState } from './PrometheusState';

/** The list of clusters knows of no sign-in; what was read with it does. */
function isWaiting({ errors }: ApiCoverage): boolean {
  return errors.some(({ reason }) => reason === 'needsSignIn');
}

/** Who tells of failures on one cluster, and the manifests that would. */
export function ClusterCoverage(props: {
  view: CoverageView;
  change(view: CoverageView): void;
  state?: ApiCluster;
  tokens: ClusterTokens;
}) {
  const { change, state, tokens, view } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  const answer = useCoverage(view, tokens);
  // Another provider changes only the manifests: the rest stays on screen.
  const shown = useShown(answer);
  const title = state ? clusterTitle(state) : view.cluster;
  if (answer.error && readFailure(answer.error).kind === 'entityNotFound') {
    return (
      <EmptyNotice
        title={t('pageCoverage.notFound.title', { cluster: title })}
        description={t('pageCoverage.notFound.description')}
      />
    );
  }
  return (
    <AnswerFrame answer={{ ...answer, answer: shown }} subject={title}>
      {coverage => (
        <>
          <PageVerdict {...coverageText(t, coverage, title)}>
            <LiveIndicator freshness={answer} />
          </PageVerdict>
          {state && isWaiting(coverage) && (
            <SignInNotice clusters={[state]} tokens={tokens} />
          )}
          <ReadErrors errors={coverage.errors} clusters={state && [state]} />
          <CoveringAlerts coverage={coverage} />
          <PrometheusState prometheus={coverage.prometheus} />
          <ManifestList
            manifests={coverage.manifests}
            provider={view.provider}
            change={provider => change({ ...view, provider })}
            isOld={answer.answer === undefined}
          />
        </>
      )}
    </AnswerFrame>
  );
}
