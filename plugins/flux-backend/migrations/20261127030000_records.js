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
 * A record is several times as long as all that is searched, compared and
 * ordered of its resource, and both databases read it along with these where it
 * is in the same row.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('flux_resource_records', table => {
    table.comment(
      'All that is known of a resource; read for those shown alone',
    );
    table.text('resource_id').notNullable().primary();
    table
      .text('record')
      .notNullable()
      .comment('JSON: resource, verdict, alerts');
  });
  await knex('flux_resource_records').insert(
    knex('flux_resources').select('id', 'record'),
  );
  // On SQLite knex copies the rows, without the room that the records took.
  await knex.schema.alterTable('flux_resources', table => {
    table.dropColumn('record');
  });
  if (knex.client.config.client === 'pg') {
    // Else rows keep what was dropped until they are written again.
    await knex.schema.raw('cluster flux_resources using flux_resources_pkey');
  }
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('flux_resources', table => {
    table
      .text('record')
      .notNullable()
      .defaultTo('')
      .comment('JSON: resource, verdict, alert');
  });
  await knex('flux_resources').update({
    record: knex('flux_resource_records')
      .whereRaw('resource_id = flux_resources.id')
      .select('record'),
  });
  await knex.schema.dropTable('flux_resource_records');
};
