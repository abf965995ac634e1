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

import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useState } from 'react';
import { isEntityRef } from '../address/isEntityRef';

/** The backend takes no more owners at once. */
const MOST_OWNERS = 50;

/** The user and the user's groups, as signing in found them; of very many the first. */
export function useOwnRefs(): readonly string[] | undefined {
  const identity = useApi(identityApiRef);
  const [refs, setRefs] = useState<readonly string[]>();
  useEffect(() => {
    let isOver = false;
    const read = async () => {
      const { ownershipEntityRefs, userEntityRef } =
        await identity.getBackstageIdentity();
      return [...new Set([userEntityRef, ...ownershipEntityRefs])];
    };
    read()
      // Whoever cannot be named owns nothing.
      .catch((): string[] => [])
      .then(found => {
        if (!isOver) {
          setRefs(found.filter(isEntityRef).slice(0, MOST_OWNERS));
        }
      });
    return () => {
      isOver = true;
    };
  }, [identity]);
  return refs;
}
