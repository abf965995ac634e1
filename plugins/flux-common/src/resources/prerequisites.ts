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

import { Prerequisite } from './FluxResource';
import { JsonObject, listAt, objectAt, stringAt } from './jsonFields';
import { ResourceRef } from './ResourceRef';

/** Far above what any real resource lists; bounds the work for a hostile one. */
const MAX_DEPENDENCIES = 200;

function refAt(
  value: JsonObject,
  namespace: string,
  kind?: string,
): ResourceRef | undefined {
  const name = stringAt(value, 'name');
  const refKind = stringAt(value, 'kind') ?? kind;
  if (!name || !refKind) {
    return undefined;
  }
  return {
    kind: refKind,
    namespace: stringAt(value, 'namespace') ?? namespace,
    name,
  };
}

/**
 * A HelmRelease gets its chart from `spec.chartRef`, or through the HelmChart
 * that helm-controller makes for it: in the namespace of the chart's source,
 * named `<release namespace>-<release name>`.
 */
function chartOf(
  object: JsonObject,
  namespace: string,
  name: string,
): ResourceRef | undefined {
  const chartRef = objectAt(object, 'spec', 'chartRef');
  if (stringAt(chartRef, 'name')) {
    return refAt(chartRef, namespace);
  }
  const sourceRef = objectAt(object, 'spec', 'chart', 'spec', 'sourceRef');
  if (!stringAt(sourceRef, 'name')) {
    return undefined;
  }
  const reported = stringAt(objectAt(object, 'status'), 'helmChart');
  const [chartNamespace, chartName] = reported?.split('/') ?? [];
  return {
    kind: 'HelmChart',
    namespace:
      chartNamespace || (stringAt(sourceRef, 'namespace') ?? namespace),
    name: chartName || `${namespace}-${name}`,
  };
}

function sourcesOf(
  kind: string,
  object: JsonObject,
  namespace: string,
  name: string,
): Array<ResourceRef | undefined> {
  const spec = objectAt(object, 'spec');
  switch (kind) {
    case 'HelmRelease':
      return [chartOf(object, namespace, name)];
    case 'ImagePolicy':
      return [
        refAt(
          objectAt(spec, 'imageRepositoryRef'),
          namespace,
          'ImageRepository',
        ),
      ];
    case 'ArtifactGenerator':
      return listAt(spec, 'sources').map(source => refAt(source, namespace));
    case 'Kustomization':
    case 'HelmChart':
    case 'ImageUpdateAutomation':
    case 'ExternalArtifact':
      return [refAt(objectAt(spec, 'sourceRef'), namespace)];
    default:
      return [];
  }
}

/** Dependencies in the order in which the controllers check them, then sources. */
export function readPrerequisites(
  kind: string,
  object: JsonObject,
  namespace: string,
  name: string,
): Prerequisite[] {
  const dependencies = listAt(objectAt(object, 'spec'), 'dependsOn').map(
    dependency => refAt(dependency, namespace, kind),
  );
  const sources = sourcesOf(kind, object, namespace, name);
  const prerequisites: Prerequisite[] = [];
  for (const ref of dependencies.slice(0, MAX_DEPENDENCIES)) {
    if (ref) {
      prerequisites.push({ ref, role: 'dependency' });
    }
  }
  for (const ref of sources.slice(0, MAX_DEPENDENCIES)) {
    if (ref) {
      prerequisites.push({ ref, role: 'source' });
    }
  }
  return prerequisites;
}
