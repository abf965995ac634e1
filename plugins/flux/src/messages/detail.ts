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

/** What a row tells when it is opened. */
export const detail = {
  loading: 'Reading the detail',
  failed: 'The detail could not be read: {{message}}',
  gone: 'This resource is no longer there.',
  retry: 'Try again',
  conditions: 'Conditions',
  conditionType: 'Type',
  conditionStatus: 'Status',
  conditionReason: 'Reason and message',
  conditionSince: 'Since',
  noConditions: 'Flux has written no conditions.',
  frozen: 'As they were when it was suspended; they count for nothing now.',
  path: 'Where it stops',
  waitsFor: 'Waits for',
  holdsUp: 'Holds up',
  holdsUpNothing: 'Nothing else waits for it.',
  waitsForNothing: 'It waits for nothing.',
  dependency: 'dependency',
  source: 'source',
  thisOne: 'this resource',
  history: 'Alert history',
  noHistory: 'No alert of it has been recorded.',
  inactive: 'inactive',
  pending: 'pending',
  firing: 'firing',
  change: '{{from}} to {{to}}',
  recovered: 'recovered',
  causedBy: 'because of {{name}}',
  about: 'About it',
  interval: 'Checked by Flux every {{duration}}',
  intervalAndRetry:
    'Checked by Flux every {{duration}}, after a failure every {{retry}}',
  provenSince: "Failing at least since {{time}}, by Flux's own record",
  lastSucceeded: 'Last success in its record {{ago}}',
  observed: 'Last confirmed by the cluster {{ago}}',
  url: 'From {{url}}',
  inPath: 'Path {{path}}',
  finalizers: 'Its deletion waits for {{finalizers}}',
  owner: {
    entityAnnotation: 'Belongs here by the annotation of the entity',
    resourceAnnotation: 'Belongs here by its own annotation',
    labelSelector: 'Belongs here by the label selector of the entity',
    kubernetesId: 'Belongs here by its Kubernetes id',
  },
  note: {
    ArtifactWithoutDigest:
      'Its artifact has no digest, so nothing can be deployed from it.',
    DuplicateReadyCondition:
      'It has two Ready conditions; the worse one counts.',
    InvalidAlertAnnotation:
      'One of its alert annotations cannot be read and is ignored.',
  },
} as const;
