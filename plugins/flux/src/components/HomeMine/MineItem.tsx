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

import { parseEntityRef } from '@backstage/catalog-model';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ApiClusterState,
  ApiOwnedItem,
} from '@fluxwatch/backstage-plugin-flux-common';
import { useNow } from '../../hooks/ClockProvider';
import { fluxTranslationRef } from '../../translation';
import { clusterTitle, isStale } from '../../verdict/clusterSight';
import { agoText } from '../../wording/durationText';
import { parseTime } from '../../wording/exactTime';
import { ownedItemText } from '../../wording/ownedItemText';
import { shownReadiness } from '../../wording/rowText';
import { AlertTag } from '../AlertTag';
import { CardItem } from '../HomeCard';
import { ReadinessIcon } from '../ReadinessLabel';
import { ResourceLink } from '../ResourceLink';

const useStyles = makeStyles({ link: { fontWeight: 'bold' } });

/** One resource of a component that needs someone. */
export function MineItem(props: {
  item: ApiOwnedItem;
  clusters: readonly ApiClusterState[];
}) {
  const { clusters, item } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const now = useNow();
  const { entityRef, resource, title } = item;
  const state = clusters.find(known => known.name === resource.cluster);
  const cluster = state ? clusterTitle(state) : resource.cluster;
  const { kind, name } = resource;
  const component = title ?? parseEntityRef(entityRef).name;
  const stale = isStale(resource.observedAt, now);
  const { details, word } = ownedItemText(t, item, now);
  const seenAt = stale ? parseTime(resource.observedAt) : undefined;
  const seen =
    seenAt === undefined
      ? []
      : [t('home.seen', { ago: agoText(t, seenAt, now) })];
  return (
    <CardItem
      icon={<ReadinessIcon state={shownReadiness(resource)} faded={stale} />}
      subject={
        <>
          <span>
            <ResourceLink
              resource={resource}
              entityRef={entityRef}
              className={classes.link}
            >
              {component}
            </ResourceLink>{' '}
            {resource.name === component
              ? t('home.on', { cluster })
              : t('home.mine.resourceOn', { cluster, kind, name })}
          </span>
          <AlertTag alert={resource.alert} />
        </>
      }
      word={word}
      details={[...seen, ...details]}
      full={resource.cause?.message}
    />
  );
}
