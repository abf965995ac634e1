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

/** Views that are saved under a name. */
export const views = {
  label: 'View',
  region: 'Saved views',
  everything: 'Everything',
  unsaved: 'Not saved',
  builtIn: 'For everybody',
  own: 'Yours',
  builtInName: {
    failing: 'Failing now',
    blocked: 'Waiting for something',
    suspended: 'Suspended',
    mine: 'Mine',
    behind: 'Behind or different',
  },
  changed: 'changed since it was saved',
  changedBuiltIn: 'changed',
  undo: 'Undo the changes',
  overwrite: 'Save the changes',
  saveAs: 'Save as…',
  rename: 'Rename…',
  remove: 'Delete…',
  cancel: 'Cancel',
  name: 'Name',
  save: {
    title: 'Save this view',
    help: 'It keeps what is searched and filtered for, and the order; only you see it.',
    confirm: 'Save',
    replaces: 'Replaces your view {{name}}.',
    done: 'Saved as {{name}}.',
  },
  renaming: {
    title: 'Rename the view {{name}}',
    confirm: 'Rename',
    done: 'It is called {{name}} now.',
  },
  removing: {
    title: 'Delete the view {{name}}?',
    help: 'What is shown stays as it is; only the name goes.',
    confirm: 'Delete',
    done: '{{name}} is deleted.',
  },
  problem: {
    nameMissing: 'Give it a name.',
    nameLong: 'At most {{most}} characters.',
    nameTaken: 'Another view of yours has this name.',
    queryLong: 'There is too much in this view to be kept: choose less.',
    tooMany: 'You have {{most}} views, which is the most: delete one first.',
    gone: 'It is not there any more: it was deleted elsewhere.',
  },
  failed: 'Nothing was changed: {{message}}. Try again later.',
  newer:
    'A newer version of this portal has saved your views. They can be chosen here, but not changed: load the page anew.',
  unreadable_one:
    '{{count}} saved view cannot be read and is left out. It is gone for good once you change a view.',
  unreadable_other:
    '{{count}} saved views cannot be read and are left out. They are gone for good once you change a view.',
} as const;
