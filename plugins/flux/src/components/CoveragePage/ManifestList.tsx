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
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ApiCoverage,
  ApiCoverageProvider,
} from '@fluxwatch/backstage-plugin-flux-common';
import { PROVIDERS } from '../../address/coverageView';
import { fluxTranslationRef } from '../../translation';
import { YamlText } from '../YamlText';
import { SelectField } from '../SelectField';

const useStyles = makeStyles(theme => ({
  heading: { fontWeight: 'bold' },
  provider: { minWidth: 240, margin: theme.spacing(2, 0) },
  old: { opacity: 0.5 },
  title: { fontWeight: 'bold', marginTop: theme.spacing(2) },
}));

/** Manifests that would have failures told, ready to be copied. */
export function ManifestList(props: {
  manifests: ApiCoverage['manifests'];
  provider: ApiCoverageProvider;
  change(provider: ApiCoverageProvider): void;
  /** They are still those for another provider. */
  isOld: boolean;
}) {
  const { change, isOld, manifests, provider } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const chosen = (text: string) => PROVIDERS.find(item => item === text);
  return (
    <section>
      <Typography variant="body1" component="h3" className={classes.heading}>
        {t('pageCoverage.manifests.heading')}
      </Typography>
      <Typography variant="body2">
        {manifests.length === 0
          ? t('pageCoverage.manifests.none')
          : t('pageCoverage.manifests.description')}
      </Typography>
      <SelectField
        id="flux-coverage-provider"
        className={classes.provider}
        label={t('pageCoverage.manifests.provider')}
        value={provider}
        change={value => change(chosen(value) ?? provider)}
      >
        {PROVIDERS.map(item => (
          <option key={item} value={item}>
            {t(`pageCoverage.provider.${item}`)}
          </option>
        ))}
      </SelectField>
      <div className={isOld ? classes.old : undefined} aria-busy={isOld}>
        {manifests.map(({ id, yaml }) => {
          const title = t(`pageCoverage.manifests.${id}`, {
            provider: t(`pageCoverage.provider.${provider}`),
          });
          return (
            <div key={id}>
              <Typography
                variant="body2"
                component="h4"
                className={classes.title}
              >
                {title}
              </Typography>
              <YamlText text={yaml} label={title} />
            </div>
          );
        })}
      </div>
    </section>
  );
}
