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

import { Child } from '../child/Child';
import { BenchmarkEntity } from '../portal/entities';
import { Portal } from '../portal/Portal';
import { PortalApi } from '../portal/PortalApi';

/** What is measured: a portal, its clusters, and somebody who looks at it. */
export interface Bench {
  fleet: Child;
  portal: Portal;
  api: PortalApi;
  /** The names of the clusters. */
  clusters: string[];
  /** On each cluster. */
  resources: number;
  /** Components that run on every cluster. */
  entities: BenchmarkEntity[];
  /** A component on one cluster alone. */
  small: BenchmarkEntity;
  note: (text: string) => void;
}
