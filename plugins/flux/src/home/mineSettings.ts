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
import { countSetting, flagSetting } from './readSetting';

const ITEMS = { default: 6, minimum: 1, maximum: 50 };

/** What can be set of the card "My Flux". @public */
export interface MineSettings {
  items: number;
  childGroups: boolean;
}

/** Reads what is stored for the card, whatever that is. */
export function mineSettings(stored: object): MineSettings {
  return {
    items: countSetting(stored, 'items', ITEMS),
    childGroups: flagSetting(stored, 'childGroups', true),
  };
}

/** As the home page's grid asks for it. */
export const mineSettingsForm: CardSettings = {
  schema: {
    title: 'My Flux',
    type: 'object',
    properties: {
      items: {
        title: 'At most so many items',
        type: 'integer',
        ...ITEMS,
      },
      childGroups: {
        title: 'Also what the groups below my groups own',
        type: 'boolean',
        default: true,
      },
    },
  },
};
