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
import { FluxController } from './findControllers';
import { ControllerState } from './judgeController';
import { compareVersions } from './versions';

/** One installation of Flux: the controllers of one namespace. @public */
export interface FluxInstallation {
  namespace: string;
  /** Of the distribution; the newest where its controllers differ. */
  version?: string;
  managedBy?: string;
  /** Controllers with all the pods that they are to have. */
  readyControllers: number;
  totalControllers: number;
  /** Those that have their pods and do nothing; absent when there are none. */
  idleControllers?: number;
}

/** A controller, and whether it has its pods. @public */
export interface InstalledController
  extends Pick<FluxController, 'namespace' | 'fluxVersion' | 'managedBy'> {
  desiredPods: number;
  readyPods: number;
  state: ControllerState;
}

/**
 * Tells several installations of Flux on one cluster apart.
 *
 * @public
 */
export function findInstallations(
  controllers: readonly InstalledController[],
): FluxInstallation[] {
  const namespaces = new Set(controllers.map(({ namespace }) => namespace));
  return [...namespaces].sort().map(namespace => {
    const own = controllers.filter(each => each.namespace === namespace);
    const versions = own
      .flatMap(({ fluxVersion }) => fluxVersion ?? [])
      .sort(compareVersions);
    const version = versions.at(-1);
    const managedBy = own.find(each => each.managedBy)?.managedBy;
    const idle = own.filter(({ state }) => state === 'idle').length;
    return {
      namespace,
      ...(version !== undefined && { version }),
      ...(managedBy !== undefined && { managedBy }),
      readyControllers: own.filter(
        ({ readyPods, desiredPods }) =>
          readyPods > 0 && readyPods >= desiredPods,
      ).length,
      totalControllers: own.length,
      ...(idle > 0 && { idleControllers: idle }),
    };
  });
}
