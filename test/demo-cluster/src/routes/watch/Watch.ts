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
import type { ApiRequest } from '../../http/ApiRequest';
import type { Representation } from '../../representation/Representation';
import type { Selector } from '../../selectors/labelSelector';
import type { Change } from '../../state/ChangeLog';
import type { ServedObject } from '../../state/ServedObject';
import type { WatchStream } from './WatchStream';

/** One running watch: picks the changes that are its own and turns them into events. */
export class Watch {
  constructor(
    readonly request: ApiRequest,
    readonly stream: WatchStream,
    private readonly selected: Selector,
    private readonly namespace: string,
    private readonly form: Representation,
    private readonly withBookmarks: boolean,
    /** The client knows everything up to here, be it yet to come. */
    private readonly after: number,
  ) {}

  /** An object that was there before the watch. */
  initial(object: ServedObject): void {
    if (this.isOurs(object)) {
      this.stream.send('ADDED', this.form.event(object));
    }
  }

  /** A change; one that moves an object into or out of what is selected is an addition or a deletion here. */
  changed({ type, revision, object, previous }: Change): void {
    if (revision <= this.after) {
      return;
    }
    const was = previous !== undefined && this.isOurs(previous);
    const is = type !== 'DELETED' && this.isOurs(object);
    if (is) {
      this.stream.send(was ? 'MODIFIED' : 'ADDED', this.form.event(object));
    } else if (was) {
      const last =
        type === 'DELETED' ? object : atRevision(previous, String(revision));
      this.stream.send('DELETED', this.form.event(last));
    }
  }

  /** Tells up to which resourceVersion the client knows everything, if it asked for that. */
  bookmark(revision: number, annotations?: JsonObject): void {
    if (this.withBookmarks && revision >= this.after) {
      const metadata = {
        resourceVersion: String(revision),
        ...(annotations ? { annotations } : {}),
      };
      this.stream.send('BOOKMARK', this.form.bookmark(metadata));
    }
  }

  private isOurs(object: ServedObject): boolean {
    const { namespace = '' } = object.metadata;
    return (
      (!this.namespace || namespace === this.namespace) && this.selected(object)
    );
  }
}

function atRevision(object: ServedObject, resourceVersion: string) {
  return { ...object, metadata: { ...object.metadata, resourceVersion } };
}
