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

import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

const whatToSeeWidget = HomePageWidgetBlueprint.make({
  name: 'what-to-see',
  params: {
    // The name by which page:home in app-config.yaml places it.
    name: 'WhatToSee',
    title: 'What there is to see',
    description: 'Where the demo clusters fail, and why',
    components: () =>
      import('./WhatToSee').then(({ WhatToSee }) => ({ Content: WhatToSee })),
  },
});

export const homeModule = createFrontendModule({
  pluginId: 'home',
  extensions: [whatToSeeWidget],
});
