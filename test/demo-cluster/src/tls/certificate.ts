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

import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import {
  bitString,
  der,
  integer,
  objectId,
  octetString,
  sequence,
  set,
  time,
  utf8,
} from './der';

/** A private key and its certificate, both PEM. */
export interface KeyAndCertificate {
  key: string;
  cert: string;
}

export interface CertificateOptions {
  commonName: string;
  /** Milliseconds since the epoch. */
  notBefore: number;
  notAfter: number;
}

const ECDSA_WITH_SHA256 = sequence(objectId('1.2.840.10045.4.3.2'));
const COMMON_NAME = objectId('2.5.4.3');
const SUBJECT_ALT_NAME = objectId('2.5.29.17');
const VERSION_3 = der(0xa0, integer(Buffer.from([2])));
const LOCALHOST = [
  der(0x82, Buffer.from('localhost')),
  der(0x87, Buffer.from([127, 0, 0, 1])),
];

/**
 * Makes a certificate for 127.0.0.1 that only its own key has signed (RFC 5280).
 * Written out because Node.js can read certificates but not make them, and openssl is not on every machine.
 */
export function selfSignedCertificate(
  options: CertificateOptions,
): KeyAndCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
  });
  const name = sequence(set(sequence(COMMON_NAME, utf8(options.commonName))));
  const altNames = sequence(
    SUBJECT_ALT_NAME,
    octetString(sequence(...LOCALHOST)),
  );
  const body = sequence(
    VERSION_3,
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ECDSA_WITH_SHA256,
    name,
    sequence(time(options.notBefore), time(options.notAfter)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(altNames)),
  );
  const signature = sign('sha256', body, privateKey);
  const certificate = sequence(body, ECDSA_WITH_SHA256, bitString(signature));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: pem(certificate),
  };
}

function pem(bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return [
    '-----BEGIN CERTIFICATE-----',
    ...lines,
    '-----END CERTIFICATE-----',
    '',
  ].join('\n');
}
