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

import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import {
  before,
  blockedResource,
  clusterState,
  failedResource,
  resourcePage,
  productionAndStaging,
} from '../../__fixtures__/resources';
import { FluxBackend, TestSignals } from '../../__testUtils__/FluxBackend';
import { renderTab } from '../../__testUtils__/renderTab';
import { testServer } from '../../__testUtils__/testServer';

const MINUTE = 60_000;

describe('FluxTab, in detail', () => {
  const serve = testServer();
  let backend: FluxBackend;
  let signals: TestSignals;
  let now: number;

  beforeEach(() => {
    backend = serve(new FluxBackend());
    signals = new TestSignals();
    now = Date.now();
  });

  it('opens a row by keyboard to all that is known of it', async () => {
    const failed = failedResource(
      { provenFailingSince: before(now, 50 * MINUTE) },
      now,
    );
    backend.page = resourcePage([failed], productionAndStaging(now));
    backend.detail = {
      holdsUp: [{ ref: blockedResource({}, now), state: 'Blocked' }],
      waitsFor: [
        {
          ref: { kind: 'GitRepository', namespace: 'a', name: 'shop' },
          role: 'source',
          state: 'Ready',
        },
      ],
      transitions: [
        {
          at: before(now, 13 * MINUTE),
          rule: 'FluxReconciliationFailing',
          severity: 'warning',
          from: 'pending',
          to: 'firing',
          since: before(now, 23 * MINUTE),
        },
      ],
    };
    const { container } = renderTab({ signals });
    const button = await screen.findByRole('button', {
      name: 'Show the detail of Kustomization checkout on Production',
    });
    expect(button).toHaveAttribute('aria-expanded', 'false');

    act(() => button.focus());
    await userEvent.keyboard('{Enter}');

    expect(button).toHaveAttribute('aria-expanded', 'true');
    const id = button.getAttribute('aria-controls') ?? '';
    const detail = within(
      await waitFor(() => {
        const element = document.getElementById(id);
        expect(element).not.toBeNull();
        return element ?? document.body;
      }),
    );
    expect(detail.getByRole('rowheader', { name: 'Healthy' })).toBeVisible();
    expect(detail.getByText(/did not become healthy/)).toBeVisible();
    expect(
      detail.getByText(/Failing at least since .* by Flux's own record/),
    ).toBeVisible();
    expect(await detail.findByText('frontend')).toBeVisible();
    expect(detail.getByText('shop')).toBeVisible();
    expect(detail.getByText('pending to firing')).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();

    await userEvent.keyboard('{Enter}');
    expect(document.getElementById(id)).toBeNull();
  });

  it('shows the way from the cause to what is blocked', async () => {
    const blocked = blockedResource({}, now);
    backend.page = resourcePage([blocked], productionAndStaging(now));
    const infra = { kind: 'Kustomization', namespace: 'a', name: 'infra' };
    backend.detail = {
      chain: [
        { ref: failedResource({}, now), state: 'Blocked' },
        { ref: infra, state: 'Missing' },
      ],
    };
    renderTab({ signals });
    await userEvent.click(
      await screen.findByRole('button', { name: /^Show the detail of/ }),
    );

    const heading = await screen.findByRole('heading', {
      name: 'Where it stops',
    });
    expect(heading.nextElementSibling).toHaveTextContent(
      /infraMissing.*checkoutBlocked.*frontendBlockedthis resource/,
    );
  });

  it('shows hostile text as text, and follows no address but web ones', async () => {
    const message = '<img src=x onerror="alert(1)"> $t(words.alert.due) {{x}}';
    backend.page = resourcePage(
      [
        failedResource(
          {
            cause: { type: 'Ready', reason: 'BuildFailed', message },
            revisions: {
              applied: {
                text: 'x',
                short: 'x',
                commitUrl: 'data:text/html,alert',
              },
            },
          },
          now,
        ),
      ],
      [clusterState('production', { title: '$t(tab.card.title)' }, now)],
    );
    const { container } = renderTab({ signals });

    expect((await screen.findAllByText(message)).length).toBeGreaterThan(0);
    expect(container.querySelector('img')).toBeNull();
    expect(
      screen.getByRole('heading', { name: '$t(tab.card.title)' }),
    ).toBeVisible();
    expect(screen.queryByRole('link', { name: /Commit/ })).toBeNull();
  });
});
