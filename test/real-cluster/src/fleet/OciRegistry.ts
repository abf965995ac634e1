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

import { createHash } from 'node:crypto';
import { ServiceUnavailableError } from '@backstage/errors';

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
/** The media types of `flux push artifact`. */
const FLUX_CONFIG = 'application/vnd.cncf.flux.config.v1+json';
const FLUX_CONTENT = 'application/vnd.cncf.flux.content.v1.tar+gzip';
const TIMEOUT_MS = 10_000;

/** What Flux tells of an artifact's origin. */
export interface ArtifactOrigin {
  /** For `org.opencontainers.image.source`. */
  source: string;
  /** For `org.opencontainers.image.revision`. */
  revision: string;
}

/** Pushes to an OCI registry over HTTP (OCI distribution specification). */
export class OciRegistry {
  /** @param url - base URL of the registry */
  constructor(private readonly url: string) {}

  /** Pushes an archive as `flux push artifact` does. */
  async push(
    repository: string,
    tag: string,
    content: Buffer,
    origin: ArtifactOrigin,
  ): Promise<void> {
    const config = await this.blob(repository, FLUX_CONFIG, Buffer.from('{}'));
    const layer = await this.blob(repository, FLUX_CONTENT, content);
    const manifest = {
      schemaVersion: 2,
      mediaType: MANIFEST,
      config,
      layers: [layer],
      annotations: {
        'org.opencontainers.image.source': origin.source,
        'org.opencontainers.image.revision': origin.revision,
      },
    };
    await this.send(
      'PUT',
      `${this.url}/v2/${repository}/manifests/${tag}`,
      MANIFEST,
      Buffer.from(JSON.stringify(manifest)),
    );
  }

  private async blob(repository: string, mediaType: string, content: Buffer) {
    const hash = createHash('sha256').update(content).digest('hex');
    const digest = `sha256:${hash}`;
    const begun = await this.send(
      'POST',
      `${this.url}/v2/${repository}/blobs/uploads/`,
    );
    const upload = new URL(begun.headers.get('Location') ?? '', this.url);
    upload.searchParams.set('digest', digest);
    await this.send('PUT', upload.href, 'application/octet-stream', content);
    return { mediaType, digest, size: content.length };
  }

  private async send(
    method: string,
    url: string,
    contentType?: string,
    body?: Buffer,
  ): Promise<Response> {
    const response = await fetch(url, {
      method,
      headers: contentType ? { 'Content-Type': contentType } : {},
      body: body && new Uint8Array(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) {
      throw new ServiceUnavailableError(
        `${method} ${url} was answered with ${response.status}: ${(
          await response.text()
        ).slice(0, 300)}`,
      );
    }
    return response;
  }
}
