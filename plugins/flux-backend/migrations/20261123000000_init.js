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
  await knex.schema.createTable('flux_clusters', table => {
    table.comment('Clusters of the Kubernetes plugin, and who reads them');
    table.text('name').notNullable().primary();
    table.text('title');
    table.text('auth_provider').notNullable();
    table.text('oidc_token_provider');
    table
      .text('reachability')
      .notNullable()
      .comment('waiting, reachable, unreachable or needsSignIn');
    table.bigInteger('reachability_since').notNullable();
    table.text('kubernetes_version');
    table.text('error').comment('JSON: why it cannot be read');
    table
      .text('discovery_errors')
      .notNullable()
      .comment('JSON list: what discovery could not find out');
    table.text('lease_holder').comment('Random, new with every acquisition');
    table.bigInteger('lease_until');
    table
      .text('last_batch')
      .comment('Id of the newest committed batch, so that none is taken twice');
    table
      .bigInteger('unlisted_since')
      .comment('Since when the Kubernetes plugin no longer lists it');
  });

  await knex.schema.createTable('flux_kinds', table => {
    table.comment('What is read of a cluster, and where each reader stands');
    table.text('cluster').notNullable();
    table.text('kind').notNullable();
    table
      .text('scope')
      .notNullable()
      .comment('The namespace that is read; empty for the whole cluster');
    table.text('api_group').notNullable();
    table.text('version').notNullable();
    table.text('plural').notNullable();
    table.text('resource_version').comment('Where the next watch begins');
    table.bigInteger('observed_at').comment('When the data was last confirmed');
    table
      .integer('projection_version')
      .notNullable()
      .comment('Data of another version is listed anew');
    table.text('error').comment('JSON: why it cannot be read');
    table.bigInteger('error_since');
    table.primary(['cluster', 'kind', 'scope']);
  });

  await knex.schema.createTable('flux_resources', table => {
    table.comment('Flux resources as last seen, with their verdicts');
    table.text('cluster').notNullable();
    table.text('kind').notNullable();
    table.text('namespace').notNullable();
    table.text('name').notNullable();
    table.text('id').notNullable().unique().comment('Random and opaque');
    table.text('readiness').notNullable();
    table
      .integer('attention_rank')
      .notNullable()
      .comment('Smaller needs someone sooner');
    table.boolean('failing').notNullable();
    table.text('alert_state').comment('pending or firing');
    table.text('kubernetes_id').comment('Label backstage.io/kubernetes-id');
    table.text('entity_ref').comment('The entity that its annotation names');
    table
      .text('root')
      .comment('Kind/namespace/name of its root cause, itself included');
    table.text('root_state');
    table.text('search_text').notNullable().comment('In lower case');
    table
      .text('record')
      .notNullable()
      .comment('JSON: resource, verdict, alert');
    table.primary(['cluster', 'kind', 'namespace', 'name']);
    table.index(
      ['attention_rank', 'cluster', 'namespace', 'name', 'kind'],
      'flux_resources_order_idx',
    );
    table.index(['cluster', 'namespace'], 'flux_resources_namespace_idx');
    table.index(['cluster', 'readiness'], 'flux_resources_readiness_idx');
    table.index(['kind', 'namespace', 'name'], 'flux_resources_name_idx');
    table.index(['cluster', 'root'], 'flux_resources_root_idx');
    table.index(['alert_state'], 'flux_resources_alert_idx');
    table.index(['kubernetes_id'], 'flux_resources_kubernetes_id_idx');
    table.index(['entity_ref'], 'flux_resources_entity_ref_idx');
  });

  await knex.schema.createTable('flux_resource_labels', table => {
    table.comment('Labels of the resources, for label selectors');
    table.text('resource_id').notNullable();
    table.text('label_key').notNullable();
    table.text('label_value').notNullable();
    table.primary(['resource_id', 'label_key']);
    table.index(
      ['label_key', 'label_value', 'resource_id'],
      'flux_resource_labels_value_idx',
    );
  });

  await knex.schema.createTable('flux_alerts', table => {
    table.comment('Open alerts, and those resolved within the last 30 days');
    table.text('id').notNullable().primary();
    table.text('cluster').notNullable();
    table.text('rule').notNullable();
    table.text('kind').notNullable().comment('Empty for alerts of a cluster');
    table.text('namespace').notNullable();
    table.text('name').notNullable();
    table.text('state').notNullable().comment('pending, firing or resolved');
    table.text('severity').notNullable();
    table.bigInteger('since').notNullable();
    table.bigInteger('fires_at');
    table.bigInteger('fired_at');
    table.bigInteger('resolved_at');
    table.integer('state_rank').notNullable().comment('Firing alerts first');
    table
      .bigInteger('state_order')
      .notNullable()
      .comment('Order within a state: newest first, or first to fire');
    table.text('alert').notNullable().comment('JSON');
    table.index(['state_rank', 'state_order', 'id'], 'flux_alerts_order_idx');
    table.index(['cluster', 'kind', 'namespace', 'name'], 'flux_alerts_of_idx');
    table.index(['resolved_at'], 'flux_alerts_resolved_idx');
  });
  await knex.schema.raw(
    `create unique index flux_alerts_open_idx on flux_alerts
      (cluster, rule, kind, namespace, name) where state <> 'resolved'`,
  );

  await knex.schema.createTable('flux_alert_transitions', table => {
    table.comment('The history of alerts within the last 30 days');
    table.bigIncrements('id');
    table.bigInteger('at').notNullable();
    table.text('cluster').notNullable();
    table.text('rule').notNullable();
    table.text('kind').notNullable().comment('Empty for alerts of a cluster');
    table.text('namespace').notNullable();
    table.text('name').notNullable();
    table.text('from_state').notNullable();
    table.text('to_state').notNullable();
    table.text('severity').notNullable();
    table.bigInteger('since').notNullable();
    table.text('blocked_by').comment('Kind/namespace/name');
    table.index(
      ['cluster', 'kind', 'namespace', 'name', 'id'],
      'flux_alert_transitions_of_idx',
    );
    table.index(['at'], 'flux_alert_transitions_at_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('flux_alert_transitions');
  await knex.schema.dropTable('flux_alerts');
  await knex.schema.dropTable('flux_resource_labels');
  await knex.schema.dropTable('flux_resources');
  await knex.schema.dropTable('flux_kinds');
  await knex.schema.dropTable('flux_clusters');
};
