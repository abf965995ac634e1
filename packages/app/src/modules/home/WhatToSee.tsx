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

import { makeStyles } from '@material-ui/core/styles';
import { MarkdownContent } from '@backstage/core-components';

const useStyles = makeStyles({
  // Colour alone does not tell a link from the words around it.
  root: { '& a': { textDecoration: 'underline' } },
});

const content = `
Three clusters belong to this demo. **production** and **staging** replay what
real Flux controllers said while things went wrong; **recovery** cannot be
reached at all. Every recording starts over when it ends, and an alert fires
after 45 seconds, so something always changes within two minutes.

- [cart](/catalog/default/component/cart/flux): a Helm release. On production
  Flux has given up on it; on staging its chart goes missing, fires and
  recovers within two minutes.
- [checkout](/catalog/default/component/checkout/flux) crashes when it starts,
  is fixed, and on production crashes again.
- [frontend](/catalog/default/component/frontend/flux) waits for checkout, and
  while checkout fails nothing else is wrong with it.
- [podinfo](/catalog/default/component/podinfo/flux) is deployed, suspended and
  resumed; its image cannot be scanned.
- [style-guide](/catalog/default/component/style-guide) has nothing to do with
  Flux.
`;

export function WhatToSee() {
  return <MarkdownContent content={content} className={useStyles().root} />;
}
