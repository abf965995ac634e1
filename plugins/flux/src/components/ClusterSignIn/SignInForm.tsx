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

import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import {
  useApiHolder,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { kubernetesAuthProvidersApiRef } from '@backstage/plugin-kubernetes-react';
import { ApiClusterState } from '@fluxwatch/backstage-plugin-flux-common';
import { useState } from 'react';
import { ClusterTokens } from '../../hooks/useClusterTokens';
import { clusterProvider } from '../../signIn/clusterProvider';
import { fluxTranslationRef } from '../../translation';
import { clusterTitle } from '../../verdict/clusterSight';
import { listText } from '../../wording/listText';

/** @see SignInForm */
export interface SignInFormProps {
  /** One sign-in is enough for all of them. */
  clusters: readonly ApiClusterState[];
  tokens: ClusterTokens;
}

/** Asks for the sign-in, and tells what has become of it. */
export function SignInForm(props: SignInFormProps) {
  const { clusters, tokens } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  const authProviders = useApiHolder().get(kubernetesAuthProvidersApiRef);
  const [signingIn, setSigningIn] = useState(false);
  const [failure, setFailure] = useState<string>();
  const title = listText(t, clusters.map(clusterTitle));
  const [provider] = clusters.map(clusterProvider);

  const signIn = async () => {
    if (!authProviders || !provider) {
      return;
    }
    const source = async () =>
      (await authProviders.getCredentials(provider)).token;
    setSigningIn(true);
    setFailure(undefined);
    try {
      if (await source()) {
        await tokens.add(provider, source);
      } else {
        setFailure(t('states.signIn.noToken'));
      }
    } catch (error) {
      setFailure(error instanceof Error ? error.message : `${error}`);
    } finally {
      setSigningIn(false);
    }
  };

  const problem =
    (!authProviders && t('states.signIn.notSupported')) ||
    (!provider && t('states.signIn.noProvider')) ||
    (failure && t('states.signIn.failed', { message: failure }));
  return (
    <div>
      <Typography variant="body2" color="textSecondary" gutterBottom>
        {clusters.length === 1
          ? t('states.signIn.description')
          : t('states.signIn.descriptionMany')}
      </Typography>
      {authProviders && provider && (
        <Button
          variant="outlined"
          size="small"
          disabled={signingIn}
          onClick={signIn}
        >
          {signingIn
            ? t('states.signIn.signingIn')
            : t('states.signIn.action', { cluster: title })}
        </Button>
      )}
      {!problem && provider && tokens.has(provider) && (
        <Typography variant="body2" role="status">
          {t('states.signIn.waiting', { cluster: title })}
        </Typography>
      )}
      {problem && (
        <Typography variant="body2" role="alert">
          {problem}
        </Typography>
      )}
    </div>
  );
}
