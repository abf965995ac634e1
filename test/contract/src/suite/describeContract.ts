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

import type { ContractTarget } from '../target/ContractTarget';
import { describeAccess } from './describeAccess';
import { describeAccessReviews } from './describeAccessReviews';
import { describeBookmarks } from './describeBookmarks';
import { describeControllers } from './describeControllers';
import { describeDiscovery } from './describeDiscovery';
import { describeHistory } from './describeHistory';
import { describeLists } from './describeLists';
import { describeObjects } from './describeObjects';
import { describePages } from './describePages';
import { describePatches } from './describePatches';
import { describePodProxy } from './describePodProxy';
import { describeServer } from './describeServer';
import { describeTables } from './describeTables';
import { describeWatches } from './describeWatches';

/** Everything that the product relies on in a Kubernetes API, as tests of one cluster. */
export function describeContract(cluster: () => ContractTarget): void {
  describeServer(cluster);
  describeDiscovery(cluster);
  describeObjects(cluster);
  describeLists(cluster);
  describePages(cluster);
  describeWatches(cluster);
  describeBookmarks(cluster);
  describeHistory(cluster);
  describePatches(cluster);
  describeAccess(cluster);
  describeAccessReviews(cluster);
  describeTables(cluster);
  describeControllers(cluster);
  describePodProxy(cluster);
}
