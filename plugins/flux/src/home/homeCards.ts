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

import { alertsSettingsForm } from './alertsSettings';
import { fleetSettingsForm } from './fleetSettings';
import { mineSettingsForm } from './mineSettings';

// What both frontend systems say of a card of the home page. The names are
// those by which an app places the cards.

export const mineCard = {
  name: 'FluxHomeMine',
  title: 'My Flux',
  description:
    'What fails, is about to, or is suspended of all that you and your groups own',
  components: () =>
    import('../components/HomeMine').then(({ HomeMine }) => ({
      Content: HomeMine,
    })),
  layout: {
    width: { minColumns: 3, maxColumns: 12, defaultColumns: 6 },
    height: { minRows: 2, maxRows: 20, defaultRows: 6 },
  },
  settings: mineSettingsForm,
};

export const fleetCard = {
  name: 'FluxHomeFleet',
  title: 'Fleet health',
  description: 'Each cluster: what fails there, and whether Flux is alive',
  components: () =>
    import('../components/HomeFleet').then(({ HomeFleet }) => ({
      Content: HomeFleet,
    })),
  layout: {
    width: { minColumns: 3, maxColumns: 12, defaultColumns: 6 },
    height: { minRows: 2, maxRows: 20, defaultRows: 6 },
  },
  settings: fleetSettingsForm,
};

export const alertsCard = {
  name: 'FluxHomeAlerts',
  title: 'Flux alerts',
  description: 'Alerts that fire or are about to, and for how long',
  components: () =>
    import('../components/HomeAlerts').then(({ HomeAlerts }) => ({
      Content: HomeAlerts,
    })),
  layout: {
    width: { minColumns: 3, maxColumns: 12, defaultColumns: 6 },
    height: { minRows: 2, maxRows: 20, defaultRows: 5 },
  },
  settings: alertsSettingsForm,
};
