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
import { advanceAlert } from './advanceAlert';
import { Alert, AlertTransition, firesAt } from './Alert';
import { AlertRuleSettings } from './AlertRule';
import { AlertSignal } from './AlertSignal';

const RULE = 'FluxReconciliationFailing';
const MINUTE = 60_000;
const SETTINGS: AlertRuleSettings = {
  enabled: true,
  holdOff: 10 * MINUTE,
  severity: 'warning',
};

interface Step {
  minute: number;
  signal: AlertSignal;
  settings?: Partial<AlertRuleSettings>;
}

/** Plays steps such as `0 failing`, or with other settings from then on. */
function play(...steps: Array<string | Step>): {
  alert: Alert | undefined;
  transitions: AlertTransition[];
  told: string[];
} {
  let alert: Alert | undefined;
  let settings = SETTINGS;
  const transitions: AlertTransition[] = [];
  for (const step of steps) {
    const { minute, signal, settings: changed } = parse(step);
    settings = { ...settings, ...changed };
    const next = advanceAlert(RULE, alert, signal, settings, minute * MINUTE);
    alert = next.alert;
    transitions.push(...next.transitions);
  }
  const told = transitions.map(
    ({ at, from, to }) => `${at / MINUTE} ${from}->${to}`,
  );
  return { alert, transitions, told };
}

const SIGNALS: AlertSignal[] = [
  'failing',
  'untold',
  'told',
  'hold',
  'frozen',
  'ok',
];

function parse(step: string | Step): Step {
  if (typeof step !== 'string') {
    return step;
  }
  const [minute, name] = step.split(' ');
  const signal = SIGNALS.find(item => item === name);
  if (!signal) {
    throw new Error(`${name} is not a signal`);
  }
  return { minute: Number(minute), signal };
}

describe('an alert, in the words of Prometheus', () => {
  it.each<[string, Array<string | Step>, string[]]>([
    ['a failure makes it pending', ['0 failing'], ['0 inactive->pending']],
    [
      'a failure that lasts for the hold-off makes it firing',
      ['0 failing', '9.9 failing', '10 failing'],
      ['0 inactive->pending', '10 pending->firing'],
    ],
    [
      'it fires once',
      ['0 failing', '10 failing', '20 failing'],
      ['0 inactive->pending', '10 pending->firing'],
    ],
    [
      'a hold-off of zero makes it firing at once',
      [{ minute: 3, signal: 'failing', settings: { holdOff: 0 } }],
      ['3 inactive->pending', '3 pending->firing'],
    ],
    [
      'Ready ends it while pending',
      ['0 failing', '5 ok'],
      ['0 inactive->pending', '5 pending->inactive'],
    ],
    [
      'Ready ends it while firing',
      ['0 failing', '10 failing', '12 ok'],
      ['0 inactive->pending', '10 pending->firing', '12 firing->inactive'],
    ],
    ['nothing to end when all is well', ['0 ok', '5 ok'], []],
    [
      'Ready in the very moment in which it would fire ends it',
      ['0 failing', '10 ok'],
      ['0 inactive->pending', '10 pending->inactive'],
    ],
    [
      'a new failure after Ready starts a new clock',
      ['0 failing', '5 ok', '6 failing', '15 failing'],
      ['0 inactive->pending', '5 pending->inactive', '6 inactive->pending'],
    ],
    [
      'Unknown alone never starts it: a long healthy roll-out is not a failure',
      ['0 hold', '60 hold'],
      [],
    ],
    [
      'it goes on through False -> Unknown -> False',
      ['0 failing', '3 hold', '6 failing', '10 failing'],
      ['0 inactive->pending', '10 pending->firing'],
    ],
    [
      'it fires also while Unknown: only Ready=True ends it',
      ['0 failing', '3 hold', '10 hold'],
      ['0 inactive->pending', '10 pending->firing'],
    ],
    ['Suspended never starts it', ['0 frozen', '60 frozen'], []],
    [
      'suspending freezes it: it does not fire while suspended',
      ['0 failing', '4 frozen', '60 frozen'],
      ['0 inactive->pending'],
    ],
    [
      'after resuming the rest of the hold-off has to pass',
      ['0 failing', '4 frozen', '60 failing', '65.9 failing', '66 failing'],
      ['0 inactive->pending', '66 pending->firing'],
    ],
    [
      'it may be suspended several times',
      [
        '0 failing',
        '2 frozen',
        '12 hold',
        '14 frozen',
        '24 failing',
        '29.9 failing',
        '30 failing',
      ],
      ['0 inactive->pending', '30 pending->firing'],
    ],
    [
      'a firing one stays firing while suspended, and after',
      ['0 failing', '10 failing', '12 frozen', '20 failing', '30 hold'],
      ['0 inactive->pending', '10 pending->firing'],
    ],
    [
      'resumed and Ready ends it',
      ['0 failing', '4 frozen', '60 ok'],
      ['0 inactive->pending', '60 pending->inactive'],
    ],
    [
      'a resource Blocked by a root that has an alert of its own starts no clock',
      ['0 told', '60 told'],
      [],
    ],
    [
      'one that nobody else would tell of starts it, and it fires',
      ['0 untold', '10 untold'],
      ['0 inactive->pending', '10 pending->firing'],
    ],
    [
      'a pending clock that started so ends when the root turns Failed',
      ['0 untold', '5 told'],
      ['0 inactive->pending', '5 pending->inactive'],
    ],
    [
      'a firing one lasts until Ready',
      ['0 untold', '10 untold', '15 told', '16 hold', '20 ok'],
      ['0 inactive->pending', '10 pending->firing', '20 firing->inactive'],
    ],
    [
      'a pending clock that started so goes on while the root is by now moving',
      ['0 untold', '5 hold', '10 hold'],
      ['0 inactive->pending', '10 pending->firing'],
    ],
    [
      'a clock that a failure of its own started does not end so',
      ['0 failing', '5 told', '10 told'],
      ['0 inactive->pending', '10 pending->firing'],
    ],
    [
      'nor one that such a failure took over',
      ['0 untold', '3 failing', '5 told', '10 told'],
      ['0 inactive->pending', '10 pending->firing'],
    ],
    [
      'a longer hold-off moves when it fires, not when it started',
      [
        '0 failing',
        { minute: 5, signal: 'failing', settings: { holdOff: 20 * MINUTE } },
        '10 failing',
        '20 failing',
      ],
      ['0 inactive->pending', '20 pending->firing'],
    ],
    [
      'a shorter hold-off that is over by now fires at once',
      [
        '0 failing',
        { minute: 5, signal: 'failing', settings: { holdOff: MINUTE } },
      ],
      ['0 inactive->pending', '5 pending->firing'],
    ],
    [
      'a firing one keeps firing with a longer hold-off',
      [
        '0 failing',
        '10 failing',
        { minute: 11, signal: 'failing', settings: { holdOff: 60 * MINUTE } },
      ],
      ['0 inactive->pending', '10 pending->firing'],
    ],
    [
      'a disabled rule raises none',
      [{ minute: 0, signal: 'failing', settings: { enabled: false } }],
      [],
    ],
    [
      'disabling a rule ends what it raised',
      [
        '0 failing',
        '10 failing',
        { minute: 11, signal: 'failing', settings: { enabled: false } },
      ],
      ['0 inactive->pending', '10 pending->firing', '11 firing->inactive'],
    ],
    [
      'a clock that is set back fires nothing early',
      ['5 failing', '4 frozen', '3 failing', '14.9 failing', '15 failing'],
      ['5 inactive->pending', '15 pending->firing'],
    ],
  ])('%s', (_, steps, told) => {
    expect(play(...steps).told).toEqual(told);
  });

  it('every transition tells since when, by which rule and how severe', () => {
    const { transitions } = play('1 failing', '11 failing', '12 ok');
    expect(transitions).toHaveLength(3);
    for (const transition of transitions) {
      expect(transition).toMatchObject({
        rule: RULE,
        severity: 'warning',
        since: MINUTE,
      });
    }
  });

  it('its since stays through retries, suspension and firing', () => {
    const { alert } = play('1 failing', '2 frozen', '9 hold', '30 failing');
    expect(alert).toMatchObject({
      state: 'firing',
      since: MINUTE,
      firedAt: 30 * MINUTE,
      frozenFor: 7 * MINUTE,
    });
  });

  it('a changed severity shows at once', () => {
    const { alert } = play('0 failing', {
      minute: 1,
      signal: 'failing',
      settings: { severity: 'critical' },
    });
    expect(alert?.severity).toBe('critical');
  });

  it('tells when it fires, unless its clock stands still or it fires already', () => {
    const due = (...steps: string[]) => {
      const { alert } = play(...steps);
      return alert && firesAt(alert);
    };
    expect(due('1 failing')).toBe(11 * MINUTE);
    expect(due('1 failing', '2 frozen')).toBeUndefined();
    expect(due('1 failing', '2 frozen', '5 hold')).toBe(14 * MINUTE);
    expect(due('1 failing', '11 failing')).toBeUndefined();
  });
});
