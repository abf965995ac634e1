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

import { generateKeyPairSync } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { ADDRESSES, SERVICE_RANGE } from '../addresses/addresses';
import { waitUntil } from '../command/waitUntil';
import { KubeClient, type KubeAccess } from '../kubernetes/KubeClient';
import { kubeconfig } from '../kubernetes/kubeconfig';
import { tokenFile } from '../kubernetes/users';
import type { ClusterContext } from './ClusterContext';

/** The API server as processes in the namespace reach it; its certificate names localhost. */
const API_SERVER = 'https://localhost:6443';
/** etcd as processes in the namespace reach it. */
export const ETCD = 'http://127.0.0.1:2379';
const PATIENCE_MS = 90_000;

/** Starts etcd and the API server, and waits until the API server is ready. */
export async function startApiServer(
  context: ClusterContext,
): Promise<{ access: KubeAccess; kube: KubeClient }> {
  const data = context.at('data');
  await mkdir(context.at('data', 'certificates'), { recursive: true });
  await writeServiceAccountKeys(context);
  await writeFile(context.at('data', 'tokens.csv'), tokenFile(context.tokens), {
    mode: 0o600,
  });
  context.run('etcd', [
    `--data-dir=${data}/etcd`,
    `--listen-client-urls=${ETCD}`,
    `--advertise-client-urls=${ETCD}`,
    '--listen-peer-urls=http://127.0.0.1:2380',
    // What is lost with the machine is deleted anyway.
    '--unsafe-no-fsync',
    '--log-level=warn',
  ]);
  context.run('kube-apiserver', [
    `--etcd-servers=${ETCD}`,
    `--cert-dir=${data}/certificates`,
    '--bind-address=0.0.0.0',
    `--advertise-address=${ADDRESSES.apiServer}`,
    `--service-cluster-ip-range=${SERVICE_RANGE}`,
    '--service-account-issuer=https://kubernetes.default.svc.cluster.local',
    `--service-account-signing-key-file=${data}/service-account.key`,
    `--service-account-key-file=${data}/service-account.pub`,
    `--token-auth-file=${data}/tokens.csv`,
    '--authorization-mode=RBAC',
    '--endpoint-reconciler-type=none',
  ]);
  const ca = await waitUntil({
    what: 'the certificate of the API server',
    patienceMs: PATIENCE_MS,
    probe: () => readCertificate(context),
  });
  const access = { server: API_SERVER, ca, token: context.tokens.admin };
  const kube = new KubeClient(access);
  await waitUntil({
    what: 'the API server to be ready',
    patienceMs: PATIENCE_MS,
    probe: () => kube.request('GET', '/readyz'),
  });
  await writeFile(
    context.at('inside.kubeconfig'),
    kubeconfig('inside', access),
    { mode: 0o600 },
  );
  return { access, kube };
}

/** Starts what turns Deployments into ReplicaSets into Pods on Nodes. */
export function startControllers(context: ClusterContext): void {
  const kubeconfigFile = context.at('inside.kubeconfig');
  context.run('kube-controller-manager', [
    `--kubeconfig=${kubeconfigFile}`,
    '--leader-elect=false',
    `--service-account-private-key-file=${context.at(
      'data',
      'service-account.key',
    )}`,
  ]);
  context.run('kube-scheduler', [
    `--kubeconfig=${kubeconfigFile}`,
    '--leader-elect=false',
  ]);
}

/** The API server writes leaf and issuer into one file; half a file is no certificate yet. */
async function readCertificate(
  context: ClusterContext,
): Promise<string | undefined> {
  const path = context.at('data', 'certificates', 'apiserver.crt');
  const pem = await readFile(path, 'utf8');
  const ends = pem.split('-----END CERTIFICATE-----').length - 1;
  return ends === 2 ? pem : undefined;
}

async function writeServiceAccountKeys(context: ClusterContext): Promise<void> {
  const keys = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const path = context.at('data', 'service-account');
  await writeFile(`${path}.key`, keys.privateKey, { mode: 0o600 });
  await writeFile(`${path}.pub`, keys.publicKey);
}
