/** What one may narrow the results to, with how many there are of each. */
import type { FacetCountsFragment } from '@notice-graph/sdk';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { addressOf, filterOf, type Asked } from '../graph/asked.js';
import { noticeKinds } from './labels.js';
import { useSay } from './settings.js';

interface Choice {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

export function Facets({ asked, facets }: { readonly asked: Asked; readonly facets: FacetCountsFragment }): ReactNode {
  const { say, label } = useSay();
  const { kinds, agencies, years, divisions } = facets;
  return (
    <nav className="facets" aria-label={say('filters')}>
      <Facet
        asked={asked}
        field="kind"
        title={say('byKind')}
        choices={kinds.map(({ kind, count }) => ({ value: kind, name: label(noticeKinds[kind]), count }))}
      />
      <Facet
        asked={asked}
        field="agency"
        title={say('byAgency')}
        choices={agencies.map(({ agency, count }) => ({ value: agency.id, name: agency.name, count }))}
      />
      <Facet
        asked={asked}
        field="year"
        title={say('byYear')}
        choices={years.map(({ year, count }) => ({ value: String(year), name: String(year), count }))}
      />
      <Facet
        asked={asked}
        field="division"
        title={say('byDivision')}
        choices={divisions.map(({ division, count }) => ({ value: division.code, name: division.name, count }))}
      />
      {filterOf(asked) && (
        <Link href={addressOf({ ...asked, kind: null, agency: null, division: null, year: null })} className="clear">
          {say('clearFilters')}
        </Link>
      )}
    </nav>
  );
}

interface FacetProps {
  readonly asked: Asked;
  readonly field: 'kind' | 'agency' | 'year' | 'division';
  readonly title: string;
  readonly choices: readonly Choice[];
}

function Facet({ asked, field, title, choices }: FacetProps): ReactNode {
  if (choices.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {choices.map(({ value, name, count }) => {
          const isChosen = asked[field] === value;
          const address = addressOf({ ...asked, [field]: isChosen ? null : value });
          return (
            <li key={value}>
              <Link href={address} aria-current={isChosen ? 'true' : undefined}>
                <span>{name}</span> <span className="number">{count}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
