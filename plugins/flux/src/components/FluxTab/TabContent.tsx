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

import { ApiResourcePage } from '@fluxwatch/backstage-plugin-flux-common';
import { EntityFlux } from '../../hooks/useEntityFlux';
import { useEntityVerdict } from '../../hooks/useEntityVerdict';
import { ClusterTiles } from '../ClusterTiles';
import { LiveIndicator } from '../LiveIndicator';
import { ReadErrors } from '../ReadErrors';
import { ResourceList } from '../ResourceTable';
import { VerdictBanner } from '../VerdictBanner';

/** The tab, once there is something to tell. */
export function TabContent(props: { flux: EntityFlux; page: ApiResourcePage }) {
  const { flux, page } = props;
  const { overview, verdict } = useEntityVerdict(flux, page);
  const outOfSight = new Set(
    page.clusters
      .filter(({ reachability }) => reachability === 'unreachable')
      .map(({ name }) => name),
  );
  return (
    <>
      <VerdictBanner
        verdict={verdict}
        entityName={flux.entityName}
        clusters={page.clusters}
      >
        <LiveIndicator freshness={flux.resources} />
      </VerdictBanner>
      <ClusterTiles
        overview={overview}
        errors={page.errors}
        tokens={flux.tokens}
      />
      <ReadErrors
        errors={page.errors}
        except={outOfSight}
        clusters={page.clusters}
      />
      {page.items.length > 0 && <ResourceList flux={flux} page={page} />}
    </>
  );
}
