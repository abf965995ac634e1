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

/** What is said when there is nothing, not everything, or nothing new to show. */
export const states = {
  loading: 'Reading Flux resources',
  tryAgain: 'Try again',
  empty: {
    title: 'No Flux resource belongs to {{entity}} yet',
    looked: 'Looked for on {{clusters}}:',
    lookedNowhere: 'Looked for:',
    byName: 'resources that {{annotation}} names: {{value}}',
    bySelector: 'resources with the labels {{value}}',
    byId: 'resources with the label {{annotation}}={{value}}',
    byResource: 'resources whose annotation {{annotation}} names {{value}}',
    connect: 'Three ways to connect it',
    inNamespace: 'only in the namespace {{value}}',
    inCluster: 'only on the cluster {{value}}',
  },
  notConnected: {
    title: '{{entity}} is not connected to Flux',
    description:
      'Nothing says which Flux resources deploy it. Any one of these connects it.',
  },
  connect: {
    name: 'Name them on the entity, in its catalog-info.yaml',
    label: 'Or give the Flux resources a label, and the entity the same id',
    resource: 'Or name the entity on the Flux resource',
    copy: 'Copy',
  },
  forbidden: {
    title: 'You may not read Flux resources',
    description:
      'Your account lacks the permission {{permission}}. Whoever runs this portal can grant it in its permission policy.',
  },
  signedOut: {
    title: 'Your session has ended',
    description: 'Sign in to the portal again, and this will be shown.',
  },
  failed: {
    title: 'Flux resources could not be read',
    description: 'The portal answered: {{message}}',
    kept: 'Not up to date: the last attempt failed. Shown is what was read {{ago}}.',
    retrying: 'It is tried again by itself.',
    noAnswer: 'The portal did not answer.',
  },
  entityNotFound: {
    title: 'The catalog does not know {{entity}}',
    description: 'It may have been removed a moment ago.',
  },
  backendMissing: {
    title: 'The Flux backend of this portal cannot answer this',
    description:
      'It is not installed, or older than what you look at. Whoever runs this portal can install or upgrade @fluxwatch/backstage-plugin-flux-backend.',
  },
  partial: {
    title_one: '{{count}} thing could not be read; the rest is shown',
    title_other: '{{count}} things could not be read; the rest is shown',
    catalog: 'The catalog of Backstage',
    item: '{{cluster}}, {{kind}}',
    itemNamespace: '{{cluster}}, {{kind}} in {{namespace}}',
  },
  signIn: {
    title: '{{cluster}} can be read only after you sign in to it',
    titleMany: '{{clusters}} can be read only after you sign in to them',
    description:
      'This cluster shows itself only to its own users. What you read is read as you, and nobody else sees it. No alerts are raised there.',
    descriptionMany:
      'These clusters show themselves only to their own users. What you read is read as you, and nobody else sees it. No alerts are raised there. One sign-in is enough for all of them.',
    waiting:
      'You have signed in. If {{cluster}} does not appear in a moment, the sign-in was not accepted there: try it again, or ask whoever runs it to let you in.',
    action: 'Sign in to {{cluster}}',
    signingIn: 'Signing in',
    failed: 'Signing in did not work: {{message}}',
    noToken: 'The sign-in gave no token.',
    notSupported:
      'This portal has no way to sign in to clusters: its Kubernetes plugin is not installed. Ask whoever runs it.',
    noProvider:
      'The portal does not say how to sign in to this cluster. Ask whoever runs it.',
  },
} as const;
