/** One place: what its organs must do in the next thirty days, its organs, the places below it. */
import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { Link } from 'wouter';
import { dueSoonOf } from '../graph/due-soon.js';
import type { Place } from '../graph/places.js';
import { placeQuery, type OrgansOfPlace } from '../graph/queries.js';
import { dayOf } from '../parts/duties.js';
import { Heading } from '../parts/heading.js';
import { AgencyLink, NoticeLink } from '../parts/links.js';
import { useSay, useSettings } from '../parts/settings.js';
import { Answered, NotFound, useTitle } from '../parts/states.js';

export function PlacePage({ code }: { readonly code: string }): ReactNode {
  const { script } = useSettings();
  const place = useQuery(placeQuery(code, dayOf(new Date()), script));
  return <Answered asked={place}>{(found) => (found ? <WholePlace {...found} /> : <NotFound />)}</Answered>;
}

interface WholePlaceProps {
  readonly place: Place;
  readonly organs: OrgansOfPlace;
}

function WholePlace({ place, organs }: WholePlaceProps): ReactNode {
  const { say } = useSay();
  const { textLanguage } = useSettings();
  const { name, code, parent, children, agencies } = place;
  useTitle(name);
  return (
    <article className="agency">
      <header className="title">
        {parent && (
          <nav className="crumbs" aria-label={say('above')}>
            <PlaceLink code={parent.code}>{parent.name}</PlaceLink>
          </nav>
        )}
        <Heading lang={textLanguage}>{name}</Heading>
        <Link href={`/?division=${code}`}>{say('itsNotices')}</Link>
      </header>
      <section className="duties">
        <h2>{say('dueSoon')}</h2>
        <DueSoonList organs={organs} />
        {agencies.totalCount > organs.length && (
          <p className="quiet">{say('someOrgans', { n: organs.length, m: agencies.totalCount })}</p>
        )}
      </section>
      <footer className="relations">
        {organs.length > 0 && (
          <section>
            <h2>{say('agencies')}</h2>
            <ul>
              {organs.map((organ) => (
                <li key={organ.id}>
                  <AgencyLink id={organ.id}>{organ.name}</AgencyLink>
                </li>
              ))}
            </ul>
          </section>
        )}
        {children.nodes.length > 0 && (
          <section>
            <h2>{say('placesBelow')}</h2>
            <ul>
              {children.nodes.map((below) => (
                <li key={below.code}>
                  <PlaceLink code={below.code}>{below.name}</PlaceLink>
                </li>
              ))}
            </ul>
          </section>
        )}
      </footer>
    </article>
  );
}

const PlaceLink = ({ code, children }: { readonly code: string; readonly children: ReactNode }): ReactNode => (
  <Link href={`/places/${code}`}>{children}</Link>
);

function DueSoonList({ organs }: { readonly organs: OrgansOfPlace }): ReactNode {
  const { say, day } = useSay();
  const { textLanguage } = useSettings();
  const due = dueSoonOf(organs);
  if (due.length === 0) return <p className="quiet">{say('nothingDue')}</p>;
  return (
    <div className="group is-soon">
      <ul>
        {due.map(({ directive: { id, text, path, notice }, dueOn, organs: told }) => (
          <li key={`${dueOn} ${id}`}>
            <p className="day">
              <time dateTime={dueOn}>{day(dueOn)}</time>
            </p>
            <div>
              <p className="what" lang={textLanguage}>
                {text.replaceAll('\n', ' ')}
              </p>
              <p className="facts">
                <span>
                  <span className="term">{say('forWhom')}</span>{' '}
                  {told.map((organ, at) => (
                    <Fragment key={organ.id}>
                      {at > 0 && '、'}
                      <AgencyLink id={organ.id}>{organ.name}</AgencyLink>
                    </Fragment>
                  ))}
                </span>
                <NoticeLink id={notice.id} at={path}>
                  {notice.title}
                </NoticeLink>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
