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

import { parseFieldSelector } from './fieldSelector';
import { parseLabelSelector } from './labelSelector';

const object = (labels: Record<string, string>, fields = {}) => ({
  apiVersion: 'v1',
  kind: 'Event',
  metadata: {
    name: 'a',
    namespace: 'apps',
    uid: '1',
    resourceVersion: '1',
    labels,
  },
  ...fields,
});

describe('parseLabelSelector', () => {
  it.each([
    ['app=web', { app: 'web' }, true],
    ['app==web', { app: 'api' }, false],
    ['app!=web', {}, true],
    ['app in (web, api),tier', { app: 'api', tier: '' }, true],
    ['app in (web,api)', {}, false],
    ['app notin (web,api)', {}, true],
    ['app notin (web,api)', { app: 'web' }, false],
    ['!app', {}, true],
    ['!app', { app: 'web' }, false],
    ['app', {}, false],
    [
      'kustomize.toolkit.fluxcd.io/name=apps',
      { 'kustomize.toolkit.fluxcd.io/name': 'apps' },
      true,
    ],
    ['', {}, true],
  ])('%j on %j: %s', (selector, labels, selected) => {
    expect(parseLabelSelector(selector)(object(labels))).toBe(selected);
  });

  it.each(['app in web', 'a b', 'app=web,,x'])('rejects %j', selector => {
    expect(() => parseLabelSelector(selector)).toThrow(
      'unable to parse requirement',
    );
  });
});

describe('parseFieldSelector', () => {
  const events = { group: '', plural: 'events' };
  const event = object(
    {},
    {
      involvedObject: { kind: 'Kustomization', name: 'podinfo' },
      source: { component: 'kustomize-controller' },
      type: 'Warning',
    },
  );

  it.each([
    ['metadata.name=a,metadata.namespace==apps', true],
    ['metadata.name!=a', false],
    ['involvedObject.kind=Kustomization,involvedObject.name=podinfo', true],
    ['source=kustomize-controller', true],
    ['type!=Warning', false],
    ['involvedObject.uid=', true],
  ])('%j: %s', (selector, selected) => {
    expect(parseFieldSelector(selector, events)(event)).toBe(selected);
  });

  it('knows no fields of custom resources but their name and namespace', () => {
    const kind = {
      group: 'kustomize.toolkit.fluxcd.io',
      plural: 'kustomizations',
    };
    expect(() => parseFieldSelector('spec.suspend=true', kind)).toThrow(
      'field label not supported: spec.suspend',
    );
  });

  it('rejects what is no selector', () => {
    expect(() => parseFieldSelector('metadata.name', events)).toThrow(
      "invalid selector: 'metadata.name'",
    );
  });
});
