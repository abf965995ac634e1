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
import { FIRST_PAGE } from '../../address/resourceView';
import { RevisionView, revisionView } from '../../address/revisionView';
import { useView } from '../../address/useView';
import { useClusterList } from '../../hooks/useClusterList';
import { useClusterTokens } from '../../hooks/useClusterTokens';
import { useShown } from '../../hooks/useShown';
import { useRevisions } from '../../hooks/useRevisions';
import { AnswerFrame } from '../AnswerFrame';
import { IgnoredNotice } from '../IgnoredNotice';
import { isPageGone, PageGone } from '../PageGone';
import { ReadErrors } from '../ReadErrors';
import { SavedViews } from '../SavedViews';
import { SignInNotice } from '../SignInNotice';
import { RevisionFilters } from './RevisionFilters';
import { RevisionMatrix } from './RevisionMatrix';
import { RevisionSummary } from './RevisionSummary';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
  },
}));

/** Which commit runs on which cluster, and which of them are behind. */
export function RevisionsPage() {
  const classes = useStyles();
  const { change, ignored, view } = useView(revisionView);
  const tokens = useClusterTokens();
  const clusters = useClusterList().answer?.items ?? [];
  const answer = useRevisions(view, tokens);
  const shown = useShown(answer);
  const refine = (
    part: Partial<RevisionView>,
    options?: { replace?: boolean },
  ) => change({ ...view, ...FIRST_PAGE, ...part }, options);
  if (!answer.answer && answer.error && isPageGone(answer.error, view)) {
    return <PageGone first={() => refine({})} />;
  }
  return (
    <div className={classes.root}>
      <IgnoredNotice names={ignored} correct={() => change(view)} />
      <AnswerFrame answer={{ ...answer, answer: shown }} subject="">
        {page => <RevisionSummary page={page} view={view} answer={answer} />}
      </AnswerFrame>
      <SavedViews page="revisions" codec={revisionView} />
      <RevisionFilters view={view} clusters={clusters} refine={refine} />
      {shown && (
        <>
          <SignInNotice clusters={shown.clusters} tokens={tokens} />
          <RevisionMatrix
            page={shown}
            view={view}
            isOld={answer.answer === undefined}
            refine={refine}
          />
          <ReadErrors errors={shown.errors} clusters={shown.clusters} />
        </>
      )}
    </div>
  );
}
