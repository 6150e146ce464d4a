/** What an agency must do, the nearest day first. */
import type { DirectiveCardFragment } from '@notice-graph/sdk';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { dutiesQuery } from '../graph/queries.js';
import { dayOf, dutiesOf, type Duty, type Urgency } from './duties.js';
import { NoticeLink } from './links.js';
import { useSay, useSettings } from './settings.js';
import { Answered } from './states.js';

type Assigned = DirectiveCardFragment & { readonly notice: { readonly id: string; readonly title: string } };
const order: readonly Urgency[] = ['soon', 'later', 'past', 'undated'];

export function Duties({ id }: { readonly id: string }): ReactNode {
  const { say } = useSay();
  const { script } = useSettings();
  const assigned = useQuery(dutiesQuery(id, script));
  return (
    <section className="duties">
      <h2>{say('duties')}</h2>
      <Answered asked={assigned}>
        {(list) =>
          list === null || list.nodes.length === 0 ? (
            <p className="quiet">{say('noDuties')}</p>
          ) : (
            <>
              <DutyGroups directives={list.nodes} />
              {list.pageInfo.hasNextPage && (
                <p className="quiet">{say('someDuties', { n: list.nodes.length, m: list.totalCount })}</p>
              )}
            </>
          )
        }
      </Answered>
    </section>
  );
}

function DutyGroups({ directives }: { readonly directives: readonly Assigned[] }): ReactNode {
  const { say } = useSay();
  const duties = dutiesOf(directives, dayOf(new Date()));
  return order
    .filter((urgency) => duties[urgency].length > 0)
    .map((urgency) => (
      <section key={urgency} className={`group is-${urgency}`}>
        <h3>
          {say(urgency)} <span className="number">{duties[urgency].length}</span>
        </h3>
        <ul>
          {duties[urgency].map((duty) => (
            <li key={duty.directive.id}>
              <DutyLine duty={duty} />
            </li>
          ))}
        </ul>
      </section>
    ));
}

function DutyLine({ duty: { directive, dueBy, days } }: { readonly duty: Duty<Assigned> }): ReactNode {
  const { say, day } = useSay();
  const { textLanguage } = useSettings();
  const { text, issuer, notice, path } = directive;
  return (
    <>
      <p className="day">
        {dueBy !== null && days !== null && (
          <>
            <time dateTime={dueBy}>{day(dueBy)}</time>
            <span>{daysIn(days, say)}</span>
          </>
        )}
      </p>
      <div>
        <p className="what" lang={textLanguage}>
          {text.replaceAll('\n', ' ')}
        </p>
        <p className="facts">
          {issuer && (
            <span>
              <span className="term">{say('by')}</span> {issuer.name}
            </span>
          )}
          <NoticeLink id={notice.id} at={path}>
            {notice.title}
          </NoticeLink>
        </p>
      </div>
    </>
  );
}

function daysIn(days: number, say: ReturnType<typeof useSay>['say']): string {
  if (days === 0) return say('today');
  return days > 0 ? say('daysLeft', { n: days }) : say('daysPast', { n: -days });
}
