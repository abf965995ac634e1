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

import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { archive } from './archive';

const INDEX = 'index.yaml';
const EMPTY_INDEX = stringify({ apiVersion: 'v1', entries: {} });

const chartSchema = z.looseObject({ name: z.string(), version: z.string() });

const indexSchema = z.object({
  apiVersion: z.literal('v1'),
  entries: z.record(
    z.string(),
    z.array(
      chartSchema.extend({ urls: z.array(z.string()), digest: z.string() }),
    ),
  ),
});

type Index = z.infer<typeof indexSchema>;

/** The chart repository of a cluster: archives and an index, as `helm repo index` makes it. */
export class ChartRepository {
  /** @param folder - `data/charts` of the cluster */
  constructor(private readonly folder: string) {}

  /** Publishes a chart, a folder named as the chart, under a version of its own. */
  async publish(
    charts: string,
    name: string,
    version: string,
    values: Record<string, string> = {},
  ): Promise<void> {
    const scratch = await mkdtemp(join(tmpdir(), 'fluxwatch-chart-'));
    try {
      await cp(join(charts, name), join(scratch, name), { recursive: true });
      const file = join(scratch, name, 'Chart.yaml');
      const chart = chartSchema.parse(parse(await readFile(file, 'utf8')));
      const versioned = { ...chart, version, appVersion: version };
      await writeFile(file, stringify(versioned));
      await writeFile(
        join(scratch, name, 'values.yaml'),
        stringify({
          ...parse(await readFile(join(charts, name, 'values.yaml'), 'utf8')),
          ...values,
        }),
      );
      const packed = await archive(scratch, name);
      await this.add(versioned, packed);
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  }

  private async add(
    chart: z.infer<typeof chartSchema>,
    packed: Buffer,
  ): Promise<void> {
    const file = `${chart.name}-${chart.version}.tgz`;
    const digest = createHash('sha256').update(packed).digest('hex');
    const entry = { ...chart, urls: [file], digest };
    await mkdir(this.folder, { recursive: true });
    await writeFile(join(this.folder, file), packed);
    await this.change(chart.name, others => [entry, ...others]);
  }

  /** Takes a version out of the index. */
  async withdraw(name: string, version: string): Promise<void> {
    await this.change(name, entries =>
      entries.filter(entry => entry.version !== version),
    );
  }

  private async change(
    name: string,
    update: (entries: Index['entries'][string]) => Index['entries'][string],
  ): Promise<void> {
    const file = join(this.folder, INDEX);
    const text = await readFile(file, 'utf8').catch(() => EMPTY_INDEX);
    const index = indexSchema.parse(parse(text));
    index.entries[name] = update(index.entries[name] ?? []);
    await writeFile(file, stringify(index));
  }
}
