/** One meeting: who met, what was demanded, and who passed it on to whom. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Meeting } from '../graph/documents.js';
import { meetingQuery } from '../graph/queries.js';
import { CascadeGraph } from '../parts/cascade-graph.js';
import { Heading } from '../parts/heading.js';
import { NoticeList } from '../parts/hit.js';
import { AgencyLink, NoticeLink } from '../parts/links.js';
import { useSay, useSettings } from '../parts/settings.js';
import { Answered, NotFound, useTitle } from '../parts/states.js';

export function MeetingPage({ id }: { readonly id: string }): ReactNode {
  const { script } = useSettings();
  const meeting = useQuery(meetingQuery(id, script));
  return <Answered asked={meeting}>{(found) => (found ? <WholeMeeting meeting={found} /> : <NotFound />)}</Answered>;
}

function WholeMeeting({ meeting }: { readonly meeting: Meeting }): ReactNode {
  const { say, day } = useSay();
  const { textLanguage } = useSettings();
  const { name, heldOn, convener, chair, notices, directives } = meeting;
  useTitle(name);
  return (
    <article className="meeting">
      <header className="title">
        <Heading lang={textLanguage}>{name}</Heading>
        <dl className="fields">
          <div>
            <dt>{say('heldOn')}</dt>
            <dd>{heldOn === null ? say('noDay') : <time dateTime={heldOn}>{day(heldOn)}</time>}</dd>
          </div>
          {convener && (
            <div>
              <dt>{say('convener')}</dt>
              <dd>
                <AgencyLink id={convener.id}>{convener.name}</AgencyLink>
              </dd>
            </div>
          )}
          {chair && (
            <div>
              <dt>{say('chair')}</dt>
              <dd>{[chair.name, chair.title].filter((part) => part !== null).join(' ')}</dd>
            </div>
          )}
        </dl>
      </header>
      <section className="cascade">
        <h2>{say('cascade')}</h2>
        <CascadeGraph meeting={meeting} />
      </section>
      {directives.nodes.length > 0 && (
        <section>
          <h2>{say('demanded')}</h2>
          <ol className="directives" lang={textLanguage}>
            {directives.nodes.map(({ id, path, text, notice }) => (
              <li key={id}>
                <p className="what">{text.replaceAll('\n', ' ')}</p>
                <p className="facts">
                  <NoticeLink id={notice.id} at={path}>
                    {notice.title}
                  </NoticeLink>
                </p>
              </li>
            ))}
          </ol>
        </section>
      )}
      <footer className="relations">
        <section>
          <h2>{say('reportedBy')}</h2>
          <NoticeList notices={notices.nodes} />
        </section>
      </footer>
    </article>
  );
}
