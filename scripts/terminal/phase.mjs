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

const REMINDER_SECONDS = [4, 30, 60, 120, 240, 480, 960];

/** Seconds as people read them: `0.4 s`, `12 s`, `3 min 5 s`. */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/**
 * Runs one phase and shows that it goes on: a line that counts the seconds on
 * a terminal, a reminder now and then in a log, and one line at the end.
 *
 * @template T
 * @param {string} title
 * @param {(note: (text: string) => void) => Promise<T>} work is handed a
 *   function that says what the phase is at
 * @returns {Promise<T>}
 */
export async function phase(title, work) {
  const started = Date.now();
  const live = Boolean(process.stdout.isTTY);
  let at = '';
  let reminders = 0;

  const show = () => {
    const elapsed = Date.now() - started;
    const text = `  … ${title}${at ? `: ${at}` : ''} (${duration(elapsed)})`;
    if (live) {
      const room = (process.stdout.columns || 80) - 1;
      process.stdout.write(`\r\x1b[2K${text.slice(0, room)}`);
    } else if (elapsed >= REMINDER_SECONDS[reminders] * 1000) {
      reminders += 1;
      console.log(text);
    }
  };

  const timer = setInterval(show, 1000);
  const close = mark => {
    clearInterval(timer);
    if (live) process.stdout.write('\r\x1b[2K');
    console.log(`  ${mark} ${title} (${duration(Date.now() - started)})`);
  };

  if (live) show();
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
