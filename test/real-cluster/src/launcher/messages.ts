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
import { ENDPOINTS } from '../addresses/addresses';

/**
 * What the launcher says to the supervisor of a cluster. With `forward` comes a
 * server that listens on a loopback port of the machine.
 */
export const toSupervisorSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('forward'), endpoint: z.enum(ENDPOINTS) }),
  z.object({
    type: z.literal('start'),
    binaries: z.record(
      z.string(),
      z.object({ path: z.string(), files: z.string() }),
    ),
    tokens: z.object({ admin: z.string(), viewer: z.string() }),
    gitHttpBackend: z.string(),
  }),
  z.object({ type: z.literal('end') }),
]);

export type ToSupervisor = z.infer<typeof toSupervisorSchema>;
export type StartOrder = Extract<ToSupervisor, { type: 'start' }>;

/** What the supervisor of a cluster says to its launcher. */
export const toLauncherSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), text: z.string() }),
  z.object({
    type: z.literal('ready'),
    /** The certificate of the API server, PEM. */
    ca: z.string(),
    /** The token that Kubernetes made for the portal. */
    portalToken: z.string(),
  }),
  z.object({ type: z.literal('failed'), message: z.string() }),
  /** A process of the cluster ended without being asked to. */
  z.object({ type: z.literal('lost'), message: z.string() }),
  /** Backstage's transform of TypeScript names every file that it reads. */
  z.object({ type: z.literal('watch') }),
]);

export type ToLauncher = z.infer<typeof toLauncherSchema>;
