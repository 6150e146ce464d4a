/** One organ: what it is called, what it publishes, what it must do by when. */
import { useQueries, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Agency } from '../graph/documents.js';
import { dutiesOut, noticesOut } from '../graph/ways-out.js';
import { activityQuery, agencyQuery, dutiesQuery } from '../graph/queries.js';
import { Activity } from '../parts/activity-chart.js';
import { Duties } from '../parts/duty-list.js';
import { NoticeList } from '../parts/hit.js';
import { Heading } from '../parts/heading.js';
import { agencyKinds } from '../parts/labels.js';
import { AgencyLink } from '../parts/links.js';
import { MeetingList } from '../parts/notice-relations.js';
import { useSay, useSettings } from '../parts/settings.js';
import { Answered, Loading, NotFound, useTitle } from '../parts/states.js';
import { Subscribe } from '../parts/subscribe.js';

export function AgencyPage({ id }: { readonly id: string }): ReactNode {
  const { script } = useSettings();
  const agency = useQuery(agencyQuery(id, script));
  // All at once, and shown at once, so that no part pushes another.
  const parts = useQueries({ queries: [dutiesQuery(id, script), activityQuery(id)] });
  if (agency.data && parts.some(({ isPending }) => isPending)) return <Loading />;
  return <Answered asked={agency}>{(found) => (found ? <WholeAgency agency={found} /> : <NotFound />)}</Answered>;
}

function WholeAgency({ agency }: { readonly agency: Agency }): ReactNode {
  const { say } = useSay();
  const { textLanguage, english } = useSettings();
  const lang = english ? 'en' : 'zh';
  const { id, name, ancestors, children, notices, meetings } = agency;
  useTitle(name);
  return (
    <article className="agency">
      <header className="title">
        {ancestors.length > 0 && (
          <nav className="crumbs" aria-label={say('above')}>
            {ancestors.map((above) => (
              <AgencyLink key={above.id} id={above.id}>
                {above.name}
              </AgencyLink>
            ))}
          </nav>
        )}
        <Heading lang={textLanguage}>{name}</Heading>
        <AgencyFacts agency={agency} />
        <Subscribe
          ways={[
            [say('duties'), dutiesOut(id, lang)],
            [say('itsNotices'), noticesOut(id, lang)],
          ]}
        />
      </header>
      <Duties id={id} />
      <Activity id={id} />
      <footer className="relations">
        {notices.nodes.length > 0 && (
          <section>
            <h2>{say('itsNotices')}</h2>
            <NoticeList notices={notices.nodes} />
            <Link href={`/?agency=${id}`}>{say('allNotices', { n: notices.totalCount })}</Link>
          </section>
        )}
        {meetings.nodes.length > 0 && (
          <section>
            <h2>{say('meetings')}</h2>
            <MeetingList meetings={meetings.nodes} />
          </section>
        )}
        {children.nodes.length > 0 && (
          <section>
            <h2>{say('below')}</h2>
            <ul>
              {children.nodes.map((below) => (
                <li key={below.id}>
                  <AgencyLink id={below.id}>{below.name}</AgencyLink>
                </li>
              ))}
            </ul>
          </section>
        )}
      </footer>
    </article>
  );
}

function AgencyFacts({ agency }: { readonly agency: Agency }): ReactNode {
  const { say, label } = useSay();
  const { kind, shortName, aliases, division, orgCode, creditCode } = agency;
  const names = [shortName, ...aliases].filter((name) => name !== null);
  const facts: readonly [string, ReactNode][] = [
    [say('kind'), label(agencyKinds[kind])],
    [say('aliases'), [...new Set(names)].join('、')],
    [
      say('division'),
      division === null ? (
        ''
      ) : (
        <Link href={`/places/${division.code}`}>
          {division.name} {division.code}
        </Link>
      ),
    ],
    [say('codes'), [creditCode, orgCode].filter((code) => code !== null).join('、')],
  ];
  return (
    <dl className="fields">
      {facts
        .filter(([, fact]) => fact !== '')
        .map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
    </dl>
  );
}
