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

import { formatDuration } from './duration';

const REMINDER_MS = 30_000;

/** Where progress is shown: standard output. */
export interface Terminal {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

/**
 * Runs one phase and shows that it goes on: a line that counts the seconds on a
 * terminal, one every half minute in a log, and one at the end.
 *
 * @param work - is handed a function that says what the phase is at
 */
export async function showPhase<T>(
  terminal: Terminal,
  title: string,
  work: (note: (text: string) => void) => Promise<T>,
): Promise<T> {
  const started = Date.now();
  let at = '';
  let nextReminder = REMINDER_MS;

  const show = () => {
    const elapsed = Date.now() - started;
    const text = `  … ${title}${at && `: ${at}`} (${formatDuration(elapsed)})`;
    if (terminal.isTTY) {
      const room = (terminal.columns ?? 80) - 1;
      terminal.write(`\r\x1b[2K${text.slice(0, room)}`);
    } else if (elapsed >= nextReminder) {
      nextReminder += REMINDER_MS;
      terminal.write(`${text}\n`);
    }
  };
  const timer = setInterval(show, 1000);
  const close = (mark: string) => {
    clearInterval(timer);
    const clear = terminal.isTTY ? '\r\x1b[2K' : '';
    const elapsed = formatDuration(Date.now() - started);
    terminal.write(`${clear}  ${mark} ${title} (${elapsed})\n`);
  };

  try {
    const result = await work(text => {
      at = text;
    });
    close('✓');
    return result;
  } catch (error) {
    close('✗');
    throw error;
  }
}
