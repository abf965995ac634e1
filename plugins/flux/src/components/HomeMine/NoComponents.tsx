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
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { fluxTranslationRef } from '../../translation';
import { OwnedVerdict } from '../../verdict/ownedVerdict';
import { listText } from '../../wording/listText';
import { CardHint } from '../HomeCard';

const EXAMPLE = `metadata:
  annotations:
    fluxcd.io/resources: Kustomization/flux-system/checkout`;

/** The user owns nothing with Flux: why, and how that changes. */
export function NoComponents(props: { verdict: OwnedVerdict }) {
  const { groups, state } = props.verdict;
  const { t } = useTranslationRef(fluxTranslationRef);
  if (state === 'noGroup') {
    return (
      <CardHint
        title={t('home.nothing.noGroup')}
        description={t('home.nothing.noGroupHelp')}
      />
    );
  }
  return (
    <CardHint
      title={t('home.nothing.noComponent', { owners: listText(t, groups) })}
      description={t('home.nothing.noComponentHelp')}
    >
      <Typography variant="body2" component="pre">
        {EXAMPLE}
      </Typography>
    </CardHint>
  );
}
