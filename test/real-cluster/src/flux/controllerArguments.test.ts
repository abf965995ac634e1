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

import { controllerArguments } from './controllerArguments';
import { FLUX_CONTROLLERS } from './fluxControllers';

const place = {
  ip: '10.244.0.2',
  notificationIp: '10.244.0.1',
  storage: '/data/x',
};

describe('controllerArguments', () => {
  it.each(FLUX_CONTROLLERS)(
    'binds the metrics and health of %s to its pod',
    controller => {
      expect(controllerArguments(controller, place)).toEqual(
        expect.arrayContaining([
          '--metrics-addr=10.244.0.2:8080',
          '--health-addr=10.244.0.2:9440',
        ]),
      );
    },
  );

  it.each(FLUX_CONTROLLERS.slice(1))(
    'sends the events of %s on',
    controller => {
      expect(controllerArguments(controller, place)).toContain(
        '--events-addr=http://10.244.0.1:9090/',
      );
    },
  );

  it('lets the notification-controller listen for events and webhooks', () => {
    expect(controllerArguments('notification-controller', place)).toEqual(
      expect.arrayContaining([
        '--events-addr=10.244.0.2:9090',
        '--receiverAddr=10.244.0.2:9292',
      ]),
    );
  });

  it('lets the source-controller serve artifacts at the address of its pod', () => {
    expect(controllerArguments('source-controller', place)).toEqual(
      expect.arrayContaining([
        '--storage-path=/data/x',
        '--storage-addr=10.244.0.2:9090',
        '--storage-adv-addr=10.244.0.2:9090',
      ]),
    );
  });
});
