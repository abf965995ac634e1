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
  StorageApi,
  storageApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { ViewChange, ViewProblem } from '../views/changeViews';
import {
  readStoredViews,
  StoredViews,
  toStoredViews,
  ViewPage,
} from '../views/savedView';

/** The views that the user has saved for a part of the page. */
export interface SavedViewsState {
  /** Absent until they have been read. */
  stored?: StoredViews;
  /**
   * Changes them, and keeps them.
   *
   * @returns why they cannot be changed so
   * @throws when they cannot be read or kept
   */
  change(change: ViewChange): Promise<ViewProblem | undefined>;
}

const BUCKET = 'flux';
const PATIENCE = 10_000;

/**
 * What is kept just now. Settings that a server keeps cannot be had at once, and
 * count as absent when they could not be read: so they are asked for anew before
 * they are overwritten.
 */
function readNow(storage: StorageApi, key: string): Promise<unknown> {
  const { presence, value } = storage.snapshot(key);
  if (presence !== 'unknown') {
    return Promise.resolve(value);
  }
  return new Promise((fulfil, reject) => {
    const timer = setTimeout(
      () => reject(new Error('the portal does not answer')),
      PATIENCE,
    );
    const subscription = storage.observe$(key).subscribe({
      next: snapshot => {
        clearTimeout(timer);
        fulfil(snapshot.value);
        // It may come before there is a subscription.
        Promise.resolve().then(() => subscription.unsubscribe());
      },
      error: reject,
    });
  });
}

/** Reads and keeps the views of a part of the page, and sees changes elsewhere. */
export function useSavedViews(page: ViewPage): SavedViewsState {
  const api = useApi(storageApiRef);
  const storage = useMemo(() => api.forBucket(BUCKET), [api]);
  // Portals without a signed-in user keep all buckets in one.
  const key = `flux-views-${page}`;
  const [stored, setStored] = useState<StoredViews>();

  useEffect(() => {
    const { presence, value } = storage.snapshot(key);
    setStored(presence === 'unknown' ? undefined : readStoredViews(value));
    const subscription = storage
      .observe$(key)
      .subscribe(snapshot => setStored(readStoredViews(snapshot.value)));
    return () => subscription.unsubscribe();
  }, [storage, key]);

  const change = useCallback(
    async (apply: ViewChange) => {
      const now = readStoredViews(await readNow(storage, key));
      if (now.isNewer) {
        setStored(now);
        throw new Error('a newer version of the portal has saved views');
      }
      const changed = apply(now.views);
      if (changed.problem === undefined) {
        await storage.set(key, toStoredViews(changed.views));
      }
      return changed.problem;
    },
    [storage, key],
  );
  return { stored, change };
}
