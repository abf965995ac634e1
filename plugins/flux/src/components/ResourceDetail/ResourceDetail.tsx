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
import Grid from '@material-ui/core/Grid';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiResource } from '@fluxwatch/backstage-plugin-flux-common';
import { ClusterTokens } from '../../hooks/useClusterTokens';
import { useResourceDetail } from '../../hooks/useResourceDetail';
import { fluxTranslationRef } from '../../translation';
import { readFailure } from '../../wording/readFailure';
import { ReadErrors } from '../ReadErrors';
import { OwnSections } from './OwnSections';
import { RelatedSections } from './RelatedSections';

function DetailFailure(props: { error: Error; retry(): void }) {
  const { error, retry } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  const { kind, message } = readFailure(error);
  return (
    <Typography variant="body2" role="alert" gutterBottom>
      {kind === 'entityNotFound'
        ? t('detail.gone')
        : t('detail.failed', {
            message: message ?? t('states.failed.noAnswer'),
          })}{' '}
      <Button size="small" onClick={retry}>
        {t('detail.retry')}
      </Button>
    </Typography>
  );
}

/** Everything that is known of one resource. */
export function ResourceDetail(props: {
  resource: ApiResource;
  tokens: ClusterTokens;
  version?: number;
}) {
  const { tokens, version } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  const { detail, error, retry } = useResourceDetail(
    props.resource,
    tokens,
    version,
  );
  // What the row knows already need not wait for the detail.
  const resource = detail?.resource ?? props.resource;
  return (
    <>
      {error && <DetailFailure error={error} retry={retry} />}
      <Grid container spacing={4}>
        <Grid item xs={12} md={7}>
          <OwnSections resource={resource} />
        </Grid>
        <Grid item xs={12} md={5}>
          {detail && (
            <>
              <RelatedSections detail={detail} />
              <ReadErrors errors={detail.errors} />
            </>
          )}
          {!detail && !error && (
            <LinearProgress aria-label={t('detail.loading')} />
          )}
        </Grid>
      </Grid>
    </>
  );
}
