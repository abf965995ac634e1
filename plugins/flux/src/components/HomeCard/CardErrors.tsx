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

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ApiClusterError,
  ApiClusterState,
} from '@fluxwatch/backstage-plugin-flux-common';
import { fluxTranslationRef } from '../../translation';
import { readSubject } from '../../wording/readSubject';
import { CardLine } from './CardLine';

/** A card is small: the page tells the rest. */
const MOST_LINES = 3;

function bySubject(
  errors: readonly ApiClusterError[],
): [string, ApiClusterError[]][] {
  const found = new Map<string, ApiClusterError[]>();
  for (const error of errors) {
    const known = found.get(error.cluster);
    if (known) {
      known.push(error);
    } else {
      found.set(error.cluster, [error]);
    }
  }
  return [...found];
}

/** What could not be read for a card: a line for each cluster, a few of them. */
export function CardErrors(props: {
  errors: readonly ApiClusterError[];
  /** For what people call them. */
  clusters: readonly ApiClusterState[];
}) {
  const { clusters, errors } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  const subjects = bySubject(errors);
  const more = subjects.length - MOST_LINES;
  return (
    <>
      {subjects.slice(0, MOST_LINES).map(([cluster, [first, ...others]]) => (
        <CardLine key={cluster} state="Unreadable">
          {`${readSubject(t, cluster, clusters)}: ${
            others.length === 0
              ? `${first.message} ${first.hint}`
              : t('home.fleet.partial', { count: 1 + others.length })
          }`}
        </CardLine>
      ))}
      {more > 0 && (
        <CardLine state="Unreadable">
          {t('home.unreadable', { count: more })}
        </CardLine>
      )}
    </>
  );
}
