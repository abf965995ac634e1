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

import { ClusterReadReason } from './ClusterReadError';
import { JsonObject, isJsonObject, stringAt } from './jsonDocument';

/** A connection that failed: what kind of failure, and its system code or own words. */
export interface ConnectionFault {
  reason: Extract<ClusterReadReason, 'unreachable' | 'timeout' | 'tls'>;
  words: string;
}

const TLS =
  /CERT_|ERR_TLS|ERR_SSL|EPROTO|SELF_SIGNED|UNABLE_TO_|DEPTH_ZERO|certificate|altname|SSL routines/i;
const TIMEOUT = /ETIMEDOUT|ESOCKETTIMEDOUT|UND_ERR_\w*TIMEOUT|timed out/i;
const UNREACHABLE =
  /ECONNREFUSED|ECONNRESET|ECONNABORTED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|EPIPE|UND_ERR_SOCKET|socket hang up|terminated/i;

/** In words of our own: the original may hold internal addresses. */
const WORDS: ReadonlyArray<[RegExp, string]> = [
  [/ECONNREFUSED/i, 'connection refused'],
  [/ENOTFOUND|EAI_AGAIN/i, 'its host name cannot be resolved'],
  [/EHOST|ENET/i, 'no route to its host'],
  [
    /ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_SOCKET|socket hang up|terminated/i,
    'the connection was cut',
  ],
  [/expired/i, 'its certificate has expired'],
  [/altname/i, 'its certificate is for another host name'],
  [
    /SELF_SIGNED|self.signed|UNABLE_TO_|unable to|DEPTH_ZERO/i,
    'its certificate is not signed by a trusted authority',
  ],
  [/wrong version|EPROTO/i, 'it does not speak TLS as expected'],
  [/certificate|CERT_|TLS|SSL/i, 'its certificate was not accepted'],
];

/** What a text or code of Node's network layer says about a connection. */
export function classifyConnectionFault(
  text: string,
): ConnectionFault | undefined {
  const words =
    WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? 'no answer in time';
  if (TIMEOUT.test(text)) {
    return { reason: 'timeout', words: 'no answer in time' };
  }
  if (TLS.test(text)) {
    return { reason: 'tls', words };
  }
  return UNREACHABLE.test(text) ? { reason: 'unreachable', words } : undefined;
}

/** Code and message of an error and of what caused it, as one text to classify. */
export function faultText(error: unknown): string {
  const texts: string[] = [];
  let current: unknown = error;
  for (let depth = 0; depth < 5 && isErrorLike(current); depth++) {
    texts.push(
      stringAt(current, 'code') ?? '',
      stringAt(current, 'message') ?? '',
    );
    current = current.cause;
  }
  return texts.join(' ');
}

function isErrorLike(value: unknown): value is JsonObject {
  return isJsonObject(value);
}
