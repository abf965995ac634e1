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

import { Link } from '@backstage/core-components';
import { ReactNode } from 'react';
import { LinkedResource, useResourceHref } from '../../hooks/useResourceHref';

/**
 * Leads to the page of a resource; plain text where there is no page to lead
 * to.
 */
export function ResourceLink(props: {
  resource: LinkedResource;
  /** The entity whose Flux tab is shown where there is no Flux page. */
  entityRef?: string;
  children: ReactNode;
  className?: string;
}) {
  const { children, className, entityRef, resource } = props;
  const href = useResourceHref()(resource, entityRef);
  return href === undefined ? (
    <span className={className}>{children}</span>
  ) : (
    <Link to={href} className={className}>
      {children}
    </Link>
  );
}
