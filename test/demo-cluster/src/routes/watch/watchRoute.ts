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

import { tooOld } from '../../http/ApiError';
import { Representation } from '../../representation/Representation';
import type { ResourceCall, RouteContext } from '../RouteContext';
import { selectorOf } from '../selectorOf';
import { Watch } from './Watch';
import type { WatchParameters } from './watchParameters';
import { watchParameters } from './watchParameters';
import { WatchStream } from './WatchStream';

const INITIAL_EVENTS_END = { 'k8s.io/initial-events-end': 'true' };

/** Answers a watch: what has happened since the client's resourceVersion (or all there is), then each change as it happens. */
export function watchRoute(context: RouteContext, call: ResourceCall): void {
  const { state } = context;
  const parameters = watchParameters(call.request.query);
  const { after } = parameters;
  const missed =
    after === undefined ? [] : state.changesSince(call.kind, after);
  const stream = new WatchStream(call.response);
  if (!missed) {
    const error = tooOld(after ?? 0, state.oldestRevision);
    if (context.directGone) {
      throw error;
    }
    stream.open();
    stream.send('ERROR', error.status);
    stream.end();
    return;
  }

  const watch = new Watch(
    call.request,
    stream,
    selectorOf(call.request.query, call.kind),
    call.path.namespace,
    new Representation(call.kind, call.request, () => context.timeline.now),
    parameters.withBookmarks,
    after ?? 0,
  );
  stream.open();
  if (after === undefined) {
    state.list(call.kind).forEach(object => watch.initial(object));
  }
  if (parameters.sendInitialEvents) {
    watch.bookmark(state.revision, INITIAL_EVENTS_END);
  }
  missed.forEach(change => watch.changed(change));
  run(context, call, watch, parameters);
}

function run(
  context: RouteContext,
  { kind, request, response }: ResourceCall,
  watch: Watch,
  parameters: WatchParameters,
): void {
  const { state, watches, faults } = context;
  const unsubscribe = state.subscribe(change => {
    const { group, plural } = change.ref;
    if (group === kind.group && plural === kind.plural) {
      watch.changed(change);
    }
  });
  const bookmarks = setInterval(
    () => watch.bookmark(state.revision),
    context.bookmarkIntervalMs,
  );
  const timeout = setTimeout(() => {
    watch.bookmark(state.revision);
    watch.stream.end();
  }, parameters.timeoutMs);
  const stopFault = faults.onWatchStart(request, watch.stream);

  watches.add(watch);
  response.on('close', () => {
    watches.delete(watch);
    unsubscribe();
    clearInterval(bookmarks);
    clearTimeout(timeout);
    stopFault();
  });
}
