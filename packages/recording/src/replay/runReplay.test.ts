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
import { join } from 'node:path';
import { runReplay } from './runReplay';

const recordings = join(__dirname, '../../../../test/recordings');

interface Line {
  t: number;
  kind: string;
  namespace: string;
  name: string;
  from: string;
  to: string;
  since: number;
  rule: string;
  blockedBy?: string;
}

async function transitionsOf(recording: string): Promise<string[]> {
  const lines = await runReplay([
    join(recordings, recording),
    '--hold-off',
    '60s',
  ]);
  return lines.map(text => {
    const line: Line = JSON.parse(text);
    const blocked = line.blockedBy ? ` blocked by ${line.blockedBy}` : '';
    const rule =
      line.rule === 'FluxReconciliationFailing' ? '' : `${line.rule} of `;
    return `${line.t} ${rule}${line.kind}/${line.namespace}/${line.name} ${line.from} > ${line.to} since ${line.since}${blocked}`;
  });
}

describe('the recording of incidents, with a hold-off of 60 s', () => {
  // Failing from the start, so their clocks start at 0. cart and checkout
  // are mended at 159 and 213; checkout crashes again at 284 with a new clock.
  // The Git repository is away from 138 to 178: pending, too short to fire.
  // Four Kustomizations sit in Progressing for 150 s because downloads hang:
  // Unknown alone starts nothing. When their downloads fail at 158 three of
  // them recover within a second; missing-path has a wrong path, and stays.
  // frontend waits for checkout until 218, then fails by itself; that it waits
  // again from 247 on does not stop its clock.
  // None is overdue: those that hang settle within 3 intervals and a timeout.
  // Suspended ones are pending until they are resumed or gone.
  // Silent all along: payments (its HelmChart fails, and has the alert),
  // from-gone (its GitRepository does), the ImagePolicy (its ImageRepository
  // does), paused (suspended), Alert, Provider and the OCI HelmRepository
  // (never report).
  it('gives exactly these transitions', async () => {
    expect(await transitionsOf('incidents')).toEqual([
      '0 GitRepository/flux-system/gone inactive > pending since 0',
      '0 HelmChart/flux-system/apps-payments inactive > pending since 0',
      '0 HelmRelease/apps/cart inactive > pending since 0',
      '0 HelmRelease/apps/inventory inactive > pending since 0',
      '0 HelmRelease/apps/search inactive > pending since 0',
      '0 ImageRepository/flux-system/podinfo inactive > pending since 0',
      '0 Kustomization/flux-system/checkout inactive > pending since 0',
      '0 FluxSuspendedTooLong of Kustomization/flux-system/paused inactive > pending since 0',
      '60 GitRepository/flux-system/gone pending > firing since 0',
      '60 HelmChart/flux-system/apps-payments pending > firing since 0',
      '60 HelmRelease/apps/cart pending > firing since 0',
      '60 HelmRelease/apps/inventory pending > firing since 0',
      '60 HelmRelease/apps/search pending > firing since 0',
      '60 ImageRepository/flux-system/podinfo pending > firing since 0',
      '60 Kustomization/flux-system/checkout pending > firing since 0',
      '77.951 FluxSuspendedTooLong of Kustomization/flux-system/podinfo inactive > pending since 77.951',
      '93.064 FluxSuspendedTooLong of Kustomization/flux-system/podinfo pending > inactive since 77.951',
      '137.748 GitRepository/flux-system/flux-system inactive > pending since 137.748',
      '158.304 Kustomization/flux-system/broken inactive > pending since 158.304',
      '158.304 Kustomization/flux-system/infrastructure inactive > pending since 158.304',
      '158.309 Kustomization/flux-system/missing-path inactive > pending since 158.309',
      '158.31 Kustomization/flux-system/flux-system inactive > pending since 158.31',
      '158.764 Kustomization/flux-system/infrastructure pending > inactive since 158.304',
      '158.766 Kustomization/flux-system/broken pending > inactive since 158.304',
      '158.9 Kustomization/flux-system/flux-system pending > inactive since 158.31',
      '159.456 HelmRelease/apps/cart firing > inactive since 0',
      '177.922 GitRepository/flux-system/flux-system pending > inactive since 137.748',
      '213.683 Kustomization/flux-system/checkout firing > inactive since 0',
      '218.309 Kustomization/flux-system/missing-path pending > firing since 158.309',
      '218.404 Kustomization/flux-system/frontend inactive > pending since 218.404',
      '268.438 FluxSuspendedTooLong of Kustomization/flux-system/paused pending > inactive since 0',
      '278.404 Kustomization/flux-system/frontend pending > firing since 218.404 blocked by Kustomization/flux-system/checkout',
      '283.92 Kustomization/flux-system/checkout inactive > pending since 283.92',
      '343.92 Kustomization/flux-system/checkout pending > firing since 283.92',
    ]);
  });
});

describe('the recording of retries, with a hold-off of 60 s', () => {
  // False, Unknown, False every 20 s is one failure with one clock: broken
  // fires 60 s after 17.417 although it was tried again three times.
  // apps-cart asks for a chart version that does not exist; its parent undoes
  // that after 51 s: never fires. cart itself only waits for it: silent.
  // checkout is firing when it is suspended at 127: its clock stands still.
  // Nobody else tells that frontend now waits for a suspended resource, so a
  // clock starts for it; it ends at 149, when the parent undoes the
  // suspension and checkout fails for itself again.
  // The GitRepository gone is deleted at 218: its alert ends, and from-gone,
  // which waited for it silently, now waits for what is going and then is
  // missing: its clock starts.
  // big is Terminating until its finalizer is lifted: no failure.
  // Where retries go on, nothing is overdue.
  it('gives exactly these transitions', async () => {
    expect(await transitionsOf('retries')).toEqual([
      '0 GitRepository/flux-system/gone inactive > pending since 0',
      '0 HelmChart/flux-system/apps-payments inactive > pending since 0',
      '0 HelmRelease/apps/inventory inactive > pending since 0',
      '0 HelmRelease/apps/search inactive > pending since 0',
      '0 Kustomization/flux-system/checkout inactive > pending since 0',
      '0 Kustomization/flux-system/missing-path inactive > pending since 0',
      '0 FluxSuspendedTooLong of Kustomization/flux-system/paused inactive > pending since 0',
      '0 Kustomization/shop/chain-4 inactive > pending since 0',
      '0 OCIRepository/shop/manifests inactive > pending since 0',
      '17.417 Kustomization/flux-system/broken inactive > pending since 17.417',
      '27.235 HelmChart/flux-system/apps-cart inactive > pending since 27.235',
      '60 GitRepository/flux-system/gone pending > firing since 0',
      '60 HelmChart/flux-system/apps-payments pending > firing since 0',
      '60 HelmRelease/apps/inventory pending > firing since 0',
      '60 HelmRelease/apps/search pending > firing since 0',
      '60 Kustomization/flux-system/checkout pending > firing since 0',
      '60 Kustomization/flux-system/missing-path pending > firing since 0',
      '60 Kustomization/shop/chain-4 pending > firing since 0',
      '60 OCIRepository/shop/manifests pending > firing since 0',
      '77.417 Kustomization/flux-system/broken pending > firing since 17.417',
      '78.303 HelmChart/flux-system/apps-cart pending > inactive since 27.235',
      '127.683 FluxSuspendedTooLong of Kustomization/flux-system/checkout inactive > pending since 127.683',
      '127.683 Kustomization/flux-system/frontend inactive > pending since 127.683 blocked by Kustomization/flux-system/checkout',
      '148.699 FluxSuspendedTooLong of Kustomization/flux-system/checkout pending > inactive since 127.683',
      '148.699 Kustomization/flux-system/frontend pending > inactive since 127.683 blocked by Kustomization/flux-system/checkout',
      '148.726 Kustomization/flux-system/broken firing > inactive since 17.417',
      '184.981 Kustomization/flux-system/checkout firing > inactive since 0',
      '189.608 Kustomization/flux-system/frontend inactive > pending since 189.608',
      '218.606 Kustomization/flux-system/from-gone inactive > pending since 218.606 blocked by GitRepository/flux-system/gone',
      '218.633 GitRepository/flux-system/gone firing > inactive since 0',
      '249.608 Kustomization/flux-system/frontend pending > firing since 189.608',
      '278.606 Kustomization/flux-system/from-gone pending > firing since 218.606 blocked by GitRepository/flux-system/gone',
    ]);
  });
});

describe('a moment of a recording', () => {
  async function resourcesAt(recording: string, at: string) {
    const lines = await runReplay([join(recordings, recording), '--at', at]);
    return new Map(
      lines.map(text => {
        const { cluster, kind, namespace, name, ...line } = JSON.parse(text);
        return [`${kind}/${namespace}/${name}`, { cluster, ...line }];
      }),
    );
  }

  it('shows what waits, for what, and the root of it', async () => {
    const resources = await resourcesAt('retries', '140s');
    expect(resources.get('HelmRelease/apps/payments')).toMatchObject({
      cluster: 'retries',
      readiness: 'Blocked',
      stalled: false,
      applied: null,
      blockedBy: 'HelmChart/flux-system/apps-payments',
      root: 'HelmChart/flux-system/apps-payments',
      cause: { reason: 'SourceNotReady' },
    });
    expect(resources.get('HelmChart/flux-system/apps-payments')).toMatchObject({
      readiness: 'Failed',
      stalled: true,
      blockedBy: null,
      root: null,
    });
    expect(resources.get('Kustomization/flux-system/checkout')).toMatchObject({
      readiness: 'Suspended',
      applied: 'main@sha1:375874463f780557b79eca6a0071815226200f30',
      attempted: 'main@sha1:d043774a19f0a3ccdc9d4a4a9902ea8a7977266a',
    });
    expect(resources.get('HelmRelease/apps/search')).toMatchObject({
      readiness: 'Failed',
      stalled: true,
      applied: null,
      attempted: '0.1.0',
    });
    expect(resources.get('Kustomization/shop/big')).toMatchObject({
      readiness: 'Terminating',
    });
  });

  // kustomize-controller hangs from 15 to 165; at 25 comes a commit.
  it('shows what nobody applies although it was fetched', async () => {
    const fetched = 'main@sha1:4f9012bcabdaa22a8e29acb1034fc9d58e368e6b';
    const applied = 'main@sha1:e7ffb63554e133f3a4d1637d13ec4cf63d32bdc8';
    const hanging = await resourcesAt('hung-controller', '150s');
    expect(hanging.get('GitRepository/flux-system/flux-system')).toMatchObject({
      readiness: 'Ready',
      applied: fetched,
    });
    expect(hanging.get('Kustomization/flux-system/checkout')).toMatchObject({
      readiness: 'Ready',
      applied,
    });
    const goesOn = await resourcesAt('hung-controller', '200s');
    expect(goesOn.get('Kustomization/flux-system/checkout')).toMatchObject({
      readiness: 'Ready',
      applied: fetched,
    });
  });

  it('shows what is left at the end', async () => {
    const resources = await resourcesAt('retries', '1h');
    expect(resources.has('GitRepository/flux-system/gone')).toBe(false);
    expect(resources.get('Kustomization/flux-system/from-gone')).toMatchObject({
      readiness: 'Blocked',
      root: 'GitRepository/flux-system/gone',
    });
    expect(resources.get('Kustomization/flux-system/checkout')).toMatchObject({
      readiness: 'Ready',
    });
  });
});

describe('the command line of the replay', () => {
  const incidents = join(recordings, 'incidents');

  it.each([
    [[], /Name one recording folder/],
    [[incidents, 'more'], /Name one recording folder/],
    [[incidents, '--hold-off', 'soon'], /--hold-off.*not 'soon'/],
    [[incidents, '--at', '-3s'], /at/],
    [[incidents, '--nonsense'], /nonsense/],
    [[join(recordings, 'nowhere')], /nowhere/],
  ])('refuses %j in one sentence', async (args, message) => {
    await expect(runReplay(args)).rejects.toThrow(message);
  });
});
