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

/** One media type of an Accept header. */
export interface AcceptedType {
  /** As `application/json`. */
  type: string;
  parameters: ReadonlyMap<string, string>;
}

/** The media types of an Accept header, the one that the client likes best first; any at all where there are none. */
export function acceptedTypes(accept: string): AcceptedType[] {
  return (accept.trim() === '' ? '*/*' : accept)
    .split(',')
    .map(parse)
    .sort((a, b) => weight(b) - weight(a) || wildcards(a) - wildcards(b));
}

function parse(text: string): AcceptedType {
  const [type, ...rest] = text.split(';').map(part => part.trim());
  return {
    type,
    parameters: new Map(
      rest.map(parameter => {
        const [name, value = ''] = parameter.split('=');
        return [name, value];
      }),
    ),
  };
}

function weight({ parameters }: AcceptedType): number {
  const text = parameters.get('q');
  return text === undefined ? 1 : Number(text);
}

// Among equals, what is named comes before what is only not excluded.
function wildcards({ type }: AcceptedType): number {
  return type.split('*').length - 1;
}
