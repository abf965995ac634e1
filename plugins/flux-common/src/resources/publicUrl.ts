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
/** User name and password, or a token, before the host of a URL. */
const CREDENTIALS = /^([a-z][a-z0-9+.-]*:\/\/)([^/?#]*)@/i;

/** An ssh address needs its user, which is no secret. */
const SSH_USER = /^ssh:\/\/[\w.-]+@/i;

/**
 * A URL without the credentials that somebody wrote into it: what is kept and
 * shown must not give them away.
 */
export function publicUrl(url: string): string {
  return SSH_USER.test(url) ? url : url.replace(CREDENTIALS, '$1');
}

/** The same before the host of a URL within a text; ssh addresses keep their user. */
const CREDENTIALS_WITHIN = /:\/\/(?<!\bssh:\/\/(?=[\w.-]+@))[^\s/?#'"]+@/gi;

/** A text, such as the message of a controller, whose URLs hold no credentials. */
export function publicText(text: string): string {
  return text.replace(CREDENTIALS_WITHIN, '://');
}
