/** What one may narrow the results to, with how many there are of each. */
import type { FacetCountsFragment } from '@notice-graph/sdk';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { addressOf, daysOfYear, filterOf, unfiltered, yearOf, type Asked } from '../graph/asked.js';
import { noticeKinds } from './labels.js';
import { Narrowing } from './narrowing.js';
import { useSay } from './settings.js';

interface Choice {
  readonly value: string;
  readonly name: string;
  readonly count: number;
  readonly isChosen: boolean;
  /** What is asked for when this is chosen, or no longer. */
  readonly next: Partial<Asked>;
}

export function Facets({ asked, facets }: { readonly asked: Asked; readonly facets: FacetCountsFragment }): ReactNode {
  const { say, label } = useSay();
  const { kinds, agencies, years, divisions } = facets;
  const year = yearOf(asked);
  return (
    <nav className="facets" aria-label={say('filters')}>
      <Narrowing asked={asked} />
      <Facet
        asked={asked}
        title={say('byKind')}
        choices={kinds.map(({ kind, count }) => {
          const isChosen = asked.kinds.includes(kind);
          const others = asked.kinds.filter((other) => other !== kind);
          const next = { kinds: isChosen ? others : [...others, kind].sort() };
          return { value: kind, name: label(noticeKinds[kind]), count, isChosen, next };
        })}
      />
      <Facet
        asked={asked}
        title={say('byAgency')}
        choices={agencies.map(({ agency: { id, name }, count }) => {
          const isChosen = asked.agency === id;
          return { value: id, name, count, isChosen, next: { agency: isChosen ? null : id } };
        })}
      />
      <Facet
        asked={asked}
        title={say('byYear')}
        choices={years.map(({ year: number, count }) => {
          const value = String(number);
          const isChosen = year === value;
          const next = isChosen ? { from: null, to: null } : daysOfYear(value);
          return { value, name: value, count, isChosen, next };
        })}
      />
      <Facet
        asked={asked}
        title={say('byDivision')}
        choices={divisions.map(({ division: { code, name }, count }) => {
          const isChosen = asked.division === code;
          return { value: code, name, count, isChosen, next: { division: isChosen ? null : code } };
        })}
      />
      {filterOf(asked) && (
        <Link href={addressOf(unfiltered(asked))} className="clear">
          {say('clearFilters')}
        </Link>
      )}
    </nav>
  );
}

interface FacetProps {
  readonly asked: Asked;
  readonly title: string;
  readonly choices: readonly Choice[];
}

function Facet({ asked, title, choices }: FacetProps): ReactNode {
  if (choices.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {choices.map(({ value, name, count, isChosen, next }) => (
          <li key={value}>
            <Link href={addressOf({ ...asked, ...next })} aria-current={isChosen ? 'true' : undefined}>
              <span>{name}</span> <span className="number">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
