/** One notice: what it says, whom it tells to do what, and where it comes from. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Notice } from '../graph/documents.js';
import { noticeQuery, repairsQuery, traditionalQuery } from '../graph/queries.js';
import { DirectiveList } from '../marks/directive-list.js';
import { MarkedText } from '../marks/marked-text.js';
import { outermost, type Mark, type Span } from '../marks/marks.js';
import { outlineOf, type Branch } from '../marks/outline.js';
import { History } from '../parts/history.js';
import { NoticeHeader } from '../parts/notice-header.js';
import { NoticeRelations } from '../parts/notice-relations.js';
import { useSay, useSettings } from '../parts/settings.js';
import { Answered, NotFound, useTitle } from '../parts/states.js';
import { TakeAway } from '../parts/take-away.js';

export function NoticePage({ id }: { readonly id: string }): ReactNode {
  const { script } = useSettings();
  const notice = useQuery(noticeQuery(id, script));
  return <Answered asked={notice}>{(found) => (found ? <WholeNotice notice={found} /> : <NotFound />)}</Answered>;
}

function WholeNotice({ notice }: { readonly notice: Notice }): ReactNode {
  const { say } = useSay();
  const { text, lang, isMarked } = useText(notice);
  const [isMended, showMended] = useState(false);
  const mended = useQuery({ ...repairsQuery(notice.id), enabled: isMended });
  const marks = useMemo(
    () => (isMarked ? marksOf(notice, isMended ? (mended.data?.repairs ?? []) : [], text) : []),
    [isMarked, isMended, mended.data, notice, text],
  );
  const branches = useMemo(() => outlineOf(notice.directives.nodes), [notice]);
  const listed = useMemo(() => new Set(pathsOf(branches)), [branches]);
  const quote = ({ start, end }: Span): string => (isMarked ? text : notice.body).slice(start, end);
  useTitle(notice.title);
  useTargetInSight();
  const marked = { body: text, marks, listed, lang };
  return (
    <article className={isMended ? 'notice shows-repairs' : 'notice'}>
      <NoticeHeader notice={notice} />
      <div className="columns">
        <section className="main" aria-label={say('text')}>
          <div className="tools">
            <button type="button" aria-pressed={isMended} onClick={() => showMended(!isMended)}>
              {say(isMended ? 'hideRepairs' : 'showRepairs')}
            </button>
            <button type="button" onClick={() => window.print()}>
              {say('print')}
            </button>
            <span className="quiet" role="status">
              {isMended && mended.data && repairsLine(say, mended.data.repairs.length)}
              {!isMarked && say('noMarks')}
            </span>
          </div>
          <TakeAway notice={notice} text={isMarked ? text.slice(notice.bodyStart, notice.bodyEnd) : text} />
          {isMarked ? (
            <MarkedText {...marked} part={{ start: notice.bodyStart, end: notice.bodyEnd }} />
          ) : (
            <MarkedText {...marked} part={{ start: 0, end: text.length }} />
          )}
          {isMarked && (
            <details className="rest">
              <summary>{say('wholePage')}</summary>
              <MarkedText {...marked} part={{ start: 0, end: notice.bodyStart }} />
              <MarkedText {...marked} part={{ start: notice.bodyEnd, end: text.length }} />
            </details>
          )}
        </section>
        <aside className="beside">
          <h2>{say('whatMustBeDone')}</h2>
          {branches.length === 0 && <p className="quiet">{say('noDirectives')}</p>}
          <DirectiveList branches={branches} quote={quote} lang={lang} />
          {notice.directives.totalCount > notice.directives.nodes.length && (
            <p className="quiet">
              {say('someDirectives', { n: notice.directives.nodes.length, m: notice.directives.totalCount })}
            </p>
          )}
        </aside>
      </div>
      {notice.revision > 1 && <History id={notice.id} />}
      <NoticeRelations notice={notice} />
    </article>
  );
}

const repairsLine = (say: ReturnType<typeof useSay>['say'], n: number): string =>
  n === 0 ? say('noRepairs') : `${say('repairs', { n })} ${say('repairLegend')}`;

/** The body in the script chosen. Spans are of the simplified one, and hold for the other as long as it is of the same length. */
function useText(notice: Notice): { readonly text: string; readonly lang: string; readonly isMarked: boolean } {
  const { script } = useSettings();
  const wantsTraditional = script === 'TRADITIONAL';
  const { data } = useQuery({ ...traditionalQuery(notice.id), enabled: wantsTraditional });
  if (!wantsTraditional || data == null) return { text: notice.body, lang: 'zh-Hans', isMarked: true };
  return { text: data, lang: 'zh-Hant', isMarked: data.length === notice.body.length };
}

interface Repair {
  readonly kind: string;
  readonly span: Span & { readonly source: { readonly quote: string } };
}

function marksOf(notice: Notice, repairs: readonly Repair[], text: string): Mark[] {
  const directives = notice.directives.nodes;
  return [
    ...directives.map(({ span, path }): Mark => ({ kind: 'directive', ...span, path })),
    ...directives.flatMap(({ targets }) =>
      targets.map(({ span, dueBy }): Mark => ({ kind: 'target', ...span, dueBy })),
    ),
    ...notice.mentions.nodes.map(({ span, agency }): Mark => ({ kind: 'agency', ...span, id: agency.id })),
    ...outermost(repairs)
      .filter(({ span }) => text.slice(span.start, span.end) !== span.source.quote)
      .map(({ kind, span: { start, end, source } }): Mark => ({
        kind: 'repair',
        start,
        end,
        repair: kind,
        was: source.quote,
      })),
  ];
}

const pathsOf = (branches: readonly Branch<Notice['directives']['nodes'][number]>[]): string[] =>
  branches.flatMap(({ directive, parts }) => [directive.path, ...pathsOf(parts)]);

/** The browser looked for the place that the address names before the text was there. */
function useTargetInSight(): void {
  useEffect(() => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (id === '') return;
    location.replace(`#${id}`); // so that :target holds, too
  }, []);
}
