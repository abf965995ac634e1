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

import { isError } from '@backstage/errors';
import { Answer, questionSchema } from './Command';

/**
 * Answers the process that started this one, and ends with it, however that
 * ended.
 */
export function answerParent(answers: readonly Answer[]): void {
  process.on('disconnect', () => process.exit());
  process.on('message', async message => {
    const question = questionSchema.safeParse(message);
    if (!question.success) {
      return;
    }
    const { id, name, parameters } = question.data;
    const reply = await run(answers, name, parameters);
    process.send?.({ id, ...reply });
  });
}

async function run(
  answers: readonly Answer[],
  name: string,
  parameters: unknown,
): Promise<{ result: unknown } | { error: string }> {
  try {
    const found = answers.find(each => each.name === name);
    if (!found) {
      return { error: `There is no command ${name}` };
    }
    return { result: await found.run(parameters) };
  } catch (error) {
    return { error: isError(error) ? `${error.stack}` : String(error) };
  }
}
