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

import { z } from 'zod';
import { ClusterReadError } from '../../clusters/ClusterReadError';

/** Why a cluster or one of its kinds could not be read, as it was stored. */
export const clusterErrorSchema = z.object({
  cluster: z.string(),
  kind: z.string().optional(),
  namespace: z.string().optional(),
  status: z.number().optional(),
  reason: z.enum([
    'unreachable',
    'timeout',
    'tls',
    'unauthorized',
    'forbidden',
    'notFound',
    'tooManyRequests',
    'serverError',
    'badResponse',
    'needsSignIn',
    'unknownCluster',
    'proxyDenied',
  ]),
  message: z.string(),
  hint: z.string(),
  rbacRule: z
    .object({
      apiGroups: z.array(z.string()),
      resources: z.array(z.string()),
      verbs: z.array(z.string()),
    })
    .optional(),
}) satisfies z.ZodType<ClusterReadError>;
