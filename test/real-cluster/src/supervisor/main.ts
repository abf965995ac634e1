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
 * The first process in the namespaces of one cluster. It is started by the
 * launcher with an IPC channel, which closes by itself when the launcher is gone,
 * however that ended; the kernel ends all the other processes with this one.
 */
import { Server } from 'node:net';
import { Supervisor } from './Supervisor';
import { toSupervisorSchema } from '../launcher/messages';

const [, , folder] = process.argv;

const supervisor = new Supervisor(folder, message => {
  if (process.connected) {
    process.send?.(message);
  }
});

async function leave(): Promise<void> {
  try {
    await supervisor.end();
  } finally {
    process.exit();
  }
}

process.on('message', (received: unknown, handle: unknown) => {
  const message = toSupervisorSchema.parse(received);
  switch (message.type) {
    case 'forward':
      if (handle instanceof Server) {
        supervisor.forward(message.endpoint, handle);
      }
      break;
    case 'start':
      void supervisor.start(message);
      break;
    default:
      void leave();
  }
});
process.on('disconnect', leave);
// The first process of a namespace ignores signals that it does not handle.
process.on('SIGTERM', leave);
process.on('SIGINT', leave);
