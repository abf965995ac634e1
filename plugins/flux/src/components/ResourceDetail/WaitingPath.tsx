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
import {
  ApiNeighbourResource,
  ApiResourceDetail,
  isSameResource,
} from '@fluxwatch/backstage-plugin-flux-common';
import { fluxTranslationRef } from '../../translation';
import { NeighbourItem } from './NeighbourItem';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  step: { paddingLeft: theme.spacing(2.5) },
}));

/**
 * The way from the root cause down to this resource: the chain as the API
 * gives it, turned round, without what does not belong to it.
 */
function waitingSteps(
  detail: Pick<ApiResourceDetail, 'chain' | 'resource'>,
): ApiNeighbourResource[] {
  const { chain, resource } = detail;
  const others = chain.filter(({ ref }) => !isSameResource(ref, resource));
  return [
    ...others.reverse(),
    { ref: resource, state: resource.readiness, cause: resource.cause },
  ];
}

function Steps(props: {
  cluster: string;
  steps: readonly ApiNeighbourResource[];
}) {
  const { cluster, steps } = props;
  const [first, ...rest] = steps;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  return (
    <ol className={classes.list}>
      <li>
        <NeighbourItem
          neighbour={first}
          cluster={cluster}
          note={rest.length === 0 ? t('detail.thisOne') : undefined}
        />
        {rest.length > 0 && (
          <div className={classes.step}>
            <Steps cluster={cluster} steps={rest} />
          </div>
        )}
      </li>
    </ol>
  );
}

/** Where a Blocked resource is stopped, from the cause down to itself. */
export function WaitingPath(props: { detail: ApiResourceDetail }) {
  const { detail } = props;
  return (
    <Steps cluster={detail.resource.cluster} steps={waitingSteps(detail)} />
  );
}
