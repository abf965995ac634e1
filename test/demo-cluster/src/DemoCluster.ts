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

import { readRecording } from '@fluxwatch/recording';
import type { RecordedObject, Recording } from '@fluxwatch/recording';
import { InputError } from '@backstage/errors';
import { AccessReviewer } from './access/AccessReviewer';
import { ControlServer } from './control/ControlServer';
import type { DemoClusterOptions } from './DemoClusterOptions';
import { ApiCatalog } from './discovery/ApiCatalog';
import type { Fault } from './faults/Fault';
import { FaultBoard } from './faults/FaultBoard';
import { LiveObjects } from './flux/LiveObjects';
import { ApiServer } from './http/ApiServer';
import type { ApiRequest } from './http/ApiRequest';
import type { LoggedRequest } from './http/RequestLog';
import type { RouteContext } from './routes/RouteContext';
import type { WatchFilter } from './routes/watch/WatchHub';
import { WatchHub } from './routes/watch/WatchHub';
import { ClusterState } from './state/ClusterState';
import type { ObjectRef, ServedObject } from './state/ServedObject';
import { groupOf } from './state/ServedObject';
import { Player } from './timeline/Player';
import { Timeline } from './timeline/Timeline';

/** Names an object by what is written in it. */
export interface ObjectName {
  apiVersion: string;
  kind: string;
  namespace?: string;
  name: string;
}

/** A Kubernetes cluster with Flux that plays a recording: an API server on 127.0.0.1, and what a test needs to direct it. */
export class DemoCluster {
  private constructor(
    readonly name: string,
    /** The bearer token that is asked for, if any. */
    readonly token: string | undefined,
    private readonly context: RouteContext,
    private readonly server: ApiServer,
    private readonly control: ControlServer | undefined,
  ) {}

  /**
   * Starts a cluster and its timeline.
   *
   * @throws InputError for a malformed recording; ConflictError when the port is taken
   */
  static async start(options: DemoClusterOptions): Promise<DemoCluster> {
    const recording =
      typeof options.recording === 'string'
        ? await readRecording(options.recording)
        : options.recording;
    const context = contextOf(recording, options);
    context.player.begin();
    context.state.forgetHistory();

    const server = new ApiServer(context, options.port);
    await server.open(options.https ?? false);
    const cluster: DemoCluster = new DemoCluster(
      options.name,
      options.token,
      context,
      server,
      options.controlPort === undefined
        ? undefined
        : new ControlServer(() => cluster, options.controlPort),
    );
    try {
      await cluster.control?.open();
    } catch (error) {
      await server.close();
      throw error;
    }
    context.timeline.start();
    return cluster;
  }

  /** Where the API server listens. */
  get url(): string {
    return this.server.url;
  }

  /** The certificate that proves an `https` cluster, base64 as in a kubeconfig. */
  get caData(): string | undefined {
    return this.server.caData;
  }

  /** Where `/_demo` listens, if it does. */
  get controlUrl(): string | undefined {
    return this.control?.url;
  }

  /** Where the timeline stands, in seconds since the cluster started. */
  get seconds(): number {
    return this.context.timeline.seconds;
  }

  /** The same as milliseconds since the epoch: the now of the objects. */
  get now(): number {
    return this.context.timeline.now;
  }

  /** The length of the recording in seconds. */
  get length(): number {
    return this.context.player.length;
  }

  /** The resourceVersion of the latest change. */
  get revision(): number {
    return this.context.state.revision;
  }

  /** Plays everything up to a second of the timeline; for a `stepped` cluster. */
  advanceTo(seconds: number): void {
    this.context.timeline.advanceTo(seconds);
  }

  /** Replaces the faults of the cluster; holds until `clearFaults`. */
  async setFaults(faults: Fault[]): Promise<void> {
    this.context.faults.set(faults);
    await this.server.applyFaults();
  }

  async clearFaults(): Promise<void> {
    await this.setFaults([]);
  }

  get faults(): readonly Fault[] {
    return this.context.faults.current;
  }

  /** The latest requests (up to 10,000), oldest first. */
  get requests(): LoggedRequest[] {
    return this.server.log.all;
  }

  clearRequests(): void {
    this.server.log.clear();
  }

  /** The requests of the watches that run now. */
  openWatches(): ApiRequest[] {
    return this.context.watches.requests;
  }

  /** Ends running watches in order, as the API server does after a while. */
  endWatches(filter?: WatchFilter): void {
    this.context.watches.end(filter);
  }

  /** Sends each running watch that asked for them a bookmark now. */
  sendBookmarks(): void {
    this.context.watches.bookmark(this.revision);
  }

  /** Forgets all changes so far: who resumes a watch or continues a list from before now is told 410. */
  forgetHistory(): void {
    this.context.state.forgetHistory();
  }

  /** An object as it is now. */
  get(object: ObjectName): ServedObject | undefined {
    return this.context.state.get(this.refOf(object));
  }

  /** Adds or replaces an object, status and all. uid, generation and creationTimestamp are filled in where they are missing. */
  upsert(object: RecordedObject): ServedObject {
    return this.context.objects.replace(
      this.refOf({ ...object, ...object.metadata }),
      object,
    );
  }

  /** Deletes an object, if it is there. */
  remove(object: ObjectName): void {
    this.context.objects.gone(this.refOf(object));
  }

  /** Stops the timeline and closes every connection. */
  async close(): Promise<void> {
    this.context.timeline.stop();
    await Promise.all([this.server.close(), this.control?.close()]);
  }

  private refOf({ apiVersion, kind, namespace, name }: ObjectName): ObjectRef {
    const served = this.context.catalog.findKind(apiVersion, kind);
    if (!served) {
      throw new InputError(
        `The demo cluster ${this.name} does not serve the kind ${kind} of ${apiVersion}`,
      );
    }
    return {
      group: groupOf(apiVersion),
      plural: served.plural,
      namespace: namespace ?? '',
      name,
    };
  }
}

function contextOf(
  recording: Recording,
  options: DemoClusterOptions,
): RouteContext {
  const { speed = 1, stepped = false, clock = Date.now } = options;
  const timeline = new Timeline({ stepped, speed, clock });
  const state = new ClusterState({
    firstRevision: options.firstRevision ?? timeline.startedAt,
    historySize: options.historySize ?? 4000,
  });
  const pace = options.fluxPace ?? { delay: 0.5, duration: 1.5 };
  const objects = new LiveObjects(state, timeline, pace);
  const watches = new WatchHub();
  const { token, name, users = [] } = options;
  const admin = token ? [{ name: `${name}-admin`, token }] : [];
  return {
    recording,
    catalog: new ApiCatalog(recording),
    state,
    objects,
    timeline,
    player: new Player(recording, objects, timeline, options.loop ?? false),
    watches,
    faults: new FaultBoard(watches),
    access: new AccessReviewer([...admin, ...users]),
    aggregatedDiscovery: options.aggregatedDiscovery ?? true,
    directGone: options.directGone ?? false,
    bookmarkIntervalMs: options.bookmarkIntervalMs ?? 30_000,
  };
}
