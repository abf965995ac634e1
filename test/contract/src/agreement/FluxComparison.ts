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

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Readiness } from '@fluxwatch/backstage-plugin-flux-common';
import { KubeClient, type RealCluster } from '@fluxwatch/real-cluster';
import { compareRow, type Difference } from './compareRow';
import { parseFluxTables, type FluxRow } from './fluxTables';
import { readCluster, servedKinds, type JudgedObject } from './readCluster';

const run = promisify(execFile);
const TIMEOUT_MS = 30_000;
const ATTEMPTS = 60;

/** What the flux command and we say of a cluster at one and the same moment. */
export interface Comparison {
  /** How many resources both know. */
  compared: number;
  /** Resources that only one of both knows. */
  unmatched: string[];
  /** What is Failed, by kind and name. */
  failed: string[];
  /** What has not come to an end yet. */
  progressing: string[];
  differences: Difference[];
}

/** Compares what `flux get all -A` prints of a cluster with what we make of it. */
export class FluxComparison {
  private readonly kube: KubeClient;

  /** @param flux - the path of the binary */
  constructor(
    private readonly flux: string,
    private readonly cluster: RealCluster,
  ) {
    this.kube = new KubeClient(cluster.access.admin);
  }

  /** Both read until nothing has changed in between. */
  async take(): Promise<Comparison> {
    const kinds = await servedKinds(this.kube);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const before = await readCluster(this.kube, kinds);
      const rows = parseFluxTables(await this.print());
      const after = await readCluster(this.kube, kinds);
      if (stateOf(before) === stateOf(after)) {
        return compare(rows, after);
      }
    }
    throw new Error(
      `The cluster did not stand still in ${ATTEMPTS} attempts to read it twice`,
    );
  }

  private async print(): Promise<string> {
    const kubeconfig = this.cluster.folder.at('admin.kubeconfig');
    const { stdout } = await run(
      this.flux,
      ['get', 'all', '--all-namespaces', `--kubeconfig=${kubeconfig}`],
      { timeout: TIMEOUT_MS, env: { HOME: this.cluster.folder.at('data') } },
    );
    return stdout;
  }
}

function stateOf(records: Map<string, JudgedObject>): string {
  const versions = [...records].map(
    ([ref, { record }]) => `${ref} ${record.resource.resourceVersion}`,
  );
  return versions.sort().join('\n');
}

function compare(
  rows: FluxRow[],
  records: Map<string, JudgedObject>,
): Comparison {
  const ours = new Map(
    [...records.values()].map(judged => {
      const { kind, namespace, name } = judged.record.resource;
      return [`${kind.toLowerCase()}/${namespace}/${name}`, judged];
    }),
  );
  const unmatched: string[] = [];
  const differences: Difference[] = [];
  for (const row of rows) {
    const key = `${row.kind}/${row.namespace}/${row.name}`;
    const judged = ours.get(key);
    if (judged) {
      ours.delete(key);
      differences.push(...compareRow(row, judged));
    } else {
      unmatched.push(key);
    }
  }
  unmatched.push(...ours.keys());
  return {
    compared: records.size - ours.size,
    unmatched,
    failed: namesOf(records, 'Failed'),
    progressing: namesOf(records, 'Progressing'),
    differences,
  };
}

function namesOf(
  records: Map<string, JudgedObject>,
  readiness: Readiness,
): string[] {
  return [...records.values()]
    .map(({ record }) => record)
    .filter(({ verdict }) => verdict.readiness === readiness)
    .map(({ resource }) => `${resource.kind} ${resource.name}`)
    .sort();
}
