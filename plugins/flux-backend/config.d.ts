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

import { HumanDuration } from '@backstage/types';

export interface Config {
  /** What the Flux plugin reads, and when it tells someone. */
  flux?: {
    /**
     * Which clusters are read, of those that the Kubernetes plugin knows; all
     * of them by default. `*` stands for any text.
     */
    clusters?: {
      include?: string[];
      exclude?: string[];
    };
    /**
     * Which Flux kinds are read, such as `Kustomization`; all of them by
     * default.
     */
    kinds?: {
      include?: string[];
      exclude?: string[];
    };
    /**
     * Reads these namespaces only, each with requests of its own: for clusters
     * where the portal may not read all namespaces.
     */
    namespaces?: string[];
    /** The alert rules. */
    rules?: {
      /** A resource has failed for longer than the hold-off. */
      FluxReconciliationFailing?: {
        /** Whether alerts are raised; `true` by default. */
        enabled?: boolean;
        /**
         * The hold-off: how long a failure lasts before its alert fires; `10m`
         * by default.
         */
        for?: string | HumanDuration;
        /** `warning` by default. */
        severity?: 'info' | 'warning' | 'critical';
        /**
         * Other settings for a part of the fleet. All that an override names
         * must fit; of several that fit, later ones win. Annotations of a
         * resource win over them all.
         */
        overrides?: Array<{
          cluster?: string;
          kind?: string;
          namespace?: string;
          enabled?: boolean;
          for?: string | HumanDuration;
          severity?: 'info' | 'warning' | 'critical';
        }>;
      };
      /** A resource has settled nothing for three intervals and its timeout. */
      FluxReconciliationOverdue?: {
        /** Whether alerts are raised; `true` by default. */
        enabled?: boolean;
        /**
         * What is added to three intervals and the timeout of the resource;
         * `0s` by default.
         */
        for?: string | HumanDuration;
        /** `warning` by default. */
        severity?: 'info' | 'warning' | 'critical';
        /** Other settings for a part of the fleet; of several that fit, later ones win. */
        overrides?: Array<{
          cluster?: string;
          kind?: string;
          namespace?: string;
          enabled?: boolean;
          for?: string | HumanDuration;
          severity?: 'info' | 'warning' | 'critical';
        }>;
      };
      /** A resource has been suspended for longer than the hold-off. */
      FluxSuspendedTooLong?: {
        /** Whether alerts are raised; `true` by default. */
        enabled?: boolean;
        /**
         * How long a resource may be suspended that does not say until when;
         * `24h` by default.
         */
        for?: string | HumanDuration;
        /** `info` by default. */
        severity?: 'info' | 'warning' | 'critical';
        /** Other settings for a part of the fleet; of several that fit, later ones win. */
        overrides?: Array<{
          cluster?: string;
          kind?: string;
          namespace?: string;
          enabled?: boolean;
          for?: string | HumanDuration;
          severity?: 'info' | 'warning' | 'critical';
        }>;
      };
      /** A controller of Flux has been down for longer than the hold-off. */
      FluxControllerDown?: {
        /** Whether alerts are raised; `true` by default. */
        enabled?: boolean;
        /**
         * The hold-off: how long a controller is down before its alert fires;
         * `5m` by default.
         */
        for?: string | HumanDuration;
        /** `critical` by default. */
        severity?: 'info' | 'warning' | 'critical';
        /** Other settings for some controllers; of several that fit, later ones win. */
        overrides?: Array<{
          cluster?: string;
          namespace?: string;
          enabled?: boolean;
          for?: string | HumanDuration;
          severity?: 'info' | 'warning' | 'critical';
        }>;
      };
      /** A cluster could not be read for longer than the hold-off. */
      FluxClusterUnreachable?: {
        /** Whether alerts are raised; `true` by default. */
        enabled?: boolean;
        /**
         * The hold-off: how long a cluster cannot be read before its alert
         * fires; `5m` by default.
         */
        for?: string | HumanDuration;
        /** `critical` by default. */
        severity?: 'info' | 'warning' | 'critical';
        /** Other settings for some clusters; of several that fit, later ones win. */
        overrides?: Array<{
          cluster?: string;
          enabled?: boolean;
          for?: string | HumanDuration;
          severity?: 'info' | 'warning' | 'critical';
        }>;
      };
    };
  };
}
