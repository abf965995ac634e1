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

/**
 * The body of an answer as it comes, until the signal aborts. Node's fetch does
 * not always end a read then: one whose reader let others go on between two
 * chunks may stay open for ever, even when all has come.
 *
 * @throws the reason of the signal, or what broke the body
 */
export async function* bodyChunks(
  { body }: Response,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = body?.getReader();
  if (!reader) {
    return;
  }
  // Ends a read that waits. Why a body cannot be cancelled is what its read tells.
  const end = () => reader.cancel().catch(() => {});
  signal.addEventListener('abort', end);
  try {
    signal.throwIfAborted();
    for (;;) {
      const { done, value } = await reader.read();
      signal.throwIfAborted();
      if (done) {
        return;
      }
      yield value;
    }
  } finally {
    signal.removeEventListener('abort', end);
    end();
  }
}
