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

import { AlertRules } from '@fluxwatch/backstage-plugin-flux-common';
import { NameFilter } from '../clusters';

/** The checked configuration of the plugin. */
export interface FluxSettings {
  /** Which of the clusters that the Kubernetes plugin knows are read. */
  clusters: NameFilter;
  /** Which Flux kinds are read. */
  kinds: NameFilter;
  /** Only these namespaces are read; all when absent. */
  namespaces?: readonly string[];
  rules: AlertRules;
}
