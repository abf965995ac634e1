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

import {
  BackstageCredentials,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { fluxResourcesReadPermission } from '@fluxwatch/backstage-plugin-flux-common';
import { Request } from 'express';

/** Finds out who asks, and whether that one may read Flux resources. */
export type AuthorizeRead = (request: Request) => Promise<BackstageCredentials>;

/**
 * What is read with the plugin's own credentials passes every permission
 * policy, so each request is checked for the one who asks.
 */
export function createAuthorizeRead(options: {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
}): AuthorizeRead {
  return async request => {
    const credentials = await options.httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const [decision] = await options.permissions.authorize(
      [{ permission: fluxResourcesReadPermission }],
      { credentials },
    );
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `You may not read Flux resources: the permission ${fluxResourcesReadPermission.name} is missing`,
      );
    }
    return credentials;
  };
}
