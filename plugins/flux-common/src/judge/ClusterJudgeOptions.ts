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
import { AlertRules } from '../alerts/AlertRule';
import { ResourceRef } from '../resources/ResourceRef';
import { Counting } from './Counting';
import { Watching } from './Watching';

/** @public */
export interface ClusterJudgeOptions {
  cluster: string;
  rules: AlertRules;
  /**
   * Can resources of this kind and namespace be read on the cluster? Where
   * they cannot, one that is not known is not called missing.
   */
  isReadable: (ref: ResourceRef) => boolean;
  /** How its changes are seen; undefined while they are not. */
  watchingOf: (ref: ResourceRef) => Watching | undefined;
  /** How its reconciles are counted; undefined where nobody does. */
  countingOf?: (ref: ResourceRef) => Counting | undefined;
}
