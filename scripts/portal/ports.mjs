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

import { connect } from 'node:net';
import { Problem } from '../terminal/Problem.mjs';

const HOSTS = ['127.0.0.1', '::1'];

function answers(host, port) {
  return new Promise(resolve => {
    const socket = connect({ host, port });
    socket.setTimeout(1_000);
    const settle = result => {
      socket.destroy();
      resolve(result);
    };
    socket.on('connect', () => settle(true));
    socket.on('timeout', () => settle(false));
    socket.on('error', () => settle(false));
  });
}

/** Whether something accepts connections on this port of this machine. */
export async function isListening(port) {
  const results = await Promise.all(HOSTS.map(host => answers(host, port)));
  return results.includes(true);
}

/** @param {import('./portal.mjs').PortalSettings} settings */
export async function requireFreePorts(settings) {
  const needs = [
    { port: settings.app, for: 'the portal' },
    { port: settings.backend, for: 'its backend' },
    ...settings.clusters.ports,
  ];
  const taken = [];
  for (const need of needs) {
    if (await isListening(need.port)) taken.push(need);
  }
  if (taken.length) {
    const list = taken.map(need => `${need.port} (${need.for})`).join(', ');
    throw new Problem(
      `Another program uses ${
        taken.length > 1 ? 'these ports' : 'this port'
      }: ${list}. Is Fluxwatch running already? Stop it and run this again ("lsof -i :${
        taken[0].port
      }" names it).`,
    );
  }
}
