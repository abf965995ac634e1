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
const TAG = /^[\w][\w.-]{0,127}$/;

/**
 * The tag of an image: `v1.9.6` of `ghcr.io:443/fluxcd/source-controller:v1.9.6@sha256:...`.
 *
 * @returns undefined when it is named by its digest alone
 */
export function imageTag(image: string): string | undefined {
  const [named] = image.split('@');
  const lastPart = named.slice(named.lastIndexOf('/') + 1);
  const colon = lastPart.indexOf(':');
  const tag = colon < 0 ? '' : lastPart.slice(colon + 1);
  return TAG.test(tag) ? tag : undefined;
}

/** The last part of an image's name: `source-controller`. */
export function imageBaseName(image: string): string {
  const [named] = image.split('@');
  return named.slice(named.lastIndexOf('/') + 1).split(':')[0];
}
