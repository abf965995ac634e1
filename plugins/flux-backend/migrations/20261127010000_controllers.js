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
 * Times are milliseconds since the epoch; columns of JSON are text, so that
 * SQLite and PostgreSQL hold the same.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('flux_controllers', table => {
    table.comment('The Flux controllers of the clusters as last seen');
    table.bigIncrements('id');
    table.text('cluster').notNullable();
    table.text('namespace').notNullable();
    table.text('name').notNullable().comment('Of the Deployment');
    table.text('component').notNullable();
    table.text('version').comment('Of the controller, such as v1.9.6');
    table.text('record').notNullable().comment('JSON');
    table.unique(['cluster', 'namespace', 'name'], {
      indexName: 'flux_controllers_of_idx',
    });
  });

  await knex.schema.createTable('flux_controller_samples', table => {
    table.comment('What the metrics told, one row a minute, for a day');
    table.bigInteger('controller_id').notNullable();
    table.bigInteger('at').notNullable();
    table.double('succeeded_per_minute');
    table.double('failed_per_minute');
    table.double('p50_seconds');
    table.double('p90_seconds');
    table.double('p99_seconds');
    table.double('queue_depth');
    table.double('longest_running_seconds');
    table.double('api_requests_per_minute');
    table.double('api_errors_per_minute');
    table.double('memory_bytes');
    table.double('cpu_cores');
    table.primary(['controller_id', 'at']);
    table.index(['at'], 'flux_controller_samples_at_idx');
  });

  await knex.schema.createTable('flux_controller_durations', table => {
    table.comment('How long the reconciles of each resource took');
    table.bigInteger('controller_id').notNullable();
    table.text('kind').notNullable();
    table.bigInteger('sampled_at').notNullable();
    table
      .text('durations')
      .notNullable()
      .comment('JSON: namespace/name to count, average and quantiles');
    table.primary(['controller_id', 'kind']);
  });

  await knex.schema.createTable('flux_controller_reads', table => {
    table.comment('When the controllers of a cluster were looked for last');
    table.text('cluster').notNullable().primary();
    table.bigInteger('at').notNullable();
    table
      .text('errors')
      .notNullable()
      .comment('JSON list: what cannot be read');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('flux_controller_reads');
  await knex.schema.dropTable('flux_controller_durations');
  await knex.schema.dropTable('flux_controller_samples');
  await knex.schema.dropTable('flux_controllers');
};
