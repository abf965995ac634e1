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

import {
  Alert,
  ALERT_RULE_NAMES,
} from '@fluxwatch/backstage-plugin-flux-common';
import { z } from 'zod';

/** An alert as it was stored. */
export const alertSchema = z.object({
  rule: z.enum(ALERT_RULE_NAMES),
  severity: z.enum(['info', 'warning', 'critical']),
  state: z.enum(['pending', 'firing']),
  since: z.number(),
  holdOff: z.number(),
  frozenFor: z.number(),
  frozenSince: z.number().optional(),
  firedAt: z.number().optional(),
  startedBy: z.enum(['failure', 'blocked']),
}) satisfies z.ZodType<Alert>;
