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
  '/v1/owned': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What needs someone among the components that the asking user, or a group of the user, owns */
    get: operations['getOwned'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/revisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is applied where; one row for each resource that clusters have in common */
    get: operations['listRevisions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/controllers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The Flux controllers of every cluster, and how they do */
    get: operations['listControllers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/controllers/{cluster}/{namespace}/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One controller with its samples of the last hours */
    get: operations['getController'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/coverage/{cluster}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether anything but Fluxwatch tells of failures on a cluster, and the manifests that would */
    get: operations['getCoverage'];
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
    AlertRuleName:
      | 'FluxReconciliationFailing'
      | 'FluxReconciliationOverdue'
      | 'FluxSuspendedTooLong'
      | 'FluxControllerDown'
      | 'FluxClusterUnreachable';
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
      /** The alert that needs someone most. */
      alert?: components['schemas']['Alert'];
      /** All alerts that are pending or firing, that one first. */
      alerts?: components['schemas']['Alert'][];
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
      /** Why it is suspended, where an annotation says so. */
      suspendReason?: string;
      /** Since when it was seen suspended here. */
      suspendedSince?: components['schemas']['Time'];
      /** When it is to be resumed, where an annotation says so. */
      suspendedUntil?: components['schemas']['Time'];
      /** Since when the applied revision was seen here; absent when it was there before. */
      appliedSince?: components['schemas']['Time'];
      /** Why it belongs to the entity that was asked for. */
      ownerReason?: components['schemas']['OwnerReason'];
      /** The entities that it belongs to and that the asker may see, where asked for. */
      owners?: components['schemas']['Owner'][];
      /** How old this is; when the cluster last confirmed it. Absent until it does so again, where the data is from before an upgrade. */
      observedAt?: components['schemas']['Time'];
    };
    OwnerReason:
      | 'entityAnnotation'
      | 'resourceAnnotation'
      | 'labelSelector'
      | 'kubernetesId';
    /** A catalog entity that a resource belongs to. */
    Owner: {
      entityRef: string;
      title?: string;
      reason: components['schemas']['OwnerReason'];
      /** The users and groups that own the entity. */
      ownedBy?: string[];
    };
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
      /** The entities that it belongs to and that the asker may see. */
      owners?: components['schemas']['Owner'][];
      /** How long its reconciles took, by the metrics of its controller. */
      durations?: components['schemas']['ReconcileDurations'];
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
      /** Empty when it was the catalog that could not be read. */
      cluster: string;
      kind?: string;
      namespace?: string;
      status?: number;
      reason: components['schemas']['ClusterErrorReason'];
      message: string;
      /** What the reader can do. */
      hint: string;
      since?: components['schemas']['Time'];
      /** The right that was refused and would mend it. */
      rbacRule?: components['schemas']['RbacRule'];
    };
    /** A rule of a Kubernetes Role or ClusterRole. */
    RbacRule: {
      apiGroups: string[];
      resources: string[];
      verbs: string[];
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
      /** Resources that are Failed, or Progressing after they had Failed. */
      failing?: number;
      /** Root causes that hold up at least themselves. */
      incidents?: number;
      /** How many alerts there are of its resources and controllers. */
      alerts?: {
        pending: number;
        firing: number;
      };
      /** The installations of Flux; usually one. */
      flux?: components['schemas']['FluxInstallation'][];
      /** What kind of Kubernetes it is, such as `EKS` or `k3s`, where its version tells. */
      distribution?: string;
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
      /** Absent when the alert is about a controller, or the cluster as a whole. */
      ref?: components['schemas']['ResourceRef'];
      /** The controller that the alert is about. */
      controller?: components['schemas']['ControllerRef'];
      /** The entities that the resource belongs to and that the asker may see, where asked for. */
      owners?: components['schemas']['Owner'][];
      suspendedBy?: string;
      suspendReason?: string;
      suspendedUntil?: components['schemas']['Time'];
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
      /** The controller that is down, when that is the root cause; the root is its Deployment then, and it holds up what is overdue of its resources. */
      controller?: components['schemas']['ControllerRef'];
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
      /** The entities that the root, or what it holds up, belongs to and that the asker may see, where asked for; those of the root first. */
      owners?: components['schemas']['Owner'][];
    };
    IncidentPage: {
      items: components['schemas']['Incident'][];
      totalItems: number;
      nextCursor?: string;
      errors: components['schemas']['ClusterError'][];
    };
    OwnedOverview: {
      /** The user and the groups that were asked for. */
      owners: string[];
      /** Entities of theirs that say anything about Flux or Kubernetes. */
      components: number;
      /** Those of them with resources, all of which are Ready on every cluster that could be read. */
      deployed: number;
      /** Those of them that nothing was found for. */
      withoutResources?: number;
      items: components['schemas']['OwnedItem'][];
      totalItems: number;
      clusters: components['schemas']['ClusterState'][];
      errors: components['schemas']['ClusterError'][];
    };
    /** One resource that needs someone. What is only held up by a resource that is an item itself is no item of its own. */
    OwnedItem: {
      entityRef: string;
      title?: string;
      resource: components['schemas']['Resource'];
      /** The first five that it holds up. */
      holdsUp: components['schemas']['ResourceRef'][];
      totalHeldUp: number;
    };
    RevisionPage: {
      items: components['schemas']['RevisionRow'][];
      totalItems: number;
      nextCursor?: string;
      clusters: components['schemas']['ClusterState'][];
      errors: components['schemas']['ClusterError'][];
    };
    RevisionRow: {
      kind: string;
      namespace: string;
      name: string;
      /** Where it comes from, when that is the same on all clusters. */
      url?: string;
      /** The revision that came last, on any cluster. */
      newest?: components['schemas']['Revision'];
      /** When it was first there. */
      newestSince?: components['schemas']['Time'];
      /** One for each cluster that has the resource. */
      cells: components['schemas']['RevisionCell'][];
    };
    RevisionCell: {
      cluster: string;
      readiness: components['schemas']['Readiness'];
      applied?: components['schemas']['Revision'];
      appliedSince?: components['schemas']['Time'];
      /**
       * Has it the newest revision; `differs` when it comes from elsewhere, or from another branch, so that the two cannot be compared; `none` when nothing is applied.
       */
      state: 'current' | 'behind' | 'differs' | 'none';
      /** When the first revision that it lacks was there. */
      behindSince?: components['schemas']['Time'];
    };
    ControllerRef: {
      namespace: string;
      name: string;
    };
    FluxInstallation: {
      namespace: string;
      /** Of the distribution, such as `v2.9.5`. */
      version?: string;
      /** What installed it, where that can be told, such as `flux-operator` or `flux bootstrap`. */
      managedBy?: string;
      readyControllers: number;
      totalControllers: number;
      /** Those whose pods are ready, and whose counters stand still although they have work; absent when there are none. */
      idleControllers?: number;
    };
    Controller: {
      cluster: string;
      namespace: string;
      /** Of its Deployment. */
      name: string;
      /** Such as `source-controller`; the same for all its shards. */
      component: string;
      shard?: string;
      /**
       * `idle` while its counters stand still although it has work to do; `unknown` while its metrics cannot be read but its pods are ready.
       */
      state: 'up' | 'down' | 'idle' | 'unknown';
      version?: string;
      /** The newest version of the same component on another cluster, where that is newer. */
      newerVersion?: string;
      readyPods: number;
      desiredPods: number;
      restarts: number;
      lastRestartAt?: components['schemas']['Time'];
      /** The pod that holds its lease. */
      leader?: string;
      alert?: components['schemas']['Alert'];
      stats?: components['schemas']['ControllerStats'];
      /** Why its metrics could not be read. */
      metricsError?: components['schemas']['ClusterError'];
      observedAt?: components['schemas']['Time'];
    };
    /** Quantiles of a histogram, so between two of its bounds they are estimates. */
    ReconcileDurations: {
      /** Reconciles since the controller started. */
      count: number;
      p50Seconds?: number;
      p90Seconds?: number;
      p99Seconds?: number;
      averageSeconds?: number;
      sampledAt?: components['schemas']['Time'];
    };
    ControllerStats: {
      sampledAt: components['schemas']['Time'];
      /** What the rates are over; absent until there are two samples. */
      windowSeconds?: number;
      succeededPerMinute?: number;
      failedPerMinute?: number;
      kinds: components['schemas']['ControllerKindStats'][];
      queueDepth?: number;
      longestRunningSeconds?: number;
      apiRequestsPerMinute?: number;
      apiErrorsPerMinute?: number;
      memoryBytes?: number;
      cpuCores?: number;
    };
    ControllerKindStats: {
      kind: string;
      succeededPerMinute?: number;
      failedPerMinute?: number;
      durations?: components['schemas']['ReconcileDurations'];
    };
    ControllerSample: {
      at: components['schemas']['Time'];
      succeededPerMinute?: number;
      failedPerMinute?: number;
      p50Seconds?: number;
      p90Seconds?: number;
      p99Seconds?: number;
      queueDepth?: number;
      longestRunningSeconds?: number;
      apiRequestsPerMinute?: number;
      apiErrorsPerMinute?: number;
      memoryBytes?: number;
      cpuCores?: number;
    };
    ControllerList: {
      items: components['schemas']['Controller'][];
      clusters: components['schemas']['ClusterState'][];
      errors: components['schemas']['ClusterError'][];
    };
    ControllerDetail: {
      controller: components['schemas']['Controller'];
      /** Oldest first; a gap is a time without samples. */
      samples: components['schemas']['ControllerSample'][];
      /** The resources whose reconciles take longest, twenty at most. */
      slowest: {
        ref: components['schemas']['ResourceRef'];
        durations: components['schemas']['ReconcileDurations'];
      }[];
      errors: components['schemas']['ClusterError'][];
    };
    /**
     * Default: slack
     */
    CoverageProvider:
      | 'slack'
      | 'msteams'
      | 'discord'
      | 'matrix'
      | 'pagerduty'
      | 'opsgenie'
      | 'github'
      | 'gitlab';
    Coverage: {
      cluster: string;
      /** Where Flux is installed, and the manifests belong. */
      namespace: string;
      /** Coverage by the Alerts of Flux's notification-controller. */
      alerts: {
        /** Resources that an Alert could cover. */
        total: number;
        covered: number;
        /** The first fifty that no Alert covers. */
        uncovered: components['schemas']['ResourceRef'][];
        items: components['schemas']['CoveringAlert'][];
      };
      /** Whether the metrics of the controllers are scraped, as far as monitors of the Prometheus operator tell. */
      prometheus: {
        state: 'scraped' | 'notScraped' | 'notInstalled' | 'unknown';
        monitors: components['schemas']['ResourceRef'][];
      };
      manifests: components['schemas']['CoverageManifest'][];
      errors: components['schemas']['ClusterError'][];
    };
    CoveringAlert: {
      ref: components['schemas']['ResourceRef'];
      /** The resources that it selects, whether it can tell anybody or not. */
      covered: number;
      /** It has lists of expressions, which may hide some of their events. */
      filtered?: boolean;
      suspended: boolean;
      provider?: components['schemas']['ResourceRef'];
      providerType?: string;
      problem?: 'providerMissing' | 'providerSuspended' | 'errorsOnly';
    };
    CoverageManifest: {
      id:
        | 'metricsService'
        | 'serviceMonitor'
        | 'podMonitor'
        | 'prometheusRule'
        | 'notification';
      yaml: string;
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
    /** Only resources that belong to one of these entities, or, of users and groups, to an entity that one of them owns. */
    owner: string[];
    /** What each item also tells; it takes a look into the catalog. */
    include: 'owners'[];
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
        /** Only resources with one of these verdicts. One that had failed, and is tried again, counts as Failed here, and not as Progressing. */
        readiness?: components['schemas']['Readiness'][];
        /** Only resources whose alert is in one of these states. */
        alert?: ('pending' | 'firing')[];
        /** Only resources that belong to one of these entities, or, of users and groups, to an entity that one of them owns. */
        owner?: components['parameters']['owner'];
        /** A Kubernetes label selector, such as `team=shop,tier in (web, api)`. */
        label?: string;
        /** Text that the applied or the attempted revision contains; case does not matter. */
        revision?: string;
        /** Text that name, namespace, message, revision or URL contain; case does not matter. */
        q?: components['parameters']['q'];
        /** What needs someone first by default; or by that column, in the order of its texts. */
        sort?: 'attention' | 'name' | 'namespace' | 'kind' | 'cluster';
        order?: 'ascending' | 'descending';
        /** What each item also tells; it takes a look into the catalog. */
        include?: components['parameters']['include'];
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
        severity?: components['schemas']['AlertSeverity'][];
        /** Only resources that belong to one of these entities, or, of users and groups, to an entity that one of them owns. */
        owner?: components['parameters']['owner'];
        cluster?: components['parameters']['cluster'];
        /** What each item also tells; it takes a look into the catalog. */
        include?: components['parameters']['include'];
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
        /** Only resources that belong to one of these entities, or, of users and groups, to an entity that one of them owns. */
        owner?: components['parameters']['owner'];
        cluster?: components['parameters']['cluster'];
        /** What each item also tells; it takes a look into the catalog. */
        include?: components['parameters']['include'];
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
  getOwned: {
    parameters: {
      query?: {
        /** Also what the groups below the user's own groups own. */
        childGroups?: boolean;
        /** How many items at most. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Root causes first; all of it that is well is only counted */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnedOverview'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listRevisions: {
    parameters: {
      query?: {
        /** Only resources that belong to this catalog entity, such as `component:default/checkout`. */
        entityRef?: components['parameters']['entityRef'];
        cluster?: components['parameters']['cluster'];
        kind?: components['parameters']['kind'];
        namespace?: components['parameters']['namespace'];
        /** Text that name, namespace, message, revision or URL contain; case does not matter. */
        q?: components['parameters']['q'];
        /** Only rows with a cluster that is behind, or that differs. */
        behind?: boolean;
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
      /** One page of rows, those with a cluster that is behind first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RevisionPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listControllers: {
    parameters: {
      query?: {
        cluster?: components['parameters']['cluster'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** All controllers, those that are down first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ControllerList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getController: {
    parameters: {
      query?: {
        hours?: number;
      };
      header?: never;
      path: {
        cluster: components['parameters']['pathCluster'];
        namespace: components['parameters']['pathNamespace'];
        name: components['parameters']['pathName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The controller */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ControllerDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getCoverage: {
    parameters: {
      query?: {
        /** What the offered Provider sends to. */
        provider?: components['schemas']['CoverageProvider'];
      };
      header?: never;
      path: {
        cluster: components['parameters']['pathCluster'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The coverage of the cluster */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Coverage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
}
