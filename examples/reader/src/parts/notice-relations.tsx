/** What a notice leads to: meetings, attachments, other notices, the page that it was read from. */
import type { ReactNode } from 'react';
import type { Notice } from '../graph/documents.js';
import { NoticeList } from './hit.js';
import { MeetingLink } from './links.js';
import { useSay } from './settings.js';

export function NoticeRelations({ notice }: { readonly notice: Notice }): ReactNode {
  const { say } = useSay();
  const { meetings, attachments, cites, citedBy, source } = notice;
  return (
    <footer className="relations">
      <Relation title={say('meetings')} isThere={meetings.length > 0}>
        <MeetingList meetings={meetings} />
      </Relation>
      <Relation title={say('attachments')} isThere={attachments.length > 0}>
        <ul>
          {attachments.map(({ name, url }) => (
            <li key={name}>{url === null ? name : <a href={url}>{name}</a>}</li>
          ))}
        </ul>
      </Relation>
      <Relation title={say('cites')} isThere={cites.nodes.length > 0}>
        <NoticeList notices={cites.nodes} />
      </Relation>
      <Relation title={say('citedBy')} isThere={citedBy.nodes.length > 0}>
        <NoticeList notices={citedBy.nodes} />
      </Relation>
      <Relation title={say('source')} isThere={source.url !== null}>
        <p className="address">{source.url !== null && <a href={source.url}>{source.url}</a>}</p>
      </Relation>
    </footer>
  );
}

interface RelationProps {
  readonly title: string;
  readonly isThere: boolean;
  readonly children: ReactNode;
}

const Relation = ({ title, isThere, children }: RelationProps): ReactNode =>
  isThere && (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );

interface MeetingListProps {
  readonly meetings: readonly { readonly id: string; readonly name: string; readonly heldOn: string | null }[];
}

export function MeetingList({ meetings }: MeetingListProps): ReactNode {
  const { say, day } = useSay();
  return (
    <ul>
      {meetings.map(({ id, name, heldOn }) => (
        <li key={id}>
          <MeetingLink id={id}>{name}</MeetingLink>{' '}
          <span className="quiet">{heldOn === null ? say('noDay') : day(heldOn)}</span>
        </li>
      ))}
    </ul>
  );
}
