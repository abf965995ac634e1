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
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('flux_monitors', table => {
    table.comment('What of each cluster scrapes the metrics of Flux');
    table.text('cluster').notNullable().primary();
    table.bigInteger('at').notNullable().comment('When it was looked for last');
    table
      .boolean('installed')
      .notNullable()
      .comment('The cluster serves the kinds of the Prometheus operator');
    table.text('monitors').notNullable().comment('JSON list of references');
    table.text('errors').notNullable().comment('JSON list');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('flux_monitors');
};
