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

import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityTargetRef } from '../../linkTargets';

/** Leads to an entity; plain text where the app has no catalog. */
export function EntityLink(props: { entityRef: string; title?: string }) {
  const { entityRef, title } = props;
  const route = useRouteRef(entityTargetRef);
  const { kind, name, namespace } = parseEntityRef(entityRef);
  const text = title ?? name;
  return route ? (
    <Link
      title={entityRef}
      to={route({
        kind: kind.toLocaleLowerCase('en-US'),
        namespace: namespace.toLocaleLowerCase('en-US'),
        name,
      })}
    >
      {text}
    </Link>
  ) : (
    <span title={entityRef}>{text}</span>
  );
}
