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

import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { FIRST_PAGE, ListPlace } from '../../address/resourceView';
import { Pager } from './Pager';

const PAGES: Readonly<Record<string, string | undefined>> = {
  '': 'second',
  second: 'third',
};

/** A list of three pages; what is shown comes when it is told to. */
function List() {
  const [place, setPlace] = useState<ListPlace>(FIRST_PAGE);
  const [shown, setShown] = useState(place.cursor);
  return (
    <>
      <button onClick={() => setShown(place.cursor)}>Answer</button>
      <Pager
        place={place}
        count={50}
        total={150}
        nextCursor={PAGES[shown]}
        isOld={shown !== place.cursor}
        go={setPlace}
      />
    </>
  );
}

describe('Pager', () => {
  const click = (name: string) =>
    userEvent.click(screen.getByRole('button', { name }));

  it('goes on by one page however often it is clicked before the answer', async () => {
    renderInTestApp(<List />);
    await userEvent.dblClick(
      await screen.findByRole('button', { name: 'Next page' }),
    );
    expect(screen.getByText('51 to 100 of 150')).toBeVisible();

    await click('Answer');
    await click('Next page');
    await click('Answer');
    expect(screen.getByText('101 to 150 of 150')).toBeVisible();
    await click('Previous page');
    await click('Answer');
    expect(screen.getByText('51 to 100 of 150')).toBeVisible();
    await click('Previous page');
    expect(screen.getByText('1 to 50 of 150')).toBeVisible();
  }, 30_000);
});
