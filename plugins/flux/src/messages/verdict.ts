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

/** The sentence that answers whether an entity is deployed as pushed. */
export const verdict = {
  headline: {
    broken: '{{entity}} is not deployed as pushed on {{clusters}}',
    deploying: '{{entity}} is being deployed on {{clusters}}',
    removing: '{{entity}} is being removed from {{clusters}}',
    suspended: '{{entity}} is suspended on {{clusters}}: Flux deploys nothing',
    uncertain:
      '{{entity}} is deployed as pushed on {{clusters}}, as far as can be seen',
    unseen: 'Whether {{entity}} is deployed as pushed is not known',
    notReported: 'Flux does not report how {{entity}} is doing',
    deployed: '{{entity}} is deployed as pushed on {{clusters}}',
  },
  cause: {
    failing: '{{resource}} has failed for {{duration}}',
    failingProven:
      "{{resource}} has failed for at least {{duration}}, by Flux's own record",
    failingUnknown: '{{resource}} has failed',
    givenUp: '{{resource}} has failed for {{duration}} and Flux has given up',
    givenUpProven:
      "{{resource}} has failed for at least {{duration}}, by Flux's own record, and Flux has given up",
    givenUpUnknown: '{{resource}} has failed and Flux has given up',
    source: '{{resource}} cannot fetch what was pushed',
    Missing: '{{resource}} does not exist',
    Suspended: '{{resource}} is suspended',
    Terminating: '{{resource}} is being deleted',
    NotReported: '{{resource}} never reports whether it is ready',
    Cycle: '{{resource}} waits for itself, in a circle',
    NoArtifact: '{{resource}} is ready but has nothing to fetch',
    Unreadable: '{{resource}} cannot be read',
  },
  holdsUp: 'It holds up {{resources}}.',
  firing: 'Its alert has been firing for {{duration}}.',
  firesIn: 'Its alert fires in {{duration}}.',
  firesNow: 'Its alert fires any moment.',
  clockPaused: 'The clock of its alert is paused.',
  moreCauses_one: '{{count}} more cause.',
  moreCauses_other: '{{count}} more causes.',
  unread:
    'Only {{read}} of its {{total}} resources are looked at here; what needs someone comes first.',
  unknown: {
    unreachable: '{{cluster}} is not reachable, last seen {{ago}}.',
    unreachableNever: '{{cluster}} is not reachable and was never seen.',
    waiting: '{{cluster}} has not been read yet.',
    needsSignIn: '{{cluster}} can be read only after you sign in to it.',
    stale: 'What {{cluster}} shows is from {{ago}}.',
    partial: '{{cluster}} could be read only in part.',
  },
  unknownMany: {
    unreachable: '{{clusters}} are not reachable.',
    waiting: '{{clusters}} have not been read yet.',
    needsSignIn: '{{clusters}} can be read only after you sign in to them.',
    stale: 'What {{clusters}} show is old.',
    partial: '{{clusters}} could be read only in part.',
  },
} as const;
