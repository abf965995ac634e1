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

import type { ApiClient } from '../api/ApiClient';
import type { ContractObject } from './contractObjects';

/**
 * Who asks:
 * - `admin` may do everything;
 * - `viewer` may look at what Flux has in the namespace `apps`, and nowhere else;
 * - `stranger` shows a token that the cluster does not know;
 * - `nobody` shows none.
 */
export type ContractUser = 'admin' | 'viewer' | 'stranger' | 'nobody';

/** A cluster that the contract is tried on: a Kubernetes API, and what happens behind its back. */
export interface ContractTarget {
  /** The API as a user calls it. */
  as(user: ContractUser): ApiClient;
  /** Writes an object, status and all. */
  put(object: ContractObject): Promise<void>;
  /** Deletes an object, if it is there. */
  remove(object: ContractObject): Promise<void>;
  /** Makes the cluster forget all changes so far, as it does after some minutes. */
  forgetHistory(): Promise<void>;
}
