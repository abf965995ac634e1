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

const chartSchema = z.looseObject({ name: z.string(), version: z.string() });

type Entry = z.infer<typeof chartSchema> & { urls: string[]; digest: string };

/** The chart repository of a cluster: archives and an index, as `helm repo index` makes it. */
export class ChartRepository {
  private readonly entries: Record<string, Entry[]> = {};

  /** @param folder - `data/charts` of the cluster */
  constructor(private readonly folder: string) {}

  /** Publishes a chart, a folder named as the chart, under a version of its own. */
  async publish(charts: string, name: string, version: string): Promise<void> {
    const scratch = await mkdtemp(join(tmpdir(), 'fluxwatch-chart-'));
    try {
      await cp(join(charts, name), join(scratch, name), { recursive: true });
      const file = join(scratch, name, 'Chart.yaml');
      const chart = chartSchema.parse(parse(await readFile(file, 'utf8')));
      const versioned = { ...chart, version, appVersion: version };
      await writeFile(file, stringify(versioned));
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
    const others = this.entries[chart.name] ?? [];
    this.entries[chart.name] = [{ ...chart, urls: [file], digest }, ...others];
    await mkdir(this.folder, { recursive: true });
    await writeFile(join(this.folder, file), packed);
    await writeFile(
      join(this.folder, 'index.yaml'),
      stringify({ apiVersion: 'v1', entries: this.entries }),
    );
  }
}
