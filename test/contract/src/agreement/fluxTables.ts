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

/** A resource as `flux get all -A` prints it. */
export interface FluxRow {
  /** In lower case. */
  kind: string;
  namespace: string;
  name: string;
  /** Undefined for kinds that have no such column. */
  revision?: string;
  suspended?: boolean;
  /** The status of the condition Ready, or what the command makes up. */
  ready: string;
}

const HEADER = /^NAMESPACE\s/;

/** Reads the tables that `flux get all -A` prints: one for each kind, with a header and tabs between the columns. */
export function parseFluxTables(text: string): FluxRow[] {
  const rows: FluxRow[] = [];
  let columns: string[] = [];
  for (const line of text.split('\n')) {
    const cells = line.split('\t').map(cell => cell.trim());
    if (HEADER.test(line)) {
      columns = cells;
    } else if (cells[0] !== '') {
      rows.push(rowOf(columns, cells));
    }
    // Any other is blank, or goes on with a message of several lines.
  }
  return rows;
}

function rowOf(columns: string[], cells: string[]): FluxRow {
  const cell = (column: string): string | undefined =>
    columns.includes(column) ? cells[columns.indexOf(column)] : undefined;
  const [kind, name] = (cell('NAME') ?? '').split('/');
  const suspended = cell('SUSPENDED');
  return {
    kind,
    namespace: cell('NAMESPACE') ?? '',
    name,
    revision: cell('REVISION') ?? cell('TAG'),
    suspended: suspended === undefined ? undefined : suspended === 'True',
    ready: cell('READY') ?? '',
  };
}
