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
import {
  FIRST_PAGE,
  resourceView,
  ResourceView,
} from '../../address/resourceView';
import { useView } from '../../address/useView';
import { useClusterList } from '../../hooks/useClusterList';
import { useClusterTokens } from '../../hooks/useClusterTokens';
import { useLast } from '../../hooks/useLast';
import { useShown } from '../../hooks/useShown';
import { useResourceBrowser } from '../../hooks/useResourceBrowser';
import { IgnoredNotice } from '../IgnoredNotice';
import { ResourceFilters } from '../ResourceFilters';
import { SavedViews } from '../SavedViews';
import { FoundResources } from './FoundResources';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
  },
}));

/** The resources of all clusters: found by the backend, one page at a time. */
export function ResourceBrowser() {
  const classes = useStyles();
  const { change, ignored, view } = useView(resourceView);
  const tokens = useClusterTokens();
  const clusters = useClusterList().answer?.items ?? [];
  const answer = useResourceBrowser(view, tokens);
  const last = useLast(answer.answer);
  const shown = useShown(answer);
  const refine = (
    part: Partial<ResourceView>,
    options?: { replace?: boolean },
  ) => change({ ...view, ...FIRST_PAGE, ...part }, options);
  return (
    <div className={classes.root}>
      <IgnoredNotice names={ignored} correct={() => change(view)} />
      <SavedViews page="resources" codec={resourceView} />
      <ResourceFilters
        view={view}
        clusters={clusters}
        shown={last?.items ?? []}
        refine={refine}
      />
      <FoundResources
        view={view}
        answer={answer}
        shown={shown}
        tokens={tokens}
        refine={refine}
      />
    </div>
  );
}
