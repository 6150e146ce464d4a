/** Something found: what it is, where it stands, and the words searched for in their places. */
import type { NoticeCardFragment } from '@notice-graph/sdk';
import type { ReactNode } from 'react';
import type { Found } from '../graph/queries.js';
import { noticeKinds } from './labels.js';
import { AgencyLink, NoticeLink } from './links.js';
import { useSay, useSettings } from './settings.js';

type Snippets = Found['snippets'];
type Card = NoticeCardFragment;

export function Hit({ hit: { subject, snippets } }: { readonly hit: Found }): ReactNode {
  const { say } = useSay();
  const inTitle = snippets.find(({ field }) => ['title', 'heading', 'name'].includes(field));
  const others = snippets.filter((snippet) => snippet !== inTitle && snippet.field !== 'title').slice(0, 2);
  if ('title' in subject)
    return (
      <article className="hit">
        <h2>
          <NoticeLink id={subject.id}>{highlighted(subject.title, inTitle)}</NoticeLink>
        </h2>
        <NoticeFacts notice={subject} />
        <Snippet snippets={others.length > 0 ? others : snippets.slice(0, 1)} />
      </article>
    );
  if ('name' in subject)
    return (
      <article className="hit">
        <h2>
          <span className="sort">{say('agencies')}</span>{' '}
          <AgencyLink id={subject.id}>{highlighted(subject.name, inTitle)}</AgencyLink>
        </h2>
        <Snippet snippets={others} />
      </article>
    );
  const { notice, path, heading, text } = subject;
  return (
    <article className="hit">
      <h2>
        <span className="sort">{say('directives')}</span>{' '}
        <NoticeLink id={notice.id} at={path}>
          {highlighted(heading ?? text, inTitle)}
        </NoticeLink>
      </h2>
      <Snippet snippets={others.length > 0 ? others : snippets.slice(0, 1)} />
      <p className="facts">{notice.title}</p>
      <NoticeFacts notice={notice} />
    </article>
  );
}

/** Publisher, day, kind. */
export function NoticeFacts({ notice }: { readonly notice: Card }): ReactNode {
  const { label, day } = useSay();
  return (
    <p className="facts">
      <span className="sort">{label(noticeKinds[notice.kind])}</span>
      <AgencyLink id={notice.agency.id}>{notice.agency.name}</AgencyLink>
      <time dateTime={notice.publishedOn}>{day(notice.publishedOn)}</time>
      {notice.documentNumber && <span>{notice.documentNumber.text}</span>}
    </p>
  );
}

/** A list of notices. */
export const NoticeList = ({ notices }: { readonly notices: readonly Card[] }): ReactNode => (
  <ul className="notices">
    {notices.map((notice) => (
      <li key={notice.id}>
        <NoticeLink id={notice.id}>{notice.title}</NoticeLink>
        <NoticeFacts notice={notice} />
      </li>
    ))}
  </ul>
);

type Piece = Snippets[number];

/** The snippet in its place in the whole. */
function highlighted(whole: string, snippet: Piece | undefined): ReactNode {
  const piece = snippet?.segments.map(({ text }) => text).join('') ?? '';
  const at = whole.indexOf(piece);
  if (!snippet || at === -1) return whole;
  return (
    <>
      {whole.slice(0, at)}
      <Segments segments={snippet.segments} />
      {whole.slice(at + piece.length)}
    </>
  );
}

const Segments = ({ segments }: Pick<Piece, 'segments'>): ReactNode =>
  segments.map(({ text, match }, place) =>
    match ? <mark key={place}>{text}</mark> : <span key={place}>{text.replaceAll('\n', ' ')}</span>,
  );

function Snippet({ snippets }: { readonly snippets: Snippets }): ReactNode {
  const { textLanguage } = useSettings();
  if (snippets.length === 0) return null;
  return (
    <p className="snippet" lang={textLanguage}>
      {snippets.map(({ segments }, index) => (
        <span key={index}>
          …<Segments segments={segments.map(withoutRemains)} />…
        </span>
      ))}
    </p>
  );
}

/** A piece is cut by length: what ends the sentence before it, and begins it, is no part of it. */
const withoutRemains = (segment: Piece['segments'][number], place: number): Piece['segments'][number] =>
  place === 0 ? { ...segment, text: segment.text.replace(/^[\s，。；：、！？）〕》,;:]+/, '') } : segment;
