/** What a notice said before, beside what it said then. */
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { comparison, type Line, type Piece } from '../graph/comparison.js';
import { revisionsQuery } from '../graph/queries.js';
import type { Revision } from '../graph/revisions.js';
import { revisionReasons } from './labels.js';
import { useSay, useSettings } from './settings.js';
import { Answered } from './states.js';

export function History({ id }: { readonly id: string }): ReactNode {
  const { say } = useSay();
  const { script } = useSettings();
  const [isOpen, show] = useState(false);
  const revisions = useQuery({ ...revisionsQuery(id, script), enabled: isOpen });
  return (
    <details className="history" onToggle={({ currentTarget }) => show(currentTarget.open)}>
      <summary>{say('history')}</summary>
      {isOpen && (
        <Answered asked={revisions}>
          {({ nodes, totalCount }) => (
            <>
              {nodes.map((revision, at) => (
                <Revised key={revision.number} revision={revision} before={nodes[at + 1] ?? null} />
              ))}
              {totalCount > nodes.length && (
                <p className="quiet">{say('someRevisions', { n: nodes.length, m: totalCount })}</p>
              )}
            </>
          )}
        </Answered>
      )}
    </details>
  );
}

interface RevisedProps {
  readonly revision: Revision;
  /** Null: the first one, or further back than is shown. */
  readonly before: Revision | null;
}

function Revised({ revision, before }: RevisedProps): ReactNode {
  const { say, label, day } = useSay();
  const lines = useMemo(
    () => (before === null ? [] : comparison(wholeOf(before), wholeOf(revision))),
    [before, revision],
  );
  const { number, reason, recordedAt, note } = revision;
  return (
    <section>
      <h3>
        {say('version', { n: number })} <span className="sort">{label(revisionReasons[reason])}</span>{' '}
        <time dateTime={recordedAt}>{day(recordedAt)}</time>
      </h3>
      {note !== null && <p>{note}</p>}
      {before !== null && lines.length === 0 && <p className="quiet">{say('sameText')}</p>}
      {before !== null && lines.length > 0 && (
        <SideBySide lines={lines} numbers={{ before: before.number, after: number }} />
      )}
    </section>
  );
}

const wholeOf = ({ title, body }: Revision): string => `${title}\n${body}`;

interface SideBySideProps {
  readonly lines: readonly Line[];
  readonly numbers: { readonly before: number; readonly after: number };
}

function SideBySide({ lines, numbers }: SideBySideProps): ReactNode {
  const { say } = useSay();
  const { textLanguage } = useSettings();
  return (
    <table className="comparison" lang={textLanguage}>
      <thead>
        <tr>
          <th scope="col">{say('version', { n: numbers.before })}</th>
          <th scope="col">{say('version', { n: numbers.after })}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, at) => (
          <LineRow key={at} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function LineRow({ line }: { readonly line: Line }): ReactNode {
  const { say } = useSay();
  if (line.kind === 'gap')
    return (
      <tr className="gap">
        <td colSpan={2}>{say('sameLines', { n: line.count })}</td>
      </tr>
    );
  if (line.kind === 'same')
    return (
      <tr>
        <td>{line.text}</td>
        <td>{line.text}</td>
      </tr>
    );
  return (
    <tr>
      <td>{pieces(line.before, 'del')}</td>
      <td>{pieces(line.after, 'ins')}</td>
    </tr>
  );
}

const pieces = (of: readonly Piece[] | null, Mark: 'del' | 'ins'): ReactNode =>
  of?.map(({ text, isChanged }, at) => (isChanged ? <Mark key={at}>{text}</Mark> : <span key={at}>{text}</span>));
