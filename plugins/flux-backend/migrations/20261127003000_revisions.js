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

// @ts-check

/**
 * What the comparison of revisions over all clusters reads, without the records
 * of so many resources. Filled when a resource is written; those of before are
 * written again, since they are read with another version of the projection.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('flux_resources', table => {
    table
      .text('lowest_revision')
      .comment('Of what is applied and what was tried: the lower identity');
    table.text('highest_revision').comment('The higher one; often the same');
    table
      .text('revision')
      .comment('JSON: what is compared of it, mostly the same on all clusters');
    table.bigInteger('revision_since').comment('Since when it is there');
    // Its columns begin the next one.
    table.dropIndex([], 'flux_resources_kind_order_idx');
    table.index(
      [
        'kind',
        'namespace',
        'name',
        'cluster',
        'lowest_revision',
        'highest_revision',
      ],
      'flux_resources_compared_idx',
    );
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('flux_resources', table => {
    table.dropIndex([], 'flux_resources_compared_idx');
    table.index(
      ['kind', 'namespace', 'name', 'cluster'],
      'flux_resources_kind_order_idx',
    );
    table.dropColumns(
      'lowest_revision',
      'highest_revision',
      'revision',
      'revision_since',
    );
  });
};
