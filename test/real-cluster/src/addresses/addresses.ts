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

/**
 * Addresses inside the network namespace of a cluster. Every cluster has the
 * same ones: no namespace sees another.
 */
export const ADDRESSES = {
  /** What the API server advertises. */
  apiServer: '10.40.0.1',
  git: '10.40.0.2',
  charts: '10.40.0.3',
  registry: '10.40.0.4',
  hooks: '10.40.0.5',
} as const;

/** Ranges whose addresses all answer in the namespace. */
export const NODE_RANGE = '10.40.0.0/24';
export const POD_RANGE = '10.244.0.0/16';
/** Addresses of Services: nothing answers there, for there is no kube-proxy. */
export const SERVICE_RANGE = '10.96.0.0/16';

/** Names that resolve in the namespace; `.test` is reserved for this (RFC 2606). */
export const HOST_NAMES = {
  git: 'git.fleet.test',
  charts: 'charts.fleet.test',
  registry: 'registry.fleet.test',
  hooks: 'hooks.fleet.test',
} as const;

/** What a cluster offers to the outside, on loopback ports. */
export const ENDPOINTS = [
  'api',
  'git',
  'charts',
  'registry',
  'receiver',
] as const;
export type Endpoint = (typeof ENDPOINTS)[number];

/** The /etc/hosts of the namespace. */
export function hostsFile(): string {
  return [
    '127.0.0.1 localhost',
    `${ADDRESSES.git} ${HOST_NAMES.git}`,
    `${ADDRESSES.charts} ${HOST_NAMES.charts}`,
    `${ADDRESSES.registry} ${HOST_NAMES.registry}`,
    `${ADDRESSES.hooks} ${HOST_NAMES.hooks}`,
    '',
  ].join('\n');
}
