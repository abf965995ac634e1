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

import { FLUX_KINDS } from '@fluxwatch/backstage-plugin-flux-common';
import { ServedKind } from '../ServedKind';
import { isUnderstood } from './fluxVersions';
import { ServedGroup, ServedResource } from './ServedGroup';

/** A kind that is there, but in no version that we understand. */
export interface UnknownVersion {
  group: string;
  kind: string;
  versions: string[];
}

/** Plural names go into request paths: a DNS label and nothing else. */
const PLURAL = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;

function isReadable(resource: ServedResource): boolean {
  return (
    PLURAL.test(resource.plural) &&
    resource.verbs.includes('list') &&
    resource.verbs.includes('watch')
  );
}

/**
 * Picks the Flux kinds that a cluster serves, each in the version that the
 * server prefers among those we understand and that have the kind: in
 * notification.toolkit.fluxcd.io that is v1 for Receiver and v1beta3 for Alert.
 */
export function chooseKinds(
  groups: readonly ServedGroup[],
  isIncluded: (kind: string) => boolean,
): { kinds: ServedKind[]; unknown: UnknownVersion[] } {
  const kinds: ServedKind[] = [];
  const unknown: UnknownVersion[] = [];
  for (const { group, kind } of FLUX_KINDS) {
    const served = groups.find(candidate => candidate.group === group);
    if (!served || !isIncluded(kind)) {
      continue;
    }
    const offers = served.versions.flatMap(({ version, resources }) => {
      const resource = resources.find(
        candidate => candidate.kind === kind && isReadable(candidate),
      );
      return resource ? [{ version, resource }] : [];
    });
    const choice = offers.find(offer => isUnderstood(group, offer.version));
    if (choice) {
      const { plural, namespaced } = choice.resource;
      kinds.push({ group, version: choice.version, kind, plural, namespaced });
    } else if (offers.length > 0) {
      const versions = offers.map(offer => offer.version);
      unknown.push({ group, kind, versions });
    }
  }
  return { kinds, unknown };
}
