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

import type { JsonObject } from '@backstage/types';
import { ApiError } from '../../http/ApiError';
import { sendJson } from '../../http/respond';
import { Representation } from '../../representation/Representation';
import type { ServedObject } from '../../state/ServedObject';
import type { ResourceCall, RouteContext } from '../RouteContext';
import { selectorOf } from '../selectorOf';
import { encodeContinue } from './continueToken';
import type { ListMoment, ListParameters } from './listParameters';
import { listParameters } from './listParameters';

/** Answers a list of a kind, in all namespaces or one, whole or in pages of one consistent snapshot. */
export function listRoute(context: RouteContext, call: ResourceCall): void {
  const { request, response, kind, path } = call;
  const parameters = listParameters(request.query);
  const selected = selectorOf(request.query, kind);
  const hasSelector =
    request.query.has('labelSelector') || request.query.has('fieldSelector');

  const snapshot = snapshotFor(context, call, parameters);
  const after = parameters.continueFrom?.after ?? '';
  const remaining = snapshot.objects.filter(
    object => placeOf(object) > after && selected(object),
  );
  const { limit } = parameters;
  const page = limit > 0 ? remaining.slice(0, limit) : remaining;
  const left = remaining.length - page.length;

  const metadata: JsonObject = { resourceVersion: String(snapshot.revision) };
  const last = page[page.length - 1];
  if (left > 0 && last) {
    metadata.continue = encodeContinue({
      revision: snapshot.revision,
      after: placeOf(last),
    });
    if (!hasSelector) {
      metadata.remainingItemCount = left;
    }
  }
  const now = () => context.timeline.now;
  const form = new Representation(kind, request, now);
  const list = form.list(page, metadata);
  if (context.faults.breaksJson({ ...request, resource: path })) {
    const whole = JSON.stringify(list);
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(whole.slice(0, whole.length / 2));
    return;
  }
  sendJson(response, 200, list);
}

interface Snapshot {
  objects: ServedObject[];
  revision: number;
}

function snapshotFor(
  context: RouteContext,
  call: ResourceCall,
  { moment, continueFrom }: ListParameters,
): Snapshot {
  if (!continueFrom) {
    return snapshotAt(context, call, moment);
  }
  const { revision, after } = continueFrom;
  if (revision === -1) {
    return snapshotAt(context, call, { at: 'now' });
  }
  const objects = context.state.listAt(
    call.kind,
    revision,
    call.path.namespace,
  );
  if (!objects) {
    throw new ApiError(
      410,
      'The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter, or use the continue token in this response to retrieve the remainder of the results. Continuing with the provided token results in an inconsistent list - objects that were created, modified, or deleted between the time the first chunk was returned and now may show up in the list.',
      undefined,
      { continue: encodeContinue({ revision: -1, after }) },
    );
  }
  return { objects, revision };
}

function snapshotAt(
  { state }: RouteContext,
  { kind, path }: ResourceCall,
  moment: ListMoment,
): Snapshot {
  const wanted = moment.at === 'now' ? moment.notOlderThan : moment.at;
  if (wanted !== undefined && wanted > state.revision) {
    throw new ApiError(
      504,
      `Timeout: Too large resource version: ${wanted}, current: ${state.revision}`,
      {
        causes: [
          {
            reason: 'ResourceVersionTooLarge',
            message: 'Too large resource version',
          },
        ],
        retryAfterSeconds: 1,
      },
    );
  }
  if (moment.at === 'now') {
    const objects = state.list(kind, path.namespace);
    return { objects, revision: state.revision };
  }
  const objects = state.listAt(kind, moment.at, path.namespace);
  if (!objects) {
    throw new ApiError(
      410,
      'The resourceVersion for the provided list is too old.',
    );
  }
  return { objects, revision: moment.at };
}

function placeOf({ metadata }: ServedObject): string {
  return `${metadata.namespace ?? ''} ${metadata.name}`;
}
