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

import { parseArgs } from 'node:util';
import { InputError, isError } from '@backstage/errors';
import { ENDPOINTS, type Endpoint } from '../addresses/addresses';
import { INCIDENT_NAMES, type IncidentName } from '../incidents/incidentNames';
import type { ProcessAction } from '../launcher/ClusterControl';
import { PORTAL_USERS, type PortalUser } from '../portal/portalConfig';
import { SCENARIO_NAMES, type ScenarioName } from '../scenarios/scenarioNames';

/** What the command line asks for. */
export type Command =
  | { command: 'build'; jobs?: number }
  | {
      command: 'up';
      names: string[];
      ports: Partial<Record<Endpoint, number>>;
      jobs?: number;
      /** Without the fleet, nothing is applied to the cluster. */
      fleet: boolean;
      /** A file of Backstage's configuration to write, and whose rights it gives. */
      portal?: { configFile: string; user: PortalUser };
    }
  | { command: 'down'; names: string[] }
  | { command: 'status' }
  | {
      command: 'record';
      folder: string;
      seconds: number;
      cluster: string;
      /** A kubeconfig file; without it, a real cluster that runs is recorded. */
      kubeconfig?: string;
    }
  | { command: 'record-scenario'; name: ScenarioName; folder: string }
  | {
      command: 'incident';
      cluster: string;
      action: 'cause' | 'undo';
      name: IncidentName;
    }
  | {
      command: 'process';
      cluster: string;
      action: ProcessAction;
      process: string;
    };

const USAGE = `Usage:
  real-cluster build [--jobs <n>]              builds the binaries that are missing
  real-cluster up [<name>...] [--empty] [--jobs <n>] [--api-port <port>] [--git-port <port>] ...
                                               starts clusters (one called "main" by default) with a fleet until Ctrl-C
                  [--portal-config <file>] [--portal-user portal|viewer]
                                               and writes how Backstage reads them, as a file of its configuration
  real-cluster status                          lists the clusters that run, and their processes
  real-cluster down [<name>...]                ends clusters, all by default
  real-cluster pause|resume|stop|restart <process> [--cluster <name>]
                                               lets a process hang, go on, end, start again
  real-cluster record --to <folder> [--seconds <n>] [--cluster <name> | --kubeconfig <file>]
                                               records a cluster as in test/recordings, for 60 s by default
  real-cluster record-scenario <scenario> --to <folder>
                                               makes such a recording from the start, with a cluster of its own:
                                               ${SCENARIO_NAMES.join(', ')}
  real-cluster cause|undo <incident> [--cluster <name>]
                                               lets something go wrong in the fleet, and makes it well again:
                                               ${INCIDENT_NAMES.join(', ')}`;

const OPTIONS = {
  jobs: { type: 'string' },
  cluster: { type: 'string' },
  empty: { type: 'boolean' },
  to: { type: 'string' },
  seconds: { type: 'string' },
  kubeconfig: { type: 'string' },
  'portal-config': { type: 'string' },
  'portal-user': { type: 'string' },
  'api-port': { type: 'string' },
  'git-port': { type: 'string' },
  'charts-port': { type: 'string' },
  'registry-port': { type: 'string' },
  'receiver-port': { type: 'string' },
} as const;

const NAME = /^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$/;
const DEFAULT_NAME = 'main';

type Values = ReturnType<typeof parse>['values'];

/**
 * Reads the command line.
 *
 * @throws InputError that says what is wrong and how it is used
 */
export function parseArguments(args: string[]): Command {
  const { values, positionals } = parse(args);
  const [command, ...rest] = positionals;
  switch (command) {
    case 'build':
      allow(values, ['jobs']);
      none(rest);
      return { command, jobs: parseNumber(values, 'jobs', 1, 256) };
    case 'up':
      allow(values, [
        'jobs',
        'empty',
        'portal-config',
        'portal-user',
        ...ENDPOINTS.map(name => `${name}-port`),
      ]);
      return {
        command,
        names: rest.length ? names(rest) : [DEFAULT_NAME],
        ports: parsePorts(values, rest.length),
        jobs: parseNumber(values, 'jobs', 1, 256),
        fleet: !values.empty,
        portal: parsePortal(values),
      };
    case 'down':
      allow(values, []);
      return { command, names: names(rest) };
    case 'status':
      allow(values, []);
      none(rest);
      return { command };
    case 'pause':
    case 'resume':
    case 'stop':
    case 'restart': {
      allow(values, ['cluster']);
      const [process, ...more] = names(rest);
      none(more);
      if (!process) {
        throw wrong(`${command} needs the name of a process`);
      }
      const [cluster] = names([values.cluster ?? DEFAULT_NAME]);
      return { command: 'process', action: command, process, cluster };
    }
    case 'record':
      allow(values, ['to', 'seconds', 'cluster', 'kubeconfig']);
      none(rest);
      if (!values.to) {
        throw wrong('record needs --to, a folder that does not exist yet');
      }
      return {
        command,
        folder: values.to,
        seconds: parseNumber(values, 'seconds', 1, 86_400) ?? 60,
        cluster: names([values.cluster ?? DEFAULT_NAME])[0],
        kubeconfig: values.kubeconfig,
      };
    case 'record-scenario': {
      allow(values, ['to']);
      const [given, ...more] = rest;
      none(more);
      const name = SCENARIO_NAMES.find(scenario => scenario === given);
      if (!name || !values.to) {
        throw wrong(
          `${command} needs one of ${SCENARIO_NAMES.join(
            ', ',
          )}, and --to, a folder that does not exist yet`,
        );
      }
      return { command, name, folder: values.to };
    }
    case 'cause':
    case 'undo': {
      allow(values, ['cluster']);
      const [name, ...more] = names(rest);
      none(more);
      const [cluster] = names([values.cluster ?? DEFAULT_NAME]);
      const known = INCIDENT_NAMES.find(incident => incident === name);
      if (!known) {
        throw wrong(`${command} needs one of ${INCIDENT_NAMES.join(', ')}`);
      }
      return { command: 'incident', action: command, name: known, cluster };
    }
    default:
      throw wrong(command ? `There is no command ${command}` : 'No command');
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw wrong(isError(error) ? error.message : String(error));
  }
}

function wrong(what: string): InputError {
  return new InputError(`${what}.\n${USAGE}`);
}

function allow(values: Values, allowed: string[]): void {
  const odd = Object.keys(values).find(name => !allowed.includes(name));
  if (odd) {
    throw wrong(`--${odd} means nothing here`);
  }
}

function none(rest: string[]): void {
  if (rest.length > 0) {
    throw wrong(`${rest.join(' ')} is too much`);
  }
}

function names(given: string[]): string[] {
  const odd = given.find(name => !NAME.test(name));
  if (odd !== undefined) {
    throw wrong(
      `A name has up to 32 lower-case letters, digits and hyphens, unlike "${odd}"`,
    );
  }
  if (new Set(given).size < given.length) {
    throw wrong('A name is there twice');
  }
  return given;
}

function parsePortal(
  values: Values,
): { configFile: string; user: PortalUser } | undefined {
  const name = values['portal-user'] ?? 'portal';
  const user = PORTAL_USERS.find(known => known === name);
  if (!user) {
    throw wrong(`--portal-user is ${PORTAL_USERS.join(' or ')}, not "${name}"`);
  }
  const configFile = values['portal-config'];
  return configFile ? { configFile, user } : undefined;
}

function parsePorts(
  values: Values,
  clusters: number,
): Partial<Record<Endpoint, number>> {
  const ports: Partial<Record<Endpoint, number>> = {};
  for (const endpoint of ENDPOINTS) {
    const port = parseNumber(values, `${endpoint}-port`, 1, 65535);
    if (port !== undefined && clusters > 1) {
      throw wrong('Ports can be chosen for one cluster at a time');
    }
    ports[endpoint] = port;
  }
  return ports;
}

function parseNumber(
  values: Values,
  option: 'jobs' | 'seconds' | `${Endpoint}-port`,
  from: number,
  to: number,
): number | undefined {
  const text = values[option];
  if (text === undefined) {
    return undefined;
  }
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < from || number > to) {
    throw wrong(`--${option} is a number from ${from} to ${to}, not "${text}"`);
  }
  return number;
}
