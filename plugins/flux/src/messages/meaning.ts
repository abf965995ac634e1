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

/**
 * What a reason means: what happened, and what usually helps. Reasons as the
 * Flux controllers write them, those alike in one.
 */
export const meaning = {
  heading: 'What it means',
  what: {
    healthCheck:
      'The manifests were applied, but what they describe did not become healthy in time.',
    build: 'The manifests could not be built, so nothing of them was applied.',
    path: 'The source was fetched, but what is asked for is not in it.',
    apply: 'The cluster refused some of the manifests.',
    prune: 'What is no longer in the source could not be deleted.',
    dependency: 'It has not been tried: something it depends on is not ready.',
    sourceNotReady: 'It has not been tried: its source is not ready.',
    helmAction: 'Helm could not bring the new version of the release up.',
    helmRemediated:
      'The new version of the release failed, and Flux went back to the one before.',
    helmTest: 'The release is installed, but its own tests failed.',
    values: 'The values of the release could not be put together.',
    git: 'The repository could not be read.',
    authentication: 'The credentials were not accepted.',
    verification: 'The signature could not be verified, so it is not used.',
    registry: 'The artifact or chart could not be fetched.',
    chart: 'The chart that is named, or its version, cannot be found or built.',
    invalid: 'What is written in the resource itself is not valid.',
    access: 'It refers to something it is not allowed to use.',
    storage: 'The source was read, but Flux could not store it.',
    failing: 'Flux could not do what the resource asks for.',
    blocked: 'It waits for something else and has not been tried.',
    suspended: 'Someone told Flux to leave it alone.',
    terminating: 'It is being deleted, and what it owns goes with it.',
    progressing: 'Flux is at work on it.',
  },
  helps: {
    healthCheck:
      'Usually: look at the events and logs of the workload that is named, then push a fix or revert the commit.',
    build:
      'Usually: run kustomize build on that path, correct the file that is named, and push.',
    path: 'Usually: correct the path or the name in the resource, or push what is missing.',
    apply:
      'Usually: correct the object that is named, or give the service account of Flux the right to apply it.',
    prune:
      'Usually: look at the finalizers of the object that is named, and at the rights of the service account.',
    dependency:
      'Usually: nothing here. Repair what it waits for, and it follows.',
    sourceNotReady: 'Usually: nothing here. Repair the source, and it follows.',
    helmAction:
      'Usually: look at the message and at the pods of the release, then push corrected values or another chart version.',
    helmRemediated:
      'Usually: the older version serves meanwhile. Read why the new one failed and push a correction.',
    helmTest: 'Usually: look at the logs of the test pod that is named.',
    values:
      'Usually: check the ConfigMaps and Secrets that the values come from.',
    git: 'Usually: check the URL and the branch, and whether the cluster reaches the server.',
    authentication:
      'Usually: renew the Secret or the token that the resource refers to.',
    verification:
      'Usually: check who signed it, and the keys that the resource trusts.',
    registry:
      'Usually: check the URL, the tag or version, and whether the cluster reaches the registry.',
    chart: 'Usually: check the name and the version of the chart.',
    invalid: 'Usually: correct the field that is named, and push.',
    access:
      'Usually: use something in the same namespace, or have the access allowed.',
    storage: 'Usually: look at the disk and the logs of the source-controller.',
    failing: 'Usually: the message says which part to correct.',
    blocked: 'Usually: nothing here. Repair what it waits for, and it follows.',
    suspended:
      'When the reason has passed, resume it: flux resume, or remove suspend from its manifest.',
    terminating:
      'If it takes long: look at the finalizers, and whether the controller that serves them runs.',
    progressing: 'Nothing to do but wait.',
  },
  next: {
    everyInterval: 'Flux tries again every {{duration}}.',
    withBackoff: 'Flux tries again by itself, waiting longer each time.',
    byItself: 'Flux tries again by itself.',
    stalledRetries:
      'Flux has used up its retries and has given up: it goes on only when the values, the chart or the resource change, or someone forces or resets it (flux reconcile hr {{name}} -n {{namespace}} --reset).',
    stalled:
      'Flux has given up: it goes on only when the resource itself changes.',
    follows: 'Flux tries again by itself as soon as that is ready.',
    frozen: 'Flux does nothing with it until it is resumed.',
    noRollback: 'It does not go back to the older version by itself.',
  },
} as const;
