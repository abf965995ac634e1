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
import { coverageView } from '../../address/coverageView';
import { useView } from '../../address/useView';
import { useClusterList } from '../../hooks/useClusterList';
import { useClusterTokens } from '../../hooks/useClusterTokens';
import { fluxTranslationRef } from '../../translation';
import { AnswerFrame } from '../AnswerFrame';
import { EmptyNotice } from '../EmptyNotice';
import { FilterBar } from '../FilterBar';
import { IgnoredNotice } from '../IgnoredNotice';
import { ClusterCoverage } from './ClusterCoverage';
import { ClusterSelect } from './ClusterSelect';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
  },
}));

/** Who else tells of failures, cluster by cluster, and how to have it told. */
export function CoveragePage() {
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const { change, ignored, view } = useView(coverageView);
  const tokens = useClusterTokens();
  const answer = useClusterList();
  return (
    <div className={classes.root}>
      <IgnoredNotice names={ignored} correct={() => change(view)} />
      <AnswerFrame answer={answer} subject="">
        {({ items }) => {
          const first = items.find(
            ({ reachability }) => reachability === 'reachable',
          );
          const cluster = view.cluster || first?.name;
          return cluster === undefined ? (
            <EmptyNotice
              title={t('pageClusters.empty.title')}
              description={t('pageClusters.empty.description')}
            />
          ) : (
            <>
              <FilterBar>
                <ClusterSelect
                  clusters={items}
                  value={cluster}
                  change={name => change({ ...view, cluster: name })}
                />
              </FilterBar>
              <ClusterCoverage
                key={cluster}
                view={{ ...view, cluster }}
                change={change}
                state={items.find(({ name }) => name === cluster)}
                tokens={tokens}
              />
            </>
          );
        }}
      </AnswerFrame>
    </div>
  );
}
