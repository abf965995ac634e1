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
import { ApiAlert } from '@fluxwatch/backstage-plugin-flux-common';
import { choicesSetting, countSetting, flagSetting } from './readSetting';

const ITEMS = { default: 8, minimum: 1, maximum: 50 };
const STATES = ['firing', 'pending'] as const;
const SEVERITIES = ['critical', 'warning', 'info'] as const;

/** What can be set of the card "Flux alerts". @public */
export interface AlertsSettings {
  items: number;
  states: Exclude<ApiAlert['state'], 'resolved'>[];
  severities: ApiAlert['severity'][];
  /** Only what the user, or a group of the user, owns. */
  onlyMine: boolean;
}

/** Reads what is stored for the card, whatever that is. */
export function alertsSettings(stored: object): AlertsSettings {
  return {
    items: countSetting(stored, 'items', ITEMS),
    states: choicesSetting(stored, 'states', STATES),
    severities: choicesSetting(stored, 'severities', SEVERITIES),
    onlyMine: flagSetting(stored, 'onlyMine', false),
  };
}

/** As the home page's grid asks for it. */
export const alertsSettingsForm: CardSettings = {
  schema: {
    title: 'Flux alerts',
    type: 'object',
    properties: {
      items: {
        title: 'At most so many alerts',
        type: 'integer',
        ...ITEMS,
      },
      states: {
        title: 'States',
        type: 'array',
        uniqueItems: true,
        minItems: 1,
        items: { type: 'string', enum: [...STATES] },
        default: [...STATES],
      },
      severities: {
        title: 'Severities',
        type: 'array',
        uniqueItems: true,
        minItems: 1,
        items: { type: 'string', enum: [...SEVERITIES] },
        default: [...SEVERITIES],
      },
      onlyMine: {
        title: 'Only of what I or my groups own',
        type: 'boolean',
        default: false,
      },
    },
  },
  uiSchema: {
    states: { 'ui:widget': 'checkboxes' },
    severities: { 'ui:widget': 'checkboxes' },
  },
};
