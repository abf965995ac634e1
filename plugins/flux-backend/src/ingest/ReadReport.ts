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

import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { Clock } from '../clusters/Clock';
import { ClusterClient } from '../clusters/ClusterClient';
import {
  ClusterReadError,
  ClusterReadFailed,
} from '../clusters/ClusterReadError';
import { KubernetesObject } from './KubernetesObject';
import { ReadOutcome } from './ReadOutcome';
import { subjectOf } from './resourcePath';
import { ChangeType, ReadPosition, ResourceSink } from './ResourceSink';
import { ServedKind } from './ServedKind';

export interface ReadReportOptions {
  client: Pick<ClusterClient, 'cluster' | 'badResponse'>;
  kind: ServedKind;
  /** Reads this namespace only. */
  namespace?: string;
  sink: ResourceSink;
  clock: Clock;
  logger: LoggerService;
  onOutcome: (outcome: ReadOutcome) => void;
}

/**
 * What the reader of one kind has to say: to the sink in full, to those who
 * watch over the cluster as an outcome, to the log when it begins and ends to fail.
 */
export class ReadReport {
  readonly #options: ReadReportOptions;
  #failing = false;

  constructor(options: ReadReportOptions) {
    this.#options = options;
  }

  async replaced(
    objects: KubernetesObject[],
    resourceVersion: string,
    at: number,
  ): Promise<void> {
    const { sink, kind } = this.#options;
    await sink.replaced(kind, objects, this.#position(resourceVersion, at));
    this.#succeed(true);
  }

  async changed(type: ChangeType, object: KubernetesObject): Promise<void> {
    const { sink, kind } = this.#options;
    const position = this.#position(object.metadata.resourceVersion);
    await sink.changed(kind, type, object, position);
    this.#succeed(false);
  }

  async confirmed(resourceVersion: string): Promise<void> {
    const { sink, kind } = this.#options;
    await sink.confirmed(kind, this.#position(resourceVersion));
    this.#succeed(true);
  }

  /** A list or watch failed. */
  async failed(error: ClusterReadFailed): Promise<void> {
    const { kind, namespace, clock, logger, onOutcome } = this.#options;
    const at = clock.now();
    const detail = { ...error.detail, kind: kind.kind, namespace };
    if (!this.#failing) {
      this.#failing = true;
      logger.warn(`${detail.message}. ${detail.hint}`);
    }
    onOutcome({ ok: false, at, error: detail });
    await this.#tell(detail, at);
  }

  /** The sink's trouble, not the cluster's: the same data comes again. */
  troubled(error: unknown): void {
    const { logger, kind, client } = this.#options;
    logger.error(
      `Could not take in ${kind.kind} of cluster '${client.cluster}'; trying again`,
      toError(error),
    );
  }

  /** One object could not be taken in; the others of its kind are fine. */
  async refused(problem: string): Promise<void> {
    const { client, kind, namespace, clock, logger } = this.#options;
    const subject = subjectOf(kind, namespace);
    const { detail } = client.badResponse(problem, subject);
    logger.warn(detail.message);
    await this.#tell(detail, clock.now());
  }

  async #tell(detail: ClusterReadError, at: number): Promise<void> {
    const { kind, sink, logger } = this.#options;
    try {
      await sink.failed(kind, detail, at);
    } catch (error) {
      logger.error(
        `Could not keep the error: ${detail.message}`,
        toError(error),
      );
    }
  }

  #succeed(settled: boolean): void {
    const { kind, client, clock, logger, onOutcome } = this.#options;
    if (this.#failing) {
      this.#failing = false;
      logger.info(`${kind.kind} of cluster '${client.cluster}' is read again`);
    }
    onOutcome({ ok: true, at: clock.now(), settled });
  }

  #position(
    resourceVersion: string,
    observedAt: number = this.#options.clock.now(),
  ): ReadPosition {
    const { namespace } = this.#options;
    return {
      resourceVersion,
      observedAt,
      ...(namespace === undefined ? {} : { namespace }),
    };
  }
}
