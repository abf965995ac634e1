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

import { LabelRequirement } from '@fluxwatch/backstage-plugin-flux-common';
import { Knex } from 'knex';

function labelled(
  { key, values, operator }: LabelRequirement,
  query: Knex.QueryBuilder,
): void {
  query.select('resource_id').from('flux_resource_labels');
  query.where('label_key', key);
  if (operator === 'in' || operator === 'notIn') {
    query.whereIn('label_value', values);
  }
}

/**
 * Adds to a query of flux_resources that their labels meet all requirements.
 * The first label that is asked for finds the candidates by an index; the other
 * requirements are looked up for each of these.
 */
export function whereLabelled(
  requirements: readonly LabelRequirement[],
  query: Knex.QueryBuilder,
): void {
  const first =
    requirements.find(({ operator }) => operator === 'in') ??
    requirements.find(({ operator }) => operator === 'exists');
  if (first) {
    query.whereIn('flux_resources.id', ids => labelled(first, ids));
  }
  for (const requirement of requirements) {
    const own = (labels: Knex.QueryBuilder) => {
      labelled(requirement, labels);
      labels.whereRaw('resource_id = flux_resources.id');
    };
    if (requirement.operator.startsWith('not')) {
      query.whereNotExists(own);
    } else if (requirement !== first) {
      query.whereExists(own);
    }
  }
}
