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

import { ApiCoverage } from '@fluxwatch/backstage-plugin-flux-common';
import { Translate } from '../translation';
import { VerdictState } from '../verdict/entityVerdict';

/** Whether Flux itself tells of failures on a cluster, in a sentence. */
export function coverageText(
  t: Translate,
  coverage: Pick<ApiCoverage, 'alerts'>,
  cluster: string,
): { state: VerdictState; headline: string; details: string[] } {
  const { covered, total } = coverage.alerts;
  const details = [t('pageCoverage.here')];
  if (total === 0) {
    return {
      state: 'notReported',
      headline: t('pageCoverage.headline.nothing', { cluster }),
      details: [],
    };
  }
  if (covered >= total) {
    return {
      state: 'deployed',
      headline: t('pageCoverage.headline.all', { cluster }),
      details: [],
    };
  }
  return {
    state: 'uncertain',
    headline:
      covered === 0
        ? t('pageCoverage.headline.none', { cluster })
        : t('pageCoverage.headline.some', { count: total - covered, cluster }),
    details,
  };
}
