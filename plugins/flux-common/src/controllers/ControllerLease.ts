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
import { objectAt, stringAt } from '../resources/jsonFields';

/** The Lease by which the pods of a controller agree who works. @public */
export interface ControllerLease {
  namespace: string;
  name: string;
  /** The pod that holds it. */
  pod: string;
  /** As Kubernetes writes it: compared, never read, for clocks differ. */
  renewTime?: string;
}

/**
 * Reads a Lease that a cluster sent. controller-runtime writes its holder as
 * `<pod>_<uuid>`; underscores are none in names of pods.
 *
 * @returns undefined when nobody holds it
 * @public
 */
export function projectLease(object: unknown): ControllerLease | undefined {
  const metadata = objectAt(object, 'metadata');
  const spec = objectAt(object, 'spec');
  const namespace = stringAt(metadata, 'namespace');
  const name = stringAt(metadata, 'name');
  const [pod] = (stringAt(spec, 'holderIdentity') ?? '').split('_');
  if (namespace === undefined || name === undefined || pod === '') {
    return undefined;
  }
  const renewTime = stringAt(spec, 'renewTime');
  return {
    namespace,
    name,
    pod,
    ...(renewTime !== undefined && { renewTime }),
  };
}

/**
 * The Lease that one of these pods holds. Shards have Leases with a digest in
 * their names, so that the holder tells, not the name alone.
 *
 * @public
 */
export function leaseOf(
  component: string,
  pods: readonly { namespace: string; name: string }[],
  leases: readonly ControllerLease[],
): ControllerLease | undefined {
  return leases.find(
    lease =>
      lease.name.startsWith(`${component}-leader-election`) &&
      pods.some(
        pod => pod.namespace === lease.namespace && pod.name === lease.pod,
      ),
  );
}
