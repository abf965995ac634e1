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

import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Fragment } from 'react';
import { usePageHref } from '../../address/usePageHref';
import { fluxTranslationRef } from '../../translation';

const TEXTS = {
  resources: 'pageClusters.open',
  revisions: 'pageClusters.openRevisions',
  coverage: 'pageClusters.coverage',
} as const;

/** Where the parts of the page show one cluster. */
export function ClusterLinks(props: {
  cluster: string;
  parts: readonly (keyof typeof TEXTS)[];
}) {
  const { cluster, parts } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  const href = usePageHref();
  return (
    <Typography variant="body2">
      {parts.map((part, index) => (
        <Fragment key={part}>
          {index > 0 && ' · '}
          <Link to={href(part, { cluster })}>{t(TEXTS[part])}</Link>
        </Fragment>
      ))}
    </Typography>
  );
}
