/** Title and facts of a notice, as its page has them on top. */
import { Fragment, type ReactNode } from 'react';
import type { Notice } from '../graph/documents.js';
import { Heading } from './heading.js';
import { genres, noticeKinds, validities } from './labels.js';
import { AgencyLink } from './links.js';
import { useSay, useSettings } from './settings.js';

export function NoticeHeader({ notice }: { readonly notice: Notice }): ReactNode {
  const { say, label, day } = useSay();
  const { textLanguage } = useSettings();
  const {
    title,
    agency,
    issuers,
    indexNumber,
    documentNumber,
    createdOn,
    publishedOn,
    kind,
    genre,
    validity,
    revision,
  } = notice;
  const facts: readonly [string, ReactNode][] = [
    [say('publisher'), <AgencyLink id={agency.id}>{agency.name}</AgencyLink>],
    [
      say('issuers'),
      issuers.some(({ id }) => id !== agency.id) &&
        issuers.map(({ id, name }, index) => (
          <Fragment key={id}>
            {index > 0 && '、'}
            <AgencyLink id={id}>{name}</AgencyLink>
          </Fragment>
        )),
    ],
    [say('indexNumber'), indexNumber],
    [say('documentNumber'), documentNumber && documentNumber.text],
    [say('createdOn'), createdOn && <time dateTime={createdOn}>{day(createdOn)}</time>],
    [say('publishedOn'), <time dateTime={publishedOn}>{day(publishedOn)}</time>],
    [say('kind'), label(noticeKinds[kind])],
    [say('genre'), genre && label(genres[genre])],
    [say('validity'), validity !== 'UNSTATED' && label(validities[validity])],
  ];
  return (
    <header className="title">
      <Heading lang={textLanguage}>{title}</Heading>
      {revision > 1 && <p className="sort">{say('revision', { n: revision - 1 })}</p>}
      <dl className="fields">
        {facts
          .filter(([, fact]) => Boolean(fact))
          .map(([term, fact]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
      </dl>
    </header>
  );
}
