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

import type { FluxController } from './fluxControllers';

export interface ControllerPlace {
  /** The address of the controller's pod. */
  ip: string;
  /** The address of the notification-controller's pod. */
  notificationIp: string;
  /** A folder for what it stores. */
  storage: string;
}

/** How often a controller looks again at what waits for a dependency; 30 s by default. */
const REQUEUE_DEPENDENCY = '--requeue-dependency=5s';

/** The arguments of a controller that runs as a process bound to the address of its pod. */
export function controllerArguments(
  controller: FluxController,
  place: ControllerPlace,
): string[] {
  const { ip, notificationIp, storage } = place;
  const common = [
    `--metrics-addr=${ip}:8080`,
    `--health-addr=${ip}:9440`,
    '--log-encoding=console',
    '--watch-all-namespaces',
  ];
  const events = `--events-addr=http://${notificationIp}:9090/`;
  switch (controller) {
    case 'notification-controller':
      return [
        ...common,
        `--events-addr=${ip}:9090`,
        `--receiverAddr=${ip}:9292`,
      ];
    case 'source-controller':
      return [
        ...common,
        events,
        REQUEUE_DEPENDENCY,
        `--storage-path=${storage}`,
        `--storage-addr=${ip}:9090`,
        `--storage-adv-addr=${ip}:9090`,
      ];
    case 'kustomize-controller':
    case 'helm-controller':
      return [...common, events, REQUEUE_DEPENDENCY];
    case 'image-reflector-controller':
      return [...common, events, `--storage-path=${storage}`];
    default:
      return [...common, events];
  }
}
