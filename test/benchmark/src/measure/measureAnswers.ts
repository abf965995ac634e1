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

import { atMost, Measurement } from '../report/Measurement';
import { percentile } from '../report/percentile';
import { Bench } from './Bench';

const REQUESTS = 600;
// The code of an answer is compiled by then.
const WARM_UP_REQUESTS = 500;
const BUDGET_MS = 25;
const REVISION_ROWS = 50;
const REVISIONS_BUDGET_MS = 50;

async function rows(
  { portal }: Bench,
  section: string,
  timeOf: (index: number) => Promise<number>,
  budget?: Measurement['budget'],
): Promise<Measurement[]> {
  for (let index = 0; index < WARM_UP_REQUESTS; index++) {
    await timeOf(index);
  }
  const cpuBefore = await portal.cpuTimeMs();
  const taken: number[] = [];
  for (let index = 0; index < REQUESTS; index++) {
    taken.push(await timeOf(index));
  }
  const cpu = (await portal.cpuTimeMs()) - cpuBefore;
  const row = { section, unit: 'ms' };
  return [
    { ...row, name: 'p50', value: percentile(taken, 0.5) },
    { ...row, name: 'p99', value: percentile(taken, 0.99), budget },
    { ...row, name: 'computing in the backend, mean', value: cpu / REQUESTS },
  ];
}

/** How long the answers that screens ask for take, one after the other. */
export async function measureAnswers(bench: Bench): Promise<Measurement[]> {
  const { api, entities, small } = bench;
  const entityRef = (index: number) => entities[index % entities.length].ref;
  bench.note('answers');
  const { items } = await api.resources({ entityRef: entityRef(0) });
  const { components } = await api.owned();
  return [
    ...(await rows(
      bench,
      `Answer for an entity with ${items.length} resources, one on each cluster`,
      index => api.timeOf({ entityRef: entityRef(index) }),
      atMost(BUDGET_MS),
    )),
    ...(await rows(
      bench,
      'Answer for an entity with one resource',
      () => api.timeOf({ entityRef: small.ref }),
      atMost(BUDGET_MS),
    )),
    ...(await rows(
      bench,
      'Answer for a page of 100 resources of the fleet',
      () => api.timeOf({ limit: 100 }),
    )),
    ...(await rows(
      bench,
      `Answer for a page of ${REVISION_ROWS} resources with their revisions on each cluster`,
      () => api.timeOfRevisions(REVISION_ROWS),
      atMost(REVISIONS_BUDGET_MS),
    )),
    ...(await rows(
      bench,
      'Answer for a page of 100 resources of the fleet, with their owners',
      () => api.timeOf({ limit: 100, include: ['owners'] }),
    )),
    ...(await rows(
      bench,
      `Answer for what needs someone of ${components} components of one's own`,
      () => api.timeOfOwned(),
    )),
    ...(await rows(bench, 'Answer for the list of clusters', () =>
      api.timeOfClusters(),
    )),
    ...(await rows(
      bench,
      "For comparison: the catalog's own answer for an entity",
      index => api.timeOfCatalog(entityRef(index)),
    )),
  ];
}
