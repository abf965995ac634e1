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

import { CardSettings } from '@backstage/plugin-home-react';
import { flagSetting, textsSetting } from './readSetting';

/** What can be set of the card "Fleet health". @public */
export interface FleetSettings {
  /** Names of clusters; empty for all. */
  clusters: string[];
  onlyNeedy: boolean;
}

/** Reads what is stored for the card, whatever that is. */
export function fleetSettings(stored: object): FleetSettings {
  return {
    clusters: textsSetting(stored, 'clusters', []),
    onlyNeedy: flagSetting(stored, 'onlyNeedy', false),
  };
}

/** As the home page's grid asks for it. */
export const fleetSettingsForm: CardSettings = {
  schema: {
    title: 'Fleet health',
    type: 'object',
    properties: {
      clusters: {
        title: 'Clusters, by name; all of them when none is given',
        type: 'array',
        maxItems: 200,
        items: { title: 'Cluster', type: 'string', maxLength: 253 },
      },
      onlyNeedy: {
        title: 'Only clusters that need someone',
        type: 'boolean',
        default: false,
      },
    },
  },
};
