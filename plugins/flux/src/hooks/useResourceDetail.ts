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

import { useApi } from '@backstage/frontend-plugin-api';
import {
  ApiResource,
  ApiResourceDetail,
} from '@fluxwatch/backstage-plugin-flux-common';
import { useCallback, useEffect, useState } from 'react';
import { fluxApiRef } from '../api';
import { isAbandoned, untilAborted } from '../refresh/untilAborted';
import { ClusterTokens } from './useClusterTokens';

/** The detail of one resource. */
export interface ResourceDetailAnswer {
  detail?: ApiResourceDetail;
  error?: Error;
  retry(): void;
}

/**
 * Reads the detail of a resource, and again whenever its row was read anew.
 *
 * @param version - changes when the rows were read
 */
export function useResourceDetail(
  resource: ApiResource,
  tokens: ClusterTokens,
  version: number | undefined,
): ResourceDetailAnswer {
  const { cluster, kind, namespace, name } = resource;
  const { read: readTokens } = tokens;
  const api = useApi(fluxApiRef);
  const [answer, setAnswer] = useState<Omit<ResourceDetailAnswer, 'retry'>>({});
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const read = async () => {
      try {
        const clusterTokens = await untilAborted(readTokens(), signal);
        const detail = await api.getResource(
          { cluster, kind, namespace, name },
          { signal, clusterTokens },
        );
        setAnswer({ detail });
      } catch (caught) {
        if (!isAbandoned(signal)) {
          const error =
            caught instanceof Error ? caught : new Error(`${caught}`);
          setAnswer(last => ({ ...last, error }));
        }
      }
    };
    read();
    return () => controller.abort();
  }, [api, cluster, kind, namespace, name, readTokens, version, attempt]);

  const retry = useCallback(() => setAttempt(count => count + 1), []);
  return { ...answer, retry };
}
