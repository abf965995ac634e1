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

import { useEntity } from '@backstage/plugin-catalog-react';
import { ClockProvider } from '../../hooks/ClockProvider';
import { useEntityFlux } from '../../hooks/useEntityFlux';
import { hasNothing } from '../../verdict/hasNothing';
import { AnswerFrame } from '../AnswerFrame';
import { NoResources } from '../NoResources';
import { TabContent } from './TabContent';

function EntityFluxResources() {
  const { entity } = useEntity();
  const flux = useEntityFlux(entity);
  const { entityName, resources } = flux;
  return (
    <AnswerFrame
      answer={{ ...resources, answer: resources.page }}
      subject={entityName}
    >
      {page =>
        hasNothing(page) ? (
          <NoResources
            entity={entity}
            entityName={entityName}
            clusters={page.clusters}
          />
        ) : (
          <TabContent flux={flux} page={page} />
        )
      }
    </AnswerFrame>
  );
}

/**
 * The Flux tab of the entity that is in context: the verdict, what runs on
 * each cluster, and each resource with its alert.
 */
export function FluxTab() {
  return (
    <ClockProvider>
      <EntityFluxResources />
    </ClockProvider>
  );
}
