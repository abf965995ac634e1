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

import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** How much of a list, and from where. */
export interface PageRequest {
  /** At most so many items. */
  limit: number;
  /** `next` of the page before. */
  after?: string;
}

/** A part of a list. */
export interface Page<T> {
  items: T[];
  /** Of the whole list. */
  totalItems: number;
  /** Opaque; absent on the last page. */
  next?: string;
}

/** The values of the ordering columns, in their order. */
export type PagePosition = (string | number)[];

export function encodePosition(position: PagePosition): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function decodeJson(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
}

/** A `rank` is a small whole number, an `order` one that may be a time. */
export type PositionPart = 'rank' | 'order' | 'string';

const partSchemas = {
  rank: z.int32(),
  order: z.int(),
  // PostgreSQL knows no text with this character.
  string: z.string().refine(text => !text.includes('\u0000')),
};

/**
 * @param shape - the types that the ordering columns have
 * @param mark - texts that its positions begin with, and those of others do not
 * @throws InputError when it is no position of such a list
 */
export function decodePosition(
  text: string,
  shape: readonly PositionPart[],
  mark: readonly string[] = [],
): PagePosition {
  const parsed = z
    .array(z.union([z.string(), z.number()]))
    .length(mark.length + shape.length)
    .safeParse(decodeJson(text));
  const position = parsed.data?.slice(mark.length) ?? [];
  const fits =
    parsed.success &&
    mark.every((part, index) => part === parsed.data[index]) &&
    shape.every(
      (part, index) => partSchemas[part].safeParse(position[index]).success,
    );
  if (!fits) {
    throw new InputError(
      `The cursor '${text.slice(
        0,
        100,
      )}' does not continue this list; begin again without a cursor`,
    );
  }
  return position;
}
