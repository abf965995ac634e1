// Generated from plugins/flux-backend/src/schema/openapi.yaml by `yarn openapi:generate`; do not edit.

export const document = {
  openapi: '3.1.0',
  info: {
    title: 'Fluxwatch',
    version: '1',
    description:
      'Flux resources of every cluster, how they are judged, and their alerts. Every answer is what the asking user may see. A partial answer carries its errors.\n',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/api/flux' }],
  security: [{ bearerAuth: [] }],
  tags: [
    { name: 'resources' },
    { name: 'clusters' },
    { name: 'alerts' },
    { name: 'controllers' },
    { name: 'coverage' },
  ],
  paths: {
    '/v1/resources': {
      get: {
        operationId: 'listResources',
        tags: ['resources'],
        summary: 'Flux resources, those that need someone first',
        parameters: [
          { $ref: '#/components/parameters/entityRef' },
          { $ref: '#/components/parameters/cluster' },
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          {
            name: 'readiness',
            in: 'query',
            description:
              'Only resources with one of these verdicts. One that had failed, and is tried again, counts as Failed here, and not as Progressing.\n',
            schema: {
              type: 'array',
              maxItems: 10,
              items: { $ref: '#/components/schemas/Readiness' },
            },
          },
          {
            name: 'alert',
            in: 'query',
            description:
              'Only resources whose alert is in one of these states.',
            schema: {
              type: 'array',
              maxItems: 2,
              items: { type: 'string', enum: ['pending', 'firing'] },
            },
          },
          { $ref: '#/components/parameters/owner' },
          {
            name: 'label',
            in: 'query',
            description:
              'A Kubernetes label selector, such as `team=shop,tier in (web, api)`.',
            allowReserved: true,
            schema: { type: 'string', minLength: 1, maxLength: 1000 },
          },
          {
            name: 'revision',
            in: 'query',
            description:
              'Text that the applied or the attempted revision contains; case does not matter.',
            allowReserved: true,
            schema: { type: 'string', minLength: 1, maxLength: 200 },
          },
          { $ref: '#/components/parameters/q' },
          {
            name: 'sort',
            in: 'query',
            description:
              'What needs someone first by default; or by that column, in the order of its texts.',
            schema: {
              type: 'string',
              enum: ['attention', 'name', 'namespace', 'kind', 'cluster'],
              default: 'attention',
            },
          },
          {
            name: 'order',
            in: 'query',
            schema: {
              type: 'string',
              enum: ['ascending', 'descending'],
              default: 'ascending',
            },
          },
          { $ref: '#/components/parameters/include' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'One page of resources',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ResourcePage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/resources/{cluster}/{kind}/{namespace}/{name}': {
      get: {
        operationId: 'getResource',
        tags: ['resources'],
        summary: 'One resource with everything that is known of it',
        parameters: [
          { $ref: '#/components/parameters/pathCluster' },
          { $ref: '#/components/parameters/pathKind' },
          { $ref: '#/components/parameters/pathNamespace' },
          { $ref: '#/components/parameters/pathName' },
        ],
        responses: {
          '200': {
            description: 'The resource',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ResourceDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/clusters': {
      get: {
        operationId: 'listClusters',
        tags: ['clusters'],
        summary:
          'Every cluster, how well it can be read, and how old its data is',
        responses: {
          '200': {
            description: 'All clusters',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ClusterList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/alerts': {
      get: {
        operationId: 'listAlerts',
        tags: ['alerts'],
        summary: 'Alerts, firing ones first',
        parameters: [
          {
            name: 'state',
            in: 'query',
            description:
              'Only alerts in one of these states; pending and firing when absent.',
            schema: {
              type: 'array',
              maxItems: 3,
              items: { $ref: '#/components/schemas/AlertState' },
            },
          },
          {
            name: 'rule',
            in: 'query',
            schema: {
              type: 'array',
              maxItems: 10,
              items: { $ref: '#/components/schemas/AlertRuleName' },
            },
          },
          {
            name: 'severity',
            in: 'query',
            schema: {
              type: 'array',
              maxItems: 3,
              items: { $ref: '#/components/schemas/AlertSeverity' },
            },
          },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/cluster' },
          { $ref: '#/components/parameters/include' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'One page of alerts',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/AlertPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/incidents': {
      get: {
        operationId: 'listIncidents',
        tags: ['alerts'],
        summary: 'Root causes, each with all the resources that it holds up',
        parameters: [
          { $ref: '#/components/parameters/entityRef' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/cluster' },
          { $ref: '#/components/parameters/include' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'One page of incidents',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/IncidentPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/owned': {
      get: {
        operationId: 'getOwned',
        tags: ['resources'],
        summary:
          'What needs someone among the components that the asking user, or a group of the user, owns',
        parameters: [
          {
            name: 'childGroups',
            in: 'query',
            description:
              "Also what the groups below the user's own groups own.",
            schema: { type: 'boolean', default: true },
          },
          {
            name: 'limit',
            in: 'query',
            description: 'How many items at most.',
            schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
          },
        ],
        responses: {
          '200': {
            description:
              'Root causes first; all of it that is well is only counted',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/OwnedOverview' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/revisions': {
      get: {
        operationId: 'listRevisions',
        tags: ['resources'],
        summary:
          'What is applied where; one row for each resource that clusters have in common',
        parameters: [
          { $ref: '#/components/parameters/entityRef' },
          { $ref: '#/components/parameters/cluster' },
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/q' },
          {
            name: 'behind',
            in: 'query',
            description:
              'Only rows with a cluster that is behind, or that differs.',
            schema: { type: 'boolean', default: false },
          },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description:
              'One page of rows, those with a cluster that is behind first',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RevisionPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/controllers': {
      get: {
        operationId: 'listControllers',
        tags: ['controllers'],
        summary: 'The Flux controllers of every cluster, and how they do',
        parameters: [{ $ref: '#/components/parameters/cluster' }],
        responses: {
          '200': {
            description: 'All controllers, those that are down first',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ControllerList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/controllers/{cluster}/{namespace}/{name}': {
      get: {
        operationId: 'getController',
        tags: ['controllers'],
        summary: 'One controller with its samples of the last hours',
        parameters: [
          { $ref: '#/components/parameters/pathCluster' },
          { $ref: '#/components/parameters/pathNamespace' },
          { $ref: '#/components/parameters/pathName' },
          {
            name: 'hours',
            in: 'query',
            schema: { type: 'integer', minimum: 1, maximum: 24, default: 3 },
          },
        ],
        responses: {
          '200': {
            description: 'The controller',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ControllerDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/coverage/{cluster}': {
      get: {
        operationId: 'getCoverage',
        tags: ['coverage'],
        summary:
          'Whether anything but Fluxwatch tells of failures on a cluster, and the manifests that would',
        parameters: [
          { $ref: '#/components/parameters/pathCluster' },
          {
            name: 'provider',
            in: 'query',
            description: 'What the offered Provider sends to.',
            schema: { $ref: '#/components/schemas/CoverageProvider' },
          },
        ],
        responses: {
          '200': {
            description: 'The coverage of the cluster',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Coverage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
  },
  components: {
    securitySchemes: { bearerAuth: { type: 'http', scheme: 'bearer' } },
    responses: {
      Error: {
        description: 'What was tried, and what the reader can do',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/ErrorBody' },
          },
        },
      },
    },
    parameters: {
      entityRef: {
        name: 'entityRef',
        in: 'query',
        description:
          'Only resources that belong to this catalog entity, such as `component:default/checkout`.',
        allowReserved: true,
        schema: { type: 'string', minLength: 3, maxLength: 512 },
      },
      owner: {
        name: 'owner',
        in: 'query',
        description:
          'Only resources that belong to one of these entities, or, of users and groups, to an entity that one of them owns.\n',
        allowReserved: true,
        schema: {
          type: 'array',
          maxItems: 50,
          items: { type: 'string', minLength: 3, maxLength: 512 },
        },
      },
      include: {
        name: 'include',
        in: 'query',
        description:
          'What each item also tells; it takes a look into the catalog.',
        schema: {
          type: 'array',
          maxItems: 1,
          items: { type: 'string', enum: ['owners'] },
        },
      },
      cluster: {
        name: 'cluster',
        in: 'query',
        allowReserved: true,
        schema: {
          type: 'array',
          maxItems: 200,
          items: { type: 'string', minLength: 1, maxLength: 253 },
        },
      },
      kind: {
        name: 'kind',
        in: 'query',
        allowReserved: true,
        schema: {
          type: 'array',
          maxItems: 30,
          items: { type: 'string', minLength: 1, maxLength: 63 },
        },
      },
      namespace: {
        name: 'namespace',
        in: 'query',
        allowReserved: true,
        schema: {
          type: 'array',
          maxItems: 200,
          items: { type: 'string', minLength: 1, maxLength: 253 },
        },
      },
      q: {
        name: 'q',
        in: 'query',
        description:
          'Text that name, namespace, message, revision or URL contain; case does not matter.',
        allowReserved: true,
        allowEmptyValue: true,
        schema: { type: 'string', maxLength: 200 },
      },
      limit: {
        name: 'limit',
        in: 'query',
        schema: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
      },
      cursor: {
        name: 'cursor',
        in: 'query',
        description: 'The `nextCursor` of the page before.',
        allowReserved: true,
        schema: { type: 'string', minLength: 1, maxLength: 1024 },
      },
      pathCluster: {
        name: 'cluster',
        in: 'path',
        required: true,
        schema: { type: 'string', minLength: 1, maxLength: 253 },
      },
      pathKind: {
        name: 'kind',
        in: 'path',
        required: true,
        schema: { type: 'string', minLength: 1, maxLength: 63 },
      },
      pathNamespace: {
        name: 'namespace',
        in: 'path',
        required: true,
        schema: { type: 'string', minLength: 1, maxLength: 253 },
      },
      pathName: {
        name: 'name',
        in: 'path',
        required: true,
        schema: { type: 'string', minLength: 1, maxLength: 253 },
      },
    },
    schemas: {
      ErrorBody: {
        type: 'object',
        required: ['error'],
        properties: {
          error: {
            type: 'object',
            required: ['name', 'message'],
            properties: {
              name: { type: 'string' },
              message: { type: 'string' },
            },
          },
        },
      },
      Time: {
        type: 'string',
        format: 'date-time',
        description: 'RFC 3339, in UTC.',
      },
      Readiness: {
        type: 'string',
        enum: [
          'Ready',
          'Progressing',
          'Failed',
          'Blocked',
          'Suspended',
          'Terminating',
          'NotReported',
        ],
      },
      RootState: {
        type: 'string',
        enum: [
          'Failed',
          'Missing',
          'Suspended',
          'Terminating',
          'NotReported',
          'Cycle',
          'NoArtifact',
          'Unreadable',
          'Progressing',
          'Ready',
        ],
      },
      AlertRuleName: {
        type: 'string',
        enum: [
          'FluxReconciliationFailing',
          'FluxReconciliationOverdue',
          'FluxSuspendedTooLong',
          'FluxControllerDown',
          'FluxClusterUnreachable',
        ],
      },
      AlertState: { type: 'string', enum: ['pending', 'firing', 'resolved'] },
      AlertSeverity: { type: 'string', enum: ['info', 'warning', 'critical'] },
      ResourceNote: {
        type: 'string',
        enum: [
          'ArtifactWithoutDigest',
          'DuplicateReadyCondition',
          'InvalidAlertAnnotation',
        ],
      },
      ResourceRef: {
        type: 'object',
        required: ['kind', 'namespace', 'name'],
        properties: {
          kind: { type: 'string' },
          namespace: { type: 'string' },
          name: { type: 'string' },
        },
      },
      Root: {
        type: 'object',
        required: ['ref', 'state'],
        properties: {
          ref: { $ref: '#/components/schemas/ResourceRef' },
          state: { $ref: '#/components/schemas/RootState' },
        },
      },
      Cause: {
        type: 'object',
        required: ['type', 'reason', 'message'],
        properties: {
          type: { type: 'string' },
          reason: { type: 'string' },
          message: { type: 'string' },
        },
      },
      Condition: {
        type: 'object',
        required: ['type', 'status', 'reason', 'message'],
        properties: {
          type: { type: 'string' },
          status: { type: 'string', enum: ['True', 'False', 'Unknown'] },
          reason: { type: 'string' },
          message: { type: 'string' },
          lastTransitionTime: { $ref: '#/components/schemas/Time' },
          observedGeneration: { type: 'integer' },
        },
      },
      Revision: {
        type: 'object',
        required: ['text', 'short'],
        properties: {
          text: {
            type: 'string',
            description: 'As Flux writes it, such as `main@sha1:aa4e3b83...`.',
          },
          short: {
            type: 'string',
            description: 'For reading, such as `aa4e3b8` or `1.2.0`.',
          },
          commitUrl: {
            type: 'string',
            format: 'uri',
            description:
              'The commit in the repository it came from, where that is known.',
          },
        },
      },
      Revisions: {
        type: 'object',
        properties: {
          applied: { $ref: '#/components/schemas/Revision' },
          attempted: {
            $ref: '#/components/schemas/Revision',
            description:
              'What was tried last, where that is not what is applied.',
          },
          origin: { $ref: '#/components/schemas/Revision' },
        },
      },
      Alert: {
        type: 'object',
        required: ['rule', 'severity', 'state', 'since', 'holdOffSeconds'],
        properties: {
          rule: { $ref: '#/components/schemas/AlertRuleName' },
          severity: { $ref: '#/components/schemas/AlertSeverity' },
          state: { $ref: '#/components/schemas/AlertState' },
          since: {
            $ref: '#/components/schemas/Time',
            description:
              'When the failure was first seen here; the start of the clock.',
          },
          holdOffSeconds: { type: 'number', minimum: 0 },
          firesAt: {
            $ref: '#/components/schemas/Time',
            description: 'Of a pending alert whose clock runs.',
          },
          frozenSince: {
            $ref: '#/components/schemas/Time',
            description:
              'The clock stands still, because the resource is suspended.',
          },
          firedAt: { $ref: '#/components/schemas/Time' },
          resolvedAt: { $ref: '#/components/schemas/Time' },
        },
      },
      AlertTransition: {
        type: 'object',
        required: ['at', 'rule', 'severity', 'from', 'to', 'since'],
        properties: {
          at: { $ref: '#/components/schemas/Time' },
          rule: { $ref: '#/components/schemas/AlertRuleName' },
          severity: { $ref: '#/components/schemas/AlertSeverity' },
          from: { type: 'string', enum: ['inactive', 'pending', 'firing'] },
          to: { type: 'string', enum: ['inactive', 'pending', 'firing'] },
          since: { $ref: '#/components/schemas/Time' },
          blockedBy: { $ref: '#/components/schemas/ResourceRef' },
        },
      },
      ResourceSource: {
        type: 'object',
        description: "Where the resource's manifests or chart come from.",
        required: ['ref'],
        properties: {
          ref: { $ref: '#/components/schemas/ResourceRef' },
          readiness: { $ref: '#/components/schemas/Readiness' },
          url: { type: 'string' },
          revision: { $ref: '#/components/schemas/Revision' },
        },
      },
      Resource: {
        type: 'object',
        required: [
          'id',
          'cluster',
          'kind',
          'namespace',
          'name',
          'apiVersion',
          'readiness',
          'stalled',
          'failing',
          'revisions',
          'conditions',
          'notes',
        ],
        properties: {
          id: {
            type: 'string',
            description:
              'Opaque; what a signal names when the resource has changed.',
          },
          cluster: { type: 'string' },
          kind: { type: 'string' },
          namespace: { type: 'string' },
          name: { type: 'string' },
          apiVersion: { type: 'string' },
          readiness: { $ref: '#/components/schemas/Readiness' },
          stalled: {
            type: 'boolean',
            description: 'Flux has given up and will not try again by itself.',
          },
          failing: {
            type: 'boolean',
            description: 'Failed, or Progressing after it had Failed.',
          },
          lastSettled: { type: 'string', enum: ['Ready', 'Failed'] },
          cause: { $ref: '#/components/schemas/Cause' },
          blockedBy: { $ref: '#/components/schemas/ResourceRef' },
          root: { $ref: '#/components/schemas/Root' },
          provenFailingSince: {
            $ref: '#/components/schemas/Time',
            description:
              "Flux's own record proves that it has failed since then, at least.",
          },
          lastSucceededAt: {
            $ref: '#/components/schemas/Time',
            description: "The last success in Flux's own record.",
          },
          revisions: { $ref: '#/components/schemas/Revisions' },
          source: { $ref: '#/components/schemas/ResourceSource' },
          alert: {
            $ref: '#/components/schemas/Alert',
            description: 'The alert that needs someone most.',
          },
          alerts: {
            type: 'array',
            description:
              'All alerts that are pending or firing, that one first.',
            items: { $ref: '#/components/schemas/Alert' },
          },
          conditions: {
            type: 'array',
            items: { $ref: '#/components/schemas/Condition' },
          },
          notes: {
            type: 'array',
            items: { $ref: '#/components/schemas/ResourceNote' },
          },
          url: { type: 'string' },
          path: { type: 'string' },
          intervalSeconds: { type: 'number' },
          retryIntervalSeconds: { type: 'number' },
          createdAt: { $ref: '#/components/schemas/Time' },
          deletedAt: { $ref: '#/components/schemas/Time' },
          finalizers: { type: 'array', items: { type: 'string' } },
          suspendedBy: {
            type: 'string',
            description: 'Who suspended it, where an annotation says so.',
          },
          suspendReason: {
            type: 'string',
            description: 'Why it is suspended, where an annotation says so.',
          },
          suspendedSince: {
            $ref: '#/components/schemas/Time',
            description: 'Since when it was seen suspended here.',
          },
          suspendedUntil: {
            $ref: '#/components/schemas/Time',
            description:
              'When it is to be resumed, where an annotation says so.',
          },
          appliedSince: {
            $ref: '#/components/schemas/Time',
            description:
              'Since when the applied revision was seen here; absent when it was there before.',
          },
          ownerReason: {
            $ref: '#/components/schemas/OwnerReason',
            description: 'Why it belongs to the entity that was asked for.',
          },
          owners: {
            type: 'array',
            description:
              'The entities that it belongs to and that the asker may see, where asked for.',
            items: { $ref: '#/components/schemas/Owner' },
          },
          observedAt: {
            $ref: '#/components/schemas/Time',
            description:
              'How old this is; when the cluster last confirmed it. Absent until it does so again, where the data is from before an upgrade.\n',
          },
        },
      },
      OwnerReason: {
        type: 'string',
        enum: [
          'entityAnnotation',
          'resourceAnnotation',
          'labelSelector',
          'kubernetesId',
        ],
      },
      Owner: {
        type: 'object',
        description: 'A catalog entity that a resource belongs to.',
        required: ['entityRef', 'reason'],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          reason: { $ref: '#/components/schemas/OwnerReason' },
          ownedBy: {
            type: 'array',
            description: 'The users and groups that own the entity.',
            items: { type: 'string' },
          },
        },
      },
      NeighbourResource: {
        type: 'object',
        description:
          'Another resource on the same cluster, as far as it is known.',
        required: ['ref', 'state'],
        properties: {
          ref: { $ref: '#/components/schemas/ResourceRef' },
          role: { type: 'string', enum: ['dependency', 'source'] },
          state: {
            type: 'string',
            enum: [
              'Ready',
              'Progressing',
              'Failed',
              'Blocked',
              'Suspended',
              'Terminating',
              'NotReported',
              'Missing',
              'Unreadable',
            ],
          },
          cause: { $ref: '#/components/schemas/Cause' },
          alert: { $ref: '#/components/schemas/Alert' },
          revision: { $ref: '#/components/schemas/Revision' },
        },
      },
      ResourceDetail: {
        type: 'object',
        required: [
          'resource',
          'waitsFor',
          'holdsUp',
          'chain',
          'transitions',
          'errors',
        ],
        properties: {
          resource: { $ref: '#/components/schemas/Resource' },
          waitsFor: {
            type: 'array',
            description:
              'Its dependencies and source, in the order in which Flux checks them.',
            items: { $ref: '#/components/schemas/NeighbourResource' },
          },
          holdsUp: {
            type: 'array',
            description: 'What is Blocked and goes back to this resource.',
            items: { $ref: '#/components/schemas/NeighbourResource' },
          },
          chain: {
            type: 'array',
            description:
              'From this resource, which is the first, to its root cause, which is the last; empty when it is not Blocked.\n',
            items: { $ref: '#/components/schemas/NeighbourResource' },
          },
          transitions: {
            type: 'array',
            description: 'The history of its alerts, newest first.',
            items: { $ref: '#/components/schemas/AlertTransition' },
          },
          owners: {
            type: 'array',
            description:
              'The entities that it belongs to and that the asker may see.',
            items: { $ref: '#/components/schemas/Owner' },
          },
          durations: {
            $ref: '#/components/schemas/ReconcileDurations',
            description:
              'How long its reconciles took, by the metrics of its controller.',
          },
          errors: {
            type: 'array',
            items: { $ref: '#/components/schemas/ClusterError' },
          },
        },
      },
      ClusterErrorReason: {
        type: 'string',
        enum: [
          'unreachable',
          'timeout',
          'tls',
          'unauthorized',
          'forbidden',
          'notFound',
          'tooManyRequests',
          'serverError',
          'badResponse',
          'needsSignIn',
          'unknownCluster',
          'proxyDenied',
        ],
      },
      ClusterError: {
        type: 'object',
        required: ['cluster', 'reason', 'message', 'hint'],
        properties: {
          cluster: {
            type: 'string',
            description:
              'Empty when it was the catalog that could not be read.',
          },
          kind: { type: 'string' },
          namespace: { type: 'string' },
          status: { type: 'integer' },
          reason: { $ref: '#/components/schemas/ClusterErrorReason' },
          message: { type: 'string' },
          hint: { type: 'string', description: 'What the reader can do.' },
          since: { $ref: '#/components/schemas/Time' },
          rbacRule: {
            $ref: '#/components/schemas/RbacRule',
            description: 'The right that was refused and would mend it.',
          },
        },
      },
      RbacRule: {
        type: 'object',
        description: 'A rule of a Kubernetes Role or ClusterRole.',
        required: ['apiGroups', 'resources', 'verbs'],
        properties: {
          apiGroups: { type: 'array', items: { type: 'string' } },
          resources: { type: 'array', items: { type: 'string' } },
          verbs: { type: 'array', items: { type: 'string' } },
        },
      },
      ReadinessCounts: {
        type: 'object',
        required: [
          'Ready',
          'Progressing',
          'Failed',
          'Blocked',
          'Suspended',
          'Terminating',
          'NotReported',
        ],
        properties: {
          Ready: { type: 'integer' },
          Progressing: { type: 'integer' },
          Failed: { type: 'integer' },
          Blocked: { type: 'integer' },
          Suspended: { type: 'integer' },
          Terminating: { type: 'integer' },
          NotReported: { type: 'integer' },
        },
      },
      ClusterReachability: {
        type: 'string',
        description:
          '`waiting` until it was first read; `needsSignIn` when it can be read only with the token of the user who asks.\n',
        enum: ['waiting', 'reachable', 'unreachable', 'needsSignIn'],
      },
      Cluster: {
        type: 'object',
        required: ['name', 'reachability', 'counts', 'errors', 'kinds'],
        properties: {
          name: { type: 'string' },
          title: { type: 'string' },
          reachability: { $ref: '#/components/schemas/ClusterReachability' },
          reachabilitySince: { $ref: '#/components/schemas/Time' },
          authProvider: {
            type: 'string',
            description:
              "What to sign in to, when it needs the user's own token.",
          },
          oidcTokenProvider: { type: 'string' },
          observedAt: {
            $ref: '#/components/schemas/Time',
            description: 'When the oldest of its kinds was last confirmed.',
          },
          kubernetesVersion: { type: 'string' },
          counts: { $ref: '#/components/schemas/ReadinessCounts' },
          failing: {
            type: 'integer',
            description:
              'Resources that are Failed, or Progressing after they had Failed.',
          },
          incidents: {
            type: 'integer',
            description: 'Root causes that hold up at least themselves.',
          },
          alerts: {
            type: 'object',
            description:
              'How many alerts there are of its resources and controllers.',
            required: ['pending', 'firing'],
            properties: {
              pending: { type: 'integer' },
              firing: { type: 'integer' },
            },
          },
          flux: {
            type: 'array',
            description: 'The installations of Flux; usually one.',
            items: { $ref: '#/components/schemas/FluxInstallation' },
          },
          distribution: {
            type: 'string',
            description:
              'What kind of Kubernetes it is, such as `EKS` or `k3s`, where its version tells.',
          },
          alert: { $ref: '#/components/schemas/Alert' },
          errors: {
            type: 'array',
            items: { $ref: '#/components/schemas/ClusterError' },
          },
          kinds: {
            type: 'array',
            items: {
              type: 'object',
              required: ['kind', 'version'],
              properties: {
                kind: { type: 'string' },
                version: { type: 'string' },
                observedAt: { $ref: '#/components/schemas/Time' },
              },
            },
          },
        },
      },
      ResourcePage: {
        type: 'object',
        required: ['items', 'totalItems', 'clusters', 'errors'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Resource' },
          },
          totalItems: { type: 'integer' },
          nextCursor: { type: 'string' },
          clusters: {
            type: 'array',
            description:
              'The clusters that were asked, without counts of other resources.',
            items: { $ref: '#/components/schemas/ClusterState' },
          },
          errors: {
            type: 'array',
            items: { $ref: '#/components/schemas/ClusterError' },
          },
        },
      },
      ClusterState: {
        type: 'object',
        required: ['name', 'reachability'],
        properties: {
          name: { type: 'string' },
          title: { type: 'string' },
          reachability: { $ref: '#/components/schemas/ClusterReachability' },
          reachabilitySince: { $ref: '#/components/schemas/Time' },
          authProvider: { type: 'string' },
          oidcTokenProvider: { type: 'string' },
          observedAt: { $ref: '#/components/schemas/Time' },
          alert: { $ref: '#/components/schemas/Alert' },
        },
      },
      ClusterList: {
        type: 'object',
        required: ['items', 'errors'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Cluster' },
          },
          errors: {
            type: 'array',
            items: { $ref: '#/components/schemas/ClusterError' },
          },
        },
      },
      AlertItem: {
        type: 'object',
        required: ['cluster', 'alert'],
        properties: {
          cluster: { type: 'string' },
          alert: { $ref: '#/components/schemas/Alert' },
          ref: {
            $ref: '#/components/schemas/ResourceRef',
            description:
              'Absent when the alert is about a controller, or the cluster as a whole.',
          },
          controller: {
            $ref: '#/components/schemas/ControllerRef',
            description: 'The controller that the alert is about.',
          },
          owners: {
            type: 'array',
            description:
              'The entities that the resource belongs to and that the asker may see, where asked for.',
            items: { $ref: '#/components/schemas/Owner' },
          },
          suspendedBy: { type: 'string' },
          suspendReason: { type: 'string' },
          suspendedUntil: { $ref: '#/components/schemas/Time' },
          readiness: { $ref: '#/components/schemas/Readiness' },
          cause: { $ref: '#/components/schemas/Cause' },
          root: { $ref: '#/components/schemas/Root' },
        },
      },
      AlertPage: {
        type: 'object',
        required: ['items', 'totalItems', 'errors'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/AlertItem' },
          },
          totalItems: { type: 'integer' },
          nextCursor: { type: 'string' },
          errors: {
            type: 'array',
            items: { $ref: '#/components/schemas/ClusterError' },
          },
        },
      },
      Incident: {
        type: 'object',
        required: [
          'id',
          'cluster',
          'root',
          'state',
          'totalResources',
          'resources',
        ],
        properties: {
          id: { type: 'string' },
          cluster: { type: 'string' },
          root: { $ref: '#/components/schemas/Root' },
          controller: {
            $ref: '#/components/schemas/ControllerRef',
            description:
              'The controller that is down, when that is the root cause; the root is its Deployment then, and it holds up what is overdue of its resources.\n',
          },
          cause: { $ref: '#/components/schemas/Cause' },
          state: {
            type: 'string',
            description:
              'The worst alert of it; `inactive` while none of its clocks runs.',
            enum: ['inactive', 'pending', 'firing'],
          },
          since: { $ref: '#/components/schemas/Time' },
          firesAt: { $ref: '#/components/schemas/Time' },
          totalResources: {
            type: 'integer',
            description: 'The root, and all that it holds up.',
          },
          resources: {
            type: 'array',
            description:
              'The root, and what it holds up, those first that need someone; of very many only the first twenty.',
            items: { $ref: '#/components/schemas/NeighbourResource' },
          },
          owners: {
            type: 'array',
            description:
              'The entities that the root, or what it holds up, belongs to and that the asker may see, where asked for; those of the root first.\n',
            items: { $ref: '#/components/schemas/Owner' },
          },
        },
      },
      IncidentPage: {
        type: 'object',
        required: ['items', 'totalItems', 'errors'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Incident' },
          },
          totalItems: { type: 'integer' },
          nextCursor: { type: 'string' },
          errors: {
            type: 'array',
            items: { $ref: '#/components/schemas/ClusterError' },
          },
        },
      },
      OwnedOverview: {
        type: 'object',
        required: [
          'owners',
          'components',
          'deployed',
          'items',
          'totalItems',
          'clusters',
          'errors',
        ],
        properties: {
          owners: {
            type: 'array',
            description: 'The user and the groups that were asked for.',
            items: { type: 'string' },
          },
          components: {
            type: 'integer',
            description:
              'Entities of theirs that say anything about Flux or Kubernetes.',
          },
          deployed: {
            type: 'integer',
            description:
              'Those of them with resources, all of which are Ready on every cluster that could be read.',
          },
          withoutResources: {
            type: 'integer',
            description: 'Those of them that nothing was found for.',
          },
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/OwnedItem' },
          },
          totalItems: { type: 'integer' },
          clusters: {
            type: 'array',
            items: { $ref: '#/components/schemas/ClusterState' },
          },
          errors: {
            type: 'array',
            items: { $ref: '#/components/schemas/ClusterError' },
          },
        },
      },
      OwnedItem: {
        type: 'object',
        description:
          'One resource that needs someone. What is only held up by a resource that is an item itself is no item of its own.\n',
        required: ['entityRef', 'resource', 'totalHeldUp', 'holdsUp'],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          resource: { $ref: '#/components/schemas/Resource' },
          holdsUp: {
            type: 'array',
            description: 'The first five that it holds up.',
            items: { $ref: '#/components/schemas/ResourceRef' },
          },
          totalHeldUp: { type: 'integer' },
        },
      },
      RevisionPage: {
        type: 'object',
        required: ['items', 'totalItems', 'clusters', 'errors'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/RevisionRow' },
          },
          totalItems: { type: 'integer' },
          nextCursor: { type: 'string' },
          clusters: {
            type: 'array',
            items: { $ref: '#/components/schemas/ClusterState' },
          },
          errors: {
            type: 'array',
            items: { $ref: '#/components/schemas/ClusterError' },
          },
        },
      },
      RevisionRow: {
        type: 'object',
        required: ['kind', 'namespace', 'name', 'cells'],
        properties: {
          kind: { type: 'string' },
          namespace: { type: 'string' },
          name: { type: 'string' },
          url: {
            type: 'string',
            description:
              'Where it comes from, when that is the same on all clusters.',
          },
          newest: {
            $ref: '#/components/schemas/Revision',
            description: 'The revision that came last, on any cluster.',
          },
          newestSince: {
            $ref: '#/components/schemas/Time',
            description: 'When it was first there.',
          },
          cells: {
            type: 'array',
            description: 'One for each cluster that has the resource.',
            items: { $ref: '#/components/schemas/RevisionCell' },
          },
        },
      },
      RevisionCell: {
        type: 'object',
        required: ['cluster', 'readiness', 'state'],
        properties: {
          cluster: { type: 'string' },
          readiness: { $ref: '#/components/schemas/Readiness' },
          applied: { $ref: '#/components/schemas/Revision' },
          appliedSince: { $ref: '#/components/schemas/Time' },
          state: {
            type: 'string',
            description:
              'Has it the newest revision; `differs` when it comes from elsewhere, or from another branch, so that the two cannot be compared; `none` when nothing is applied.\n',
            enum: ['current', 'behind', 'differs', 'none'],
          },
          behindSince: {
            $ref: '#/components/schemas/Time',
            description: 'When the first revision that it lacks was there.',
          },
        },
      },
      ControllerRef: {
        type: 'object',
        required: ['namespace', 'name'],
        properties: { namespace: { type: 'string' }, name: { type: 'string' } },
      },
      FluxInstallation: {
        type: 'object',
        required: ['namespace', 'readyControllers', 'totalControllers'],
        properties: {
          namespace: { type: 'string' },
          version: {
            type: 'string',
            description: 'Of the distribution, such as `v2.9.5`.',
          },
          managedBy: {
            type: 'string',
            description:
              'What installed it, where that can be told, such as `flux-operator` or `flux bootstrap`.',
          },
          readyControllers: { type: 'integer' },
          totalControllers: { type: 'integer' },
          idleControllers: {
            type: 'integer',
            description:
              'Those whose pods are ready, and whose counters stand still although they have work; absent when there are none.',
          },
        },
      },
      Controller: {
        type: 'object',
        required: [
          'cluster',
          'namespace',
          'name',
          'component',
          'state',
          'readyPods',
          'desiredPods',
          'restarts',
        ],
        properties: {
          cluster: { type: 'string' },
          namespace: { type: 'string' },
          name: { type: 'string', description: 'Of its Deployment.' },
          component: {
            type: 'string',
            description:
              'Such as `source-controller`; the same for all its shards.',
          },
          shard: { type: 'string' },
          state: {
            type: 'string',
            description:
              '`idle` while its counters stand still although it has work to do; `unknown` while its metrics cannot be read but its pods are ready.\n',
            enum: ['up', 'down', 'idle', 'unknown'],
          },
          version: { type: 'string' },
          newerVersion: {
            type: 'string',
            description:
              'The newest version of the same component on another cluster, where that is newer.',
          },
          readyPods: { type: 'integer' },
          desiredPods: { type: 'integer' },
          restarts: { type: 'integer' },
          lastRestartAt: { $ref: '#/components/schemas/Time' },
          leader: {
            type: 'string',
            description: 'The pod that holds its lease.',
          },
          alert: { $ref: '#/components/schemas/Alert' },
          stats: { $ref: '#/components/schemas/ControllerStats' },
          metricsError: {
            $ref: '#/components/schemas/ClusterError',
            description: 'Why its metrics could not be read.',
          },
          observedAt: { $ref: '#/components/schemas/Time' },
        },
      },
      ReconcileDurations: {
        type: 'object',
        description:
          'Quantiles of a histogram, so between two of its bounds they are estimates.',
        required: ['count'],
        properties: {
          count: {
            type: 'integer',
            description: 'Reconciles since the controller started.',
          },
          p50Seconds: { type: 'number' },
          p90Seconds: { type: 'number' },
          p99Seconds: { type: 'number' },
          averageSeconds: { type: 'number' },
          sampledAt: { $ref: '#/components/schemas/Time' },
        },
      },
      ControllerStats: {
        type: 'object',
        required: ['sampledAt', 'kinds'],
        properties: {
          sampledAt: { $ref: '#/components/schemas/Time' },
          windowSeconds: {
            type: 'number',
            description:
              'What the rates are over; absent until there are two samples.',
          },
          succeededPerMinute: { type: 'number' },
          failedPerMinute: { type: 'number' },
          kinds: {
            type: 'array',
            items: { $ref: '#/components/schemas/ControllerKindStats' },
          },
          queueDepth: { type: 'number' },
          longestRunningSeconds: { type: 'number' },
          apiRequestsPerMinute: { type: 'number' },
          apiErrorsPerMinute: { type: 'number' },
          memoryBytes: { type: 'number' },
          cpuCores: { type: 'number' },
        },
      },
      ControllerKindStats: {
        type: 'object',
        required: ['kind'],
        properties: {
          kind: { type: 'string' },
          succeededPerMinute: { type: 'number' },
          failedPerMinute: { type: 'number' },
          durations: { $ref: '#/components/schemas/ReconcileDurations' },
        },
      },
      ControllerSample: {
        type: 'object',
        required: ['at'],
        properties: {
          at: { $ref: '#/components/schemas/Time' },
          succeededPerMinute: { type: 'number' },
          failedPerMinute: { type: 'number' },
          p50Seconds: { type: 'number' },
          p90Seconds: { type: 'number' },
          p99Seconds: { type: 'number' },
          queueDepth: { type: 'number' },
          longestRunningSeconds: { type: 'number' },
          apiRequestsPerMinute: { type: 'number' },
          apiErrorsPerMinute: { type: 'number' },
          memoryBytes: { type: 'number' },
          cpuCores: { type: 'number' },
        },
      },
      ControllerList: {
        type: 'object',
        required: ['items', 'clusters', 'errors'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Controller' },
          },
          clusters: {
            type: 'array',
            items: { $ref: '#/components/schemas/ClusterState' },
          },
          errors: {
            type: 'array',
            items: { $ref: '#/components/schemas/ClusterError' },
          },
        },
      },
      ControllerDetail: {
        type: 'object',
        required: ['controller', 'samples', 'slowest', 'errors'],
        properties: {
          controller: { $ref: '#/components/schemas/Controller' },
          samples: {
            type: 'array',
            description: 'Oldest first; a gap is a time without samples.',
            items: { $ref: '#/components/schemas/ControllerSample' },
          },
          slowest: {
            type: 'array',
            description:
              'The resources whose reconciles take longest, twenty at most.',
            items: {
              type: 'object',
              required: ['ref', 'durations'],
              properties: {
                ref: { $ref: '#/components/schemas/ResourceRef' },
                durations: { $ref: '#/components/schemas/ReconcileDurations' },
              },
            },
          },
          errors: {
            type: 'array',
            items: { $ref: '#/components/schemas/ClusterError' },
          },
        },
      },
      CoverageProvider: {
        type: 'string',
        enum: [
          'slack',
          'msteams',
          'discord',
          'matrix',
          'pagerduty',
          'opsgenie',
          'github',
          'gitlab',
        ],
        default: 'slack',
      },
      Coverage: {
        type: 'object',
        required: [
          'cluster',
          'namespace',
          'alerts',
          'prometheus',
          'manifests',
          'errors',
        ],
        properties: {
          cluster: { type: 'string' },
          namespace: {
            type: 'string',
            description: 'Where Flux is installed, and the manifests belong.',
          },
          alerts: {
            type: 'object',
            description:
              "Coverage by the Alerts of Flux's notification-controller.",
            required: ['total', 'covered', 'uncovered', 'items'],
            properties: {
              total: {
                type: 'integer',
                description: 'Resources that an Alert could cover.',
              },
              covered: { type: 'integer' },
              uncovered: {
                type: 'array',
                description: 'The first fifty that no Alert covers.',
                items: { $ref: '#/components/schemas/ResourceRef' },
              },
              items: {
                type: 'array',
                items: { $ref: '#/components/schemas/CoveringAlert' },
              },
            },
          },
          prometheus: {
            type: 'object',
            description:
              'Whether the metrics of the controllers are scraped, as far as monitors of the Prometheus operator tell.',
            required: ['state', 'monitors'],
            properties: {
              state: {
                type: 'string',
                enum: ['scraped', 'notScraped', 'notInstalled', 'unknown'],
              },
              monitors: {
                type: 'array',
                items: { $ref: '#/components/schemas/ResourceRef' },
              },
            },
          },
          manifests: {
            type: 'array',
            items: { $ref: '#/components/schemas/CoverageManifest' },
          },
          errors: {
            type: 'array',
            items: { $ref: '#/components/schemas/ClusterError' },
          },
        },
      },
      CoveringAlert: {
        type: 'object',
        required: ['ref', 'covered', 'suspended'],
        properties: {
          ref: { $ref: '#/components/schemas/ResourceRef' },
          covered: {
            type: 'integer',
            description:
              'The resources that it selects, whether it can tell anybody or not.',
          },
          filtered: {
            type: 'boolean',
            description:
              'It has lists of expressions, which may hide some of their events.',
          },
          suspended: { type: 'boolean' },
          provider: { $ref: '#/components/schemas/ResourceRef' },
          providerType: { type: 'string' },
          problem: {
            type: 'string',
            enum: ['providerMissing', 'providerSuspended', 'errorsOnly'],
          },
        },
      },
      CoverageManifest: {
        type: 'object',
        required: ['id', 'yaml'],
        properties: {
          id: {
            type: 'string',
            enum: [
              'metricsService',
              'serviceMonitor',
              'podMonitor',
              'prometheusRule',
              'notification',
            ],
          },
          yaml: { type: 'string' },
        },
      },
    },
  },
};
