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
      .notNullable()
      .defaultTo('')
      .comment('Applied and attempted revision, in lower case');
  });
  // Finds too much rather than too little, until the row is written again.
  await knex('flux_resources').update({
    revision_text: knex.raw('substr(search_text, 1, 300)'),
  });
  await knex.schema.alterTable('flux_resources', table => {
    table.dropIndex([], 'flux_resources_order_idx');
    table.dropIndex([], 'flux_resources_name_idx');
    table.dropIndex([], 'flux_resources_readiness_idx');
  });
  await knex.schema.alterTable('flux_resources', table => {
    table.index(
      ['kind', 'namespace', 'name', 'cluster'],
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
    // A revision is looked for in here: it is behind the record in its row.
    table.index(
      [
        'attention_rank',
        'cluster',
        'namespace',
        'name',
        'kind',
        'revision_text',
      ],
      'flux_resources_attention_idx',
    );
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
    table.dropIndex([], 'flux_resources_attention_idx');
    table.dropIndex([], 'flux_resources_counts_idx');
    table.dropIndex([], 'flux_resources_name_order_idx');
    table.dropIndex([], 'flux_resources_namespace_order_idx');
    table.dropIndex([], 'flux_resources_kind_order_idx');
  });
  await knex.schema.alterTable('flux_resources', table => {
    table.index(
      ['attention_rank', 'cluster', 'namespace', 'name', 'kind'],
      'flux_resources_order_idx',
    );
    table.index(['cluster', 'readiness'], 'flux_resources_readiness_idx');
    table.index(['kind', 'namespace', 'name'], 'flux_resources_name_idx');
    table.dropColumn('revision_text');
  });
};
