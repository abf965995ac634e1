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

// The few ASN.1 types that a certificate needs, in their DER encoding (X.690).

/** One value: its tag, its length, its content. */
export function der(tag: number, ...contents: Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag]), length(content.length), content]);
}

export function sequence(...contents: Buffer[]): Buffer {
  return der(0x30, ...contents);
}

export function set(...contents: Buffer[]): Buffer {
  return der(0x31, ...contents);
}

/** An object identifier as `1.2.840.10045.4.3.2`. */
export function objectId(dotted: string): Buffer {
  const [first, second, ...rest] = dotted.split('.').map(Number);
  return der(
    0x06,
    Buffer.from([first * 40 + second, ...rest.flatMap(base128)]),
  );
}

/** A positive integer from its bytes, most significant first. */
export function integer(bytes: Buffer): Buffer {
  const isNegative = bytes[0] >= 0x80;
  return der(0x02, isNegative ? Buffer.from([0]) : Buffer.alloc(0), bytes);
}

export function utf8(text: string): Buffer {
  return der(0x0c, Buffer.from(text, 'utf8'));
}

/** A moment as GeneralizedTime. */
export function time(milliseconds: number): Buffer {
  const digits = new Date(milliseconds).toISOString().replace(/\D/g, '');
  return der(0x18, Buffer.from(`${digits.slice(0, 14)}Z`));
}

export function bitString(bytes: Buffer): Buffer {
  return der(0x03, Buffer.from([0]), bytes);
}

export function octetString(bytes: Buffer): Buffer {
  return der(0x04, bytes);
}

function length(size: number): Buffer {
  if (size < 0x80) {
    return Buffer.from([size]);
  }
  return size < 0x100
    ? Buffer.from([0x81, size])
    : Buffer.from([0x82, Math.floor(size / 0x100), size % 0x100]);
}

function base128(value: number): number[] {
  const digits = [value % 128];
  for (
    let rest = Math.floor(value / 128);
    rest > 0;
    rest = Math.floor(rest / 128)
  ) {
    digits.unshift((rest % 128) + 128);
  }
  return digits;
}
