// Generated from plugins/flux-backend/src/schema/openapi.yaml by `yarn openapi:generate`; do not edit.

export interface paths {
  '/v1/resources': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Flux resources, those that need someone first */
    get: operations['listResources'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/resources/{cluster}/{kind}/{namespace}/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One resource with everything that is known of it */
    get: operations['getResource'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/clusters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every cluster, how well it can be read, and how old its data is */
    get: operations['listClusters'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/alerts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Alerts, firing ones first */
    get: operations['listAlerts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/incidents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Root causes, each with all the resources that it holds up */
    get: operations['listIncidents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
/** @public */
export interface components {
  schemas: {
    ErrorBody: {
      error: {
        name: string;
        message: string;
      };
    };
    /**
     * Format: date-time
     * RFC 3339, in UTC.
     */
    Time: string;
    Readiness:
      | 'Ready'
      | 'Progressing'
      | 'Failed'
      | 'Blocked'
      | 'Suspended'
      | 'Terminating'
      | 'NotReported';
    RootState:
      | 'Failed'
      | 'Missing'
      | 'Suspended'
      | 'Terminating'
      | 'NotReported'
      | 'Cycle'
      | 'NoArtifact'
      | 'Unreadable'
      | 'Progressing'
      | 'Ready';
    AlertRuleName: 'FluxReconciliationFailing' | 'FluxClusterUnreachable';
    AlertState: 'pending' | 'firing' | 'resolved';
    AlertSeverity: 'info' | 'warning' | 'critical';
    ResourceNote:
      | 'ArtifactWithoutDigest'
      | 'DuplicateReadyCondition'
      | 'InvalidAlertAnnotation';
    ResourceRef: {
      kind: string;
      namespace: string;
      name: string;
    };
    Root: {
      ref: components['schemas']['ResourceRef'];
      state: components['schemas']['RootState'];
    };
    Cause: {
      type: string;
      reason: string;
      message: string;
    };
    Condition: {
      type: string;
      status: 'True' | 'False' | 'Unknown';
      reason: string;
      message: string;
      lastTransitionTime?: components['schemas']['Time'];
      observedGeneration?: number;
    };
    Revision: {
      /** As Flux writes it, such as `main@sha1:aa4e3b83...`. */
      text: string;
      /** For reading, such as `aa4e3b8` or `1.2.0`. */
      short: string;
      /**
       * Format: uri
       * The commit in the repository it came from, where that is known.
       */
      commitUrl?: string;
    };
    Revisions: {
      applied?: components['schemas']['Revision'];
      /** What was tried last, where that is not what is applied. */
      attempted?: components['schemas']['Revision'];
      origin?: components['schemas']['Revision'];
    };
    Alert: {
      rule: components['schemas']['AlertRuleName'];
      severity: components['schemas']['AlertSeverity'];
      state: components['schemas']['AlertState'];
      /** When the failure was first seen here; the start of the clock. */
      since: components['schemas']['Time'];
      holdOffSeconds: number;
      /** Of a pending alert whose clock runs. */
      firesAt?: components['schemas']['Time'];
      /** The clock stands still, because the resource is suspended. */
      frozenSince?: components['schemas']['Time'];
      firedAt?: components['schemas']['Time'];
      resolvedAt?: components['schemas']['Time'];
    };
    AlertTransition: {
      at: components['schemas']['Time'];
      rule: components['schemas']['AlertRuleName'];
      severity: components['schemas']['AlertSeverity'];
      from: 'inactive' | 'pending' | 'firing';
      to: 'inactive' | 'pending' | 'firing';
      since: components['schemas']['Time'];
      blockedBy?: components['schemas']['ResourceRef'];
    };
    /** Where the resource's manifests or chart come from. */
    ResourceSource: {
      ref: components['schemas']['ResourceRef'];
      readiness?: components['schemas']['Readiness'];
      url?: string;
      revision?: components['schemas']['Revision'];
    };
    Resource: {
      /** Opaque; what a signal names when the resource has changed. */
      id: string;
      cluster: string;
      kind: string;
      namespace: string;
      name: string;
      apiVersion: string;
      readiness: components['schemas']['Readiness'];
      /** Flux has given up and will not try again by itself. */
      stalled: boolean;
      /** Failed, or Progressing after it had Failed. */
      failing: boolean;
      lastSettled?: 'Ready' | 'Failed';
      cause?: components['schemas']['Cause'];
      blockedBy?: components['schemas']['ResourceRef'];
      root?: components['schemas']['Root'];
      /** Flux's own record proves that it has failed since then, at least. */
      provenFailingSince?: components['schemas']['Time'];
      /** The last success in Flux's own record. */
      lastSucceededAt?: components['schemas']['Time'];
      revisions: components['schemas']['Revisions'];
      source?: components['schemas']['ResourceSource'];
      alert?: components['schemas']['Alert'];
      conditions: components['schemas']['Condition'][];
      notes: components['schemas']['ResourceNote'][];
      url?: string;
      path?: string;
      intervalSeconds?: number;
      retryIntervalSeconds?: number;
      createdAt?: components['schemas']['Time'];
      deletedAt?: components['schemas']['Time'];
      finalizers?: string[];
      /** Who suspended it, where an annotation says so. */
      suspendedBy?: string;
      /** Why it belongs to the entity that was asked for. */
      ownerReason?: components['schemas']['OwnerReason'];
      /** How old this is; when the cluster last confirmed it. Absent until it does so again, where the data is from before an upgrade. */
      observedAt?: components['schemas']['Time'];
    };
    OwnerReason:
      | 'entityAnnotation'
      | 'resourceAnnotation'
      | 'labelSelector'
      | 'kubernetesId';
    /** Another resource on the same cluster, as far as it is known. */
    NeighbourResource: {
      ref: components['schemas']['ResourceRef'];
      role?: 'dependency' | 'source';
      state:
        | 'Ready'
        | 'Progressing'
        | 'Failed'
        | 'Blocked'
        | 'Suspended'
        | 'Terminating'
        | 'NotReported'
        | 'Missing'
        | 'Unreadable';
      cause?: components['schemas']['Cause'];
      alert?: components['schemas']['Alert'];
      revision?: components['schemas']['Revision'];
    };
    ResourceDetail: {
      resource: components['schemas']['Resource'];
      /** Its dependencies and source, in the order in which Flux checks them. */
      waitsFor: components['schemas']['NeighbourResource'][];
      /** What is Blocked and goes back to this resource. */
      holdsUp: components['schemas']['NeighbourResource'][];
      /** From this resource, which is the first, to its root cause, which is the last; empty when it is not Blocked. */
      chain: components['schemas']['NeighbourResource'][];
      /** The history of its alerts, newest first. */
      transitions: components['schemas']['AlertTransition'][];
      errors: components['schemas']['ClusterError'][];
    };
    ClusterErrorReason:
      | 'unreachable'
      | 'timeout'
      | 'tls'
      | 'unauthorized'
      | 'forbidden'
      | 'notFound'
      | 'tooManyRequests'
      | 'serverError'
      | 'badResponse'
      | 'needsSignIn'
      | 'unknownCluster'
      | 'proxyDenied';
    ClusterError: {
      cluster: string;
      kind?: string;
      namespace?: string;
      status?: number;
      reason: components['schemas']['ClusterErrorReason'];
      message: string;
      /** What the reader can do. */
      hint: string;
      since?: components['schemas']['Time'];
    };
    ReadinessCounts: {
      Ready: number;
      Progressing: number;
      Failed: number;
      Blocked: number;
      Suspended: number;
      Terminating: number;
      NotReported: number;
    };
    /**
     * `waiting` until it was first read; `needsSignIn` when it can be read only with the token of the user who asks.
     */
    ClusterReachability:
      | 'waiting'
      | 'reachable'
      | 'unreachable'
      | 'needsSignIn';
    Cluster: {
      name: string;
      title?: string;
      reachability: components['schemas']['ClusterReachability'];
      reachabilitySince?: components['schemas']['Time'];
      /** What to sign in to, when it needs the user's own token. */
      authProvider?: string;
      oidcTokenProvider?: string;
      /** When the oldest of its kinds was last confirmed. */
      observedAt?: components['schemas']['Time'];
      kubernetesVersion?: string;
      counts: components['schemas']['ReadinessCounts'];
      alert?: components['schemas']['Alert'];
      errors: components['schemas']['ClusterError'][];
      kinds: {
        kind: string;
        version: string;
        observedAt?: components['schemas']['Time'];
      }[];
    };
    ResourcePage: {
      items: components['schemas']['Resource'][];
      totalItems: number;
      nextCursor?: string;
      /** The clusters that were asked, without counts of other resources. */
      clusters: components['schemas']['ClusterState'][];
      errors: components['schemas']['ClusterError'][];
    };
    ClusterState: {
      name: string;
      title?: string;
      reachability: components['schemas']['ClusterReachability'];
      reachabilitySince?: components['schemas']['Time'];
      authProvider?: string;
      oidcTokenProvider?: string;
      observedAt?: components['schemas']['Time'];
      alert?: components['schemas']['Alert'];
    };
    ClusterList: {
      items: components['schemas']['Cluster'][];
      errors: components['schemas']['ClusterError'][];
    };
    AlertItem: {
      cluster: string;
      alert: components['schemas']['Alert'];
      /** Absent when the alert is about the cluster as a whole. */
      ref?: components['schemas']['ResourceRef'];
      readiness?: components['schemas']['Readiness'];
      cause?: components['schemas']['Cause'];
      root?: components['schemas']['Root'];
    };
    AlertPage: {
      items: components['schemas']['AlertItem'][];
      totalItems: number;
      nextCursor?: string;
      errors: components['schemas']['ClusterError'][];
    };
    Incident: {
      id: string;
      cluster: string;
      root: components['schemas']['Root'];
      cause?: components['schemas']['Cause'];
      /**
       * The worst alert of it; `inactive` while none of its clocks runs.
       */
      state: 'inactive' | 'pending' | 'firing';
      since?: components['schemas']['Time'];
      firesAt?: components['schemas']['Time'];
      /** The root, and all that it holds up. */
      totalResources: number;
      /** The root, and what it holds up, those first that need someone; of very many only the first twenty. */
      resources: components['schemas']['NeighbourResource'][];
    };
    IncidentPage: {
      items: components['schemas']['Incident'][];
      totalItems: number;
      nextCursor?: string;
      errors: components['schemas']['ClusterError'][];
    };
  };
  responses: {
    /** What was tried, and what the reader can do */
    Error: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorBody'];
      };
    };
  };
  parameters: {
    /** Only resources that belong to this catalog entity, such as `component:default/checkout`. */
    entityRef: string;
    cluster: string[];
    kind: string[];
    namespace: string[];
    /** Text that name, namespace, message, revision or URL contain; case does not matter. */
    q: string;
    limit: number;
    /** The `nextCursor` of the page before. */
    cursor: string;
    pathCluster: string;
    pathKind: string;
    pathNamespace: string;
    pathName: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
/** @public */
export interface operations {
  listResources: {
    parameters: {
      query?: {
        /** Only resources that belong to this catalog entity, such as `component:default/checkout`. */
        entityRef?: components['parameters']['entityRef'];
        cluster?: components['parameters']['cluster'];
        kind?: components['parameters']['kind'];
        namespace?: components['parameters']['namespace'];
        /** Only resources with one of these verdicts. */
        readiness?: components['schemas']['Readiness'][];
        /** Only resources whose alert is in one of these states. */
        alert?: ('pending' | 'firing')[];
        /** Text that name, namespace, message, revision or URL contain; case does not matter. */
        q?: components['parameters']['q'];
        limit?: components['parameters']['limit'];
        /** The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** One page of resources */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResourcePage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getResource: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        cluster: components['parameters']['pathCluster'];
        kind: components['parameters']['pathKind'];
        namespace: components['parameters']['pathNamespace'];
        name: components['parameters']['pathName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The resource */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResourceDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listClusters: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** All clusters */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClusterList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listAlerts: {
    parameters: {
      query?: {
        /** Only alerts in one of these states; pending and firing when absent. */
        state?: components['schemas']['AlertState'][];
        rule?: components['schemas']['AlertRuleName'][];
        cluster?: components['parameters']['cluster'];
        limit?: components['parameters']['limit'];
        /** The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** One page of alerts */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlertPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listIncidents: {
    parameters: {
      query?: {
        /** Only resources that belong to this catalog entity, such as `component:default/checkout`. */
        entityRef?: components['parameters']['entityRef'];
        cluster?: components['parameters']['cluster'];
        limit?: components['parameters']['limit'];
        /** The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** One page of incidents */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IncidentPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
}
