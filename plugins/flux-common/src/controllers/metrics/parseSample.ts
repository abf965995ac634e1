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
/** One line of the Prometheus text format. */
export interface Sample {
  name: string;
  labels: Record<string, string>;
  /** The labels as they were written: tells series of one metric apart. */
  series: string;
  value: number;
}

const NAME_END = /[{\s]/;
const LABEL_NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const GAP = /[ \t]*/y;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const MAX_LABELS = 64;

/** @returns undefined when it is no number; Prometheus writes `+Inf`, `-Inf` and `NaN` */
export function parseNumber(text: string): number | undefined {
  if (NUMBER.test(text)) {
    return Number(text);
  }
  switch (text.toLocaleLowerCase('en-US')) {
    case '+inf':
    case 'inf':
      return Infinity;
    case '-inf':
      return -Infinity;
    case 'nan':
      return NaN;
    default:
      return undefined;
  }
}

/** Just behind what a sticky pattern finds at a place. */
function skip(pattern: RegExp, line: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(line) ? pattern.lastIndex : at;
}

const ESCAPES: Record<string, string> = { n: '\n', '"': '"', '\\': '\\' };

/** The value between the quote at `start` and its own end, and where that is. */
function readQuoted(
  line: string,
  start: number,
): { value: string; end: number } | undefined {
  let end = line.indexOf('"', start);
  const backslash = line.indexOf('\\', start);
  if (end < 0) {
    return undefined;
  }
  if (backslash < 0 || backslash > end) {
    return { value: line.slice(start, end), end };
  }
  let value = '';
  let from = start;
  for (end = backslash; end < line.length; end++) {
    if (line[end] === '"') {
      return { value: value + line.slice(from, end), end };
    }
    if (line[end] === '\\') {
      const escaped = line[end + 1] ?? '';
      value += line.slice(from, end) + (ESCAPES[escaped] ?? `\\${escaped}`);
      end += 1;
      from = end + 1;
    }
  }
  return undefined;
}

/** The labels from behind the opening brace, and where the closing one is. */
function readLabels(
  line: string,
  start: number,
): { labels: Record<string, string>; end: number } | undefined {
  const labels: Record<string, string> = Object.create(null);
  let at = skip(GAP, line, start);
  for (let index = 0; index <= MAX_LABELS; index++) {
    if (line[at] === '}') {
      return { labels, end: at };
    }
    const nameEnd = skip(LABEL_NAME, line, at);
    const equals = skip(GAP, line, nameEnd);
    const quote = skip(GAP, line, equals + 1);
    if (nameEnd === at || line[equals] !== '=' || line[quote] !== '"') {
      return undefined;
    }
    const quoted = readQuoted(line, quote + 1);
    if (!quoted) {
      return undefined;
    }
    labels[line.slice(at, nameEnd)] = quoted.value;
    at = skip(GAP, line, quoted.end + 1);
    if (line[at] === ',') {
      at = skip(GAP, line, at + 1);
    } else if (line[at] !== '}') {
      return undefined;
    }
  }
  return undefined;
}

/** The name that a line begins with; empty for comments and blank lines. */
export function sampleName(line: string): string {
  const end = line.search(NAME_END);
  return line[0] === '#' || end < 0 ? '' : line.slice(0, end);
}

/**
 * Reads one line of the Prometheus text format (version 0.0.4), in linear time.
 *
 * @param name - what `sampleName` gave
 * @returns undefined when it is none
 */
export function parseSample(line: string, name: string): Sample | undefined {
  let at = skip(GAP, line, name.length);
  const start = at;
  let labels: Record<string, string> = {};
  if (line[at] === '{') {
    const read = readLabels(line, at + 1);
    if (!read) {
      return undefined;
    }
    labels = read.labels;
    at = read.end + 1;
  }
  const series = line.slice(start, at);
  // A timestamp may follow; controllers write none.
  const [text, timestamp, ...rest] = line.slice(at).trim().split(/\s+/, 3);
  const value = parseNumber(text ?? '');
  return value === undefined ||
    rest.length > 0 ||
    (timestamp !== undefined && parseNumber(timestamp) === undefined)
    ? undefined
    : { name, labels, series, value };
}
