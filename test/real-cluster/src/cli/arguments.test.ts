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

import { parseArguments } from './arguments';

const read = (line: string) => parseArguments(line.split(' ').filter(Boolean));

describe('parseArguments', () => {
  it.each([
    ['build', { command: 'build', jobs: undefined }],
    ['build --jobs 1', { command: 'build', jobs: 1 }],
    ['up', { command: 'up', names: ['main'], ports: {}, fleet: true }],
    ['up --empty', { command: 'up', names: ['main'], ports: {}, fleet: false }],
    [
      'up a b-2',
      { command: 'up', names: ['a', 'b-2'], ports: {}, fleet: true },
    ],
    [
      'up a --api-port 6443 --receiver-port 9292 --jobs 2',
      {
        command: 'up',
        names: ['a'],
        ports: { api: 6443, receiver: 9292 },
        jobs: 2,
        fleet: true,
      },
    ],
    [
      'up a --portal-config file --portal-user viewer',
      {
        command: 'up',
        names: ['a'],
        ports: {},
        fleet: true,
        portal: { configFile: 'file', user: 'viewer' },
      },
    ],
    [
      'record-scenario retries --to out',
      { command: 'record-scenario', name: 'retries', folder: 'out' },
    ],
    ['down', { command: 'down', names: [] }],
    ['down a b', { command: 'down', names: ['a', 'b'] }],
    ['status', { command: 'status' }],
    [
      'pause helm-controller',
      {
        command: 'process',
        action: 'pause',
        process: 'helm-controller',
        cluster: 'main',
      },
    ],
    [
      'restart kube-apiserver --cluster b',
      {
        command: 'process',
        action: 'restart',
        process: 'kube-apiserver',
        cluster: 'b',
      },
    ],
  ])('reads "%s"', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  it('reads every incident, to cause it and to undo it', () => {
    expect(read('cause bad-commit')).toEqual({
      command: 'incident',
      action: 'cause',
      name: 'bad-commit',
      cluster: 'main',
    });
    expect(read('undo api-restart --cluster b')).toEqual({
      command: 'incident',
      action: 'undo',
      name: 'api-restart',
      cluster: 'b',
    });
  });

  it('reads what to record, where to and for how long', () => {
    expect(read('record --to out')).toEqual({
      command: 'record',
      folder: 'out',
      seconds: 60,
      cluster: 'main',
    });
    expect(
      read('record --to out --seconds 9 --kubeconfig file --cluster b'),
    ).toEqual({
      command: 'record',
      folder: 'out',
      seconds: 9,
      cluster: 'b',
      kubeconfig: 'file',
    });
  });

  it.each([
    ['record', 'record needs --to'],
    ['record-scenario incidents', 'record-scenario needs one of incidents'],
    ['record-scenario x --to out', 'record-scenario needs one of incidents'],
    ['up --portal-user admin', '--portal-user is portal or viewer'],
    ['cause', 'cause needs one of bad-commit, vanished-repository'],
    ['undo everything', 'undo needs one of bad-commit'],
    ['', 'No command'],
    ['destroy', 'There is no command destroy'],
    ['up ../x', 'unlike "../x"'],
    ['up A', 'unlike "A"'],
    ['up a a', 'A name is there twice'],
    ['up --api-port 0', '--api-port is a number from 1 to 65535, not "0"'],
    ['up --jobs 1.5', '--jobs is a number from 1 to 256, not "1.5"'],
    ['up a b --git-port 80', 'Ports can be chosen for one cluster'],
    ['up --colour', "Unknown option '--colour'"],
    ['status main', 'main is too much'],
    ['down --jobs 1', '--jobs means nothing here'],
    ['pause', 'pause needs the name of a process'],
    ['pause a b', 'b is too much'],
  ])('refuses "%s" and says how it is used', (line, reason) => {
    expect(() => read(line)).toThrow(reason);
    expect(() => read(line)).toThrow('Usage:');
  });
});
