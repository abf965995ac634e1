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
import { ReactNode } from 'react';
import { FluxAnswer } from '../../hooks/useFluxAnswer';
import { LoadingRows } from '../LoadingRows';
import { KeptNotice, ReadFailure } from '../ReadFailure';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
  },
}));

/** Shows an answer, or why there is none; and when it is not up to date. */
export function AnswerFrame<T>(props: {
  answer: FluxAnswer<T>;
  /** What is asked about, for the words when the backend does not know it. */
  subject: string;
  children: (answer: T) => ReactNode;
}) {
  const { children, subject } = props;
  const classes = useStyles();
  const { answer, error, readAt, refresh } = props.answer;
  if (answer === undefined) {
    return error ? (
      <ReadFailure error={error} entityName={subject} retry={refresh} />
    ) : (
      <LoadingRows />
    );
  }
  return (
    <div className={classes.root}>
      {error && readAt !== undefined && (
        <KeptNotice
          error={error}
          entityName={subject}
          readAt={readAt}
          retry={refresh}
        />
      )}
      {children(answer)}
    </div>
  );
}
