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

import { ResourceRecord } from '@fluxwatch/backstage-plugin-flux-common';
import { z } from 'zod';
import { alertSchema } from './alertSchema';
import { refSchema } from './refSchema';

const conditionSchema = z.object({
  type: z.string(),
  status: z.enum(['True', 'False', 'Unknown']),
  reason: z.string(),
  message: z.string(),
  lastTransitionTime: z.number().optional(),
  observedGeneration: z.number().optional(),
});

const resourceSchema = refSchema.extend({
  cluster: z.string(),
  apiVersion: z.string(),
  uid: z.string(),
  resourceVersion: z.string(),
  generation: z.number().optional(),
  observedGeneration: z.number().optional(),
  createdAt: z.number().optional(),
  deletedAt: z.number().optional(),
  finalizers: z.array(z.string()).optional(),
  labels: z.record(z.string(), z.string()),
  annotations: z.record(z.string(), z.string()),
  suspended: z.boolean(),
  statusless: z.boolean(),
  conditions: z.array(conditionSchema),
  prerequisites: z.array(
    z.object({ ref: refSchema, role: z.enum(['dependency', 'source']) }),
  ),
  appliedRevision: z.string().optional(),
  attemptedRevision: z.string().optional(),
  originRevision: z.string().optional(),
  artifact: z
    .object({
      revision: z.string(),
      digest: z.string().optional(),
      lastUpdateTime: z.number().optional(),
    })
    .optional(),
  record: z.object({
    lastSucceeded: z.number().optional(),
    failingSince: z.number().optional(),
    appliedSince: z.number().optional(),
  }),
  interval: z.number().optional(),
  retryInterval: z.number().optional(),
  timeout: z.number().optional(),
  url: z.string().optional(),
  path: z.string().optional(),
  remote: z.boolean().optional(),
  lastHandledReconcileAt: z.string().optional(),
  eventRoute: z
    .object({
      provider: z.string(),
      severity: z.enum(['info', 'error']),
      sources: z.array(
        refSchema.extend({
          labels: z.record(z.string(), z.string()).optional(),
        }),
      ),
      filtered: z.literal(true).optional(),
    })
    .optional(),
  providerType: z.string().optional(),
});

const rootSchema = z.object({
  ref: refSchema,
  state: z.enum([
    'Failed',
    'Missing',
    'Suspended',
    'Terminating',
    'NotReported',
    'Cycle',
    'NoArtifact',
    'Unreadable',
    'Progressing',
    'Ready',
  ]),
});

const verdictSchema = z.object({
  readiness: z.enum([
    'Ready',
    'Progressing',
    'Failed',
    'Blocked',
    'Suspended',
    'Terminating',
    'NotReported',
  ]),
  stalled: z.boolean(),
  failing: z.boolean(),
  lastSettled: z.enum(['Ready', 'Failed']).optional(),
  cause: z
    .object({ type: z.string(), reason: z.string(), message: z.string() })
    .optional(),
  blockedBy: refSchema.optional(),
  root: rootSchema.optional(),
  notes: z
    .array(
      z.enum([
        'ArtifactWithoutDigest',
        'DuplicateReadyCondition',
        'InvalidAlertAnnotation',
      ]),
    )
    .optional(),
});

const seenSchema = z.object({
  owedSince: z.number().optional(),
  requestedSince: z.number().optional(),
  outdatedSince: z.number().optional(),
  releasedSince: z.number().optional(),
  quietSince: z.number().optional(),
  silentSince: z.number().optional(),
  suspendedSince: z.number().optional(),
  appliedSince: z.number().optional(),
});

/**
 * A record as it was stored. Fields that this version does not know are kept:
 * another replica may be newer.
 */
export const recordSchema = z
  .object({
    resource: resourceSchema.loose(),
    verdict: verdictSchema.loose(),
    alerts: z.array(alertSchema).optional(),
    seen: seenSchema.loose().optional(),
    /** Of the first version, which knew one rule. */
    alert: alertSchema.optional(),
  })
  .transform(({ alert, alerts = alert && [alert], ...record }) => ({
    ...record,
    ...(alerts && { alerts }),
  })) satisfies z.ZodType<ResourceRecord>;
