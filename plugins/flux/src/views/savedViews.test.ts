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

import { resourceView } from '../address/resourceView';
import { revisionView } from '../address/revisionView';
import { builtInViews } from './builtInViews';
import { canonicalQuery } from './canonicalQuery';
import { deleteView, renameView, saveView } from './changeViews';
import { findChosen, keepView } from './chosenView';
import { readStoredViews, SavedView, toStoredViews } from './savedView';

const view = (name: string, query = 'q=x'): SavedView => ({ name, query });
const stored = (...views: unknown[]) => ({ version: 1, views });

describe('stored views', () => {
  it.each<[string, unknown, string[], number]>([
    ['nothing', undefined, [], 0],
    ['null', null, [], 0],
    ['a text', 'views', [], 1],
    ['a list', [view('a')], [], 1],
    ['no version', { views: [view('a')] }, [], 1],
    ['no views', { version: 1, views: 'a' }, [], 1],
    ['what was stored', toStoredViews([view('a'), view('b')]), ['a', 'b'], 0],
    [
      'broken ones among others',
      stored(null, 7, {}, { name: 'x' }, { name: 1, query: '' }, view('a')),
      ['a'],
      5,
    ],
    ['a name twice', stored(view('A b'), view(' a  B ')), ['A b'], 1],
    ['no name', stored(view(' \u0000 \u202e')), [], 1],
    ['a name that hides', stored(view('a\u202eb\nc')), ['a b c'], 0],
    ['too long a name', stored(view('n'.repeat(61))), [], 1],
    ['too long a query', stored(view('a', 'q'.repeat(4_001))), [], 1],
    [
      'too many',
      stored(...Array.from({ length: 53 }, (_, i) => view(`v${i}`))),
      Array.from({ length: 50 }, (_, i) => `v${i}`),
      3,
    ],
    [
      'what inherits',
      JSON.parse('{"__proto__": {"version": 1, "views": []}}'),
      [],
      1,
    ],
  ])('are read from %s', (_, value, names, unreadable) => {
    const read = readStoredViews(value);
    expect(read.views.map(({ name }) => name)).toEqual(names);
    expect(read).toMatchObject({ unreadable, isNewer: false });
  });

  it('of a newer version are read, and marked', () => {
    const newer = { version: 2, views: [{ ...view('a'), colour: 'red' }] };
    expect(readStoredViews(newer)).toEqual({
      views: [view('a')],
      unreadable: 0,
      isNewer: true,
    });
  });
});

describe('views', () => {
  const VIEWS = [view('b'), view('Team Red')];
  const many = Array.from({ length: 50 }, (_, i) => view(`v${i}`));

  it.each([
    ['saved', saveView(' c  d ', 'q=2'), ['b', 'c d', 'Team Red']],
    ['replaced', saveView('team red', 'q=2'), ['b', 'team red']],
    ['renamed', renameView('team red', 'a'), ['a', 'b']],
    ['renamed in case alone', renameView('b', 'B'), ['B', 'Team Red']],
    ['deleted', deleteView('TEAM RED'), ['b']],
    ['deleted elsewhere before', deleteView('x'), ['b', 'Team Red']],
  ])('are %s', (_, change, expected) => {
    const changed = change(VIEWS);
    expect(changed.problem ?? changed.views.map(({ name }) => name)).toEqual(
      expected,
    );
  });

  it.each([
    [saveView('  ', ''), VIEWS, 'nameMissing'],
    [saveView('n'.repeat(61), ''), VIEWS, 'nameLong'],
    [saveView('a', 'q'.repeat(4_001)), VIEWS, 'queryLong'],
    [saveView('one more', ''), many, 'tooMany'],
    [renameView('b', 'TEAM red'), VIEWS, 'nameTaken'],
    [renameView('x', 'y'), VIEWS, 'gone'],
  ])('are not changed when that is not possible: %#', (change, views, why) => {
    expect(change(views)).toEqual({ problem: why });
  });

  it('can be replaced when there are as many as there may be', () => {
    expect(saveView('v7', 'q=2')(many)).toMatchObject({
      views: expect.arrayContaining([view('v7', 'q=2')]),
    });
  });

  it.each([
    ['kind=B&kind=A&q=x', 'kind=A&kind=B&q=x'],
    ['q=x&cursor=abc&before=50', 'q=x'],
    ['sort=attention&order=ascending', ''],
    ['readiness=Nonsense&script=1&q=a%20b%26c', 'q=a+b%26c'],
  ])('are the same however their query is written: %s', (query, canonical) => {
    expect(canonicalQuery(resourceView, query)).toBe(canonical);
  });

  it('that everybody has can be read by their part of the page', () => {
    const own = ['user:default/ada', 'group:default/shop'];
    expect(
      builtInViews('resources', own).map(({ query }) =>
        canonicalQuery(resourceView, query),
      ),
    ).toEqual([
      'readiness=Failed',
      'readiness=Blocked',
      'readiness=Suspended',
      'owner=group%3Adefault%2Fshop&owner=user%3Adefault%2Fada',
    ]);
    expect(builtInViews('alerts', [])).toEqual([]);
    const [behind] = builtInViews('revisions', own);
    expect(canonicalQuery(revisionView, behind.query)).toBe('behind=true');
  });

  it.each<[string, unknown, string | undefined, boolean]>([
    ['q=a', undefined, 'a', false],
    ['q=a', keepView('a-too'), 'a-too', false],
    ['q=c', keepView('a'), 'a', true],
    ['q=b', keepView('a'), 'b', false],
    ['q=c', keepView('gone'), undefined, false],
    ['q=c', { fluxView: 7 }, undefined, false],
    ['q=c', 'fluxView', undefined, false],
  ])(
    'are chosen by what is shown and kept: %s %j',
    (present, kept, id, changed) => {
      const views = [
        { id: 'a', title: 'A', query: 'q=a' },
        { id: 'a-too', title: 'A too', query: 'q=a' },
        { id: 'b', title: 'B', query: 'q=b' },
      ];
      const chosen = findChosen(views, present, kept);
      expect([chosen.view?.id, chosen.isChanged]).toEqual([id, changed]);
    },
  );
});
