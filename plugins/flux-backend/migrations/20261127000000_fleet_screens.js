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
 * What the screens of a whole fleet ask for: orders by column, revisions, and
 * counts for each cluster. Every index begins with what finds, or orders, and
 * holds what is counted, so that the wide rows are not read for it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('flux_resources', table => {
    table
      .text('revision_text')
      .comment('In lower case; null until the row is written by this version');
    table
      .text('lowest_revision')
      .comment('Of what is applied and what was tried: the lower identity');
    table.text('highest_revision').comment('The higher one; often the same');
    table
      .text('revision')
      .comment('JSON: what is compared of it, mostly the same on all clusters');
    table.bigInteger('revision_since').comment('Since when it is there');
  });
  await knex.schema.alterTable('flux_resources', table => {
    table.dropIndex([], 'flux_resources_name_idx');
    table.dropIndex([], 'flux_resources_readiness_idx');
  });
  await knex.schema.alterTable('flux_resources', table => {
    table.index(
      [
        'kind',
        'namespace',
        'name',
        'cluster',
        'lowest_revision',
        'highest_revision',
      ],
      'flux_resources_kind_order_idx',
    );
    table.index(
      ['namespace', 'name', 'cluster', 'kind'],
      'flux_resources_namespace_order_idx',
    );
    table.index(
      ['name', 'namespace', 'cluster', 'kind'],
      'flux_resources_name_order_idx',
    );
    table.index(
      ['cluster', 'readiness', 'failing'],
      'flux_resources_counts_idx',
    );
    table.index(['revision_text', 'id'], 'flux_resources_revision_idx');
  });
  await knex.schema.raw(
    `create index flux_resources_trouble_idx on flux_resources
      (cluster, root, root_state, alert_state, attention_rank)
      where root is not null`,
  );
  await knex.schema.raw(
    `create index flux_alerts_counts_idx on flux_alerts (cluster, state, kind)
      where state <> 'resolved'`,
  );
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.raw('drop index flux_alerts_counts_idx');
  await knex.schema.raw('drop index flux_resources_trouble_idx');
  await knex.schema.alterTable('flux_resources', table => {
    table.dropIndex([], 'flux_resources_revision_idx');
    table.dropIndex([], 'flux_resources_counts_idx');
    table.dropIndex([], 'flux_resources_name_order_idx');
    table.dropIndex([], 'flux_resources_namespace_order_idx');
    table.dropIndex([], 'flux_resources_kind_order_idx');
  });
  await knex.schema.alterTable('flux_resources', table => {
    table.index(['cluster', 'readiness'], 'flux_resources_readiness_idx');
    table.index(['kind', 'namespace', 'name'], 'flux_resources_name_idx');
    table.dropColumns(
      'revision_text',
      'lowest_revision',
      'highest_revision',
      'revision',
      'revision_since',
    );
  });
};
