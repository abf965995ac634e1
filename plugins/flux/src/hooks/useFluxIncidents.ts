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
import { ApiIncident } from '@fluxwatch/backstage-plugin-flux-common';
import { useEffect, useState } from 'react';
import { fluxApiRef } from '../api';
import { isAbandoned } from '../refresh/untilAborted';

const NONE: ApiIncident[] = [];

/**
 * The incidents of an entity: they know also what is held up elsewhere. Only
 * an addition to the verdict, which stands without them: when they cannot be
 * read, the last ones are kept, and the rows tell what is wrong with reading.
 *
 * @param version - changes when the rows were read
 */
export function useFluxIncidents(
  entityRef: string,
  options: { enabled: boolean; version?: number },
): ApiIncident[] {
  const { enabled, version } = options;
  const api = useApi(fluxApiRef);
  const [incidents, setIncidents] = useState(NONE);

  useEffect(() => {
    if (!enabled) {
      setIncidents(NONE);
      return undefined;
    }
    const controller = new AbortController();
    const { signal } = controller;
    const read = async () => {
      const page = await api.listIncidents({ entityRef }, { signal });
      if (!isAbandoned(signal)) {
        setIncidents(page.items);
      }
    };
    read().catch(() => {});
    return () => controller.abort();
  }, [api, entityRef, enabled, version]);

  return incidents;
}
