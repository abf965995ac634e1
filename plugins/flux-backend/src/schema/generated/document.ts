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
  tags: [{ name: 'resources' }, { name: 'clusters' }, { name: 'alerts' }],
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
            description: 'Only resources with one of these verdicts.',
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
          { $ref: '#/components/parameters/q' },
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
          { $ref: '#/components/parameters/cluster' },
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
          { $ref: '#/components/parameters/cluster' },
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
        enum: ['FluxReconciliationFailing', 'FluxClusterUnreachable'],
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
          alert: { $ref: '#/components/schemas/Alert' },
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
          ownerReason: {
            $ref: '#/components/schemas/OwnerReason',
            description: 'Why it belongs to the entity that was asked for.',
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
          cluster: { type: 'string' },
          kind: { type: 'string' },
          namespace: { type: 'string' },
          status: { type: 'integer' },
          reason: { $ref: '#/components/schemas/ClusterErrorReason' },
          message: { type: 'string' },
          hint: { type: 'string', description: 'What the reader can do.' },
          since: { $ref: '#/components/schemas/Time' },
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
              'Absent when the alert is about the cluster as a whole.',
          },
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
    },
  },
};
