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

import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { ApiResourcePage } from '@fluxwatch/backstage-plugin-flux-common';
import { ResourceView } from '../../address/resourceView';
import { ClusterTokens } from '../../hooks/useClusterTokens';
import { FluxAnswer } from '../../hooks/useFluxAnswer';
import { AnswerFrame } from '../AnswerFrame';
import { Pager } from '../Pager';
import { ReadErrors } from '../ReadErrors';
import { ResourceTable } from '../ResourceTable';
import { SignInNotice } from '../SignInNotice';
import { FoundBar } from './FoundBar';
import { NothingFound } from './NothingFound';
import { PageGone, isPageGone } from '../PageGone';

const useStyles = makeStyles({
  // What stands there still answers the question before.
  old: { opacity: 0.5 },
});

/** What was found: the shown page of it, and what could not be read. */
export function FoundResources(props: {
  view: ResourceView;
  answer: FluxAnswer<ApiResourcePage>;
  /** The answer, or the last one until there is an answer to the present question. */
  shown?: ApiResourcePage;
  tokens: ClusterTokens;
  refine(part: Partial<ResourceView>): void;
}) {
  const { answer, refine, shown, tokens, view } = props;
  const classes = useStyles();
  const isOld = answer.answer === undefined;
  const first = () => refine({});
  if (isOld && answer.error && isPageGone(answer.error, view)) {
    return <PageGone first={first} />;
  }
  return (
    <AnswerFrame answer={{ ...answer, answer: shown }} subject="">
      {page => (
        <>
          <SignInNotice clusters={page.clusters} tokens={tokens} />
          <Paper
            variant="outlined"
            className={isOld ? classes.old : undefined}
            aria-busy={isOld}
          >
            <FoundBar page={page} view={view} refine={refine} answer={answer} />
            {page.items.length === 0 ? (
              <NothingFound view={view} page={page} refine={refine} />
            ) : (
              <ResourceTable
                resources={page.items}
                clusters={page.clusters}
                tokens={tokens}
                version={answer.readAt}
              />
            )}
            <Pager
              place={view}
              count={page.items.length}
              total={page.totalItems}
              nextCursor={page.nextCursor}
              isOld={isOld}
              go={refine}
            />
          </Paper>
          <ReadErrors errors={page.errors} clusters={page.clusters} />
        </>
      )}
    </AnswerFrame>
  );
}
