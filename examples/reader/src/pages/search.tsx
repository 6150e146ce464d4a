/** The first page: the latest notices, or what a search found, with what to narrow it to. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'wouter';
import { addressOf, askedBy, filterOf, noticeTypes, type Asked } from '../graph/asked.js';
import { waysOutOf } from '../graph/ways-out.js';
import { countsQuery, resultsQuery, type Results } from '../graph/queries.js';
import { Facets } from '../parts/facets.js';
import { Hit } from '../parts/hit.js';
import { useSay, useSettings } from '../parts/settings.js';
import { Answered, useTitle } from '../parts/states.js';
import { Subscribe } from '../parts/subscribe.js';

export function SearchPage(): ReactNode {
  const { say } = useSay();
  const { script, english } = useSettings();
  const [address] = useSearchParams();
  const asked = askedBy(address);
  const results = useInfiniteQuery(resultsQuery(asked, script));
  const counts = useQuery(countsQuery(asked, script));
  const ways = waysOutOf(asked, english ? 'en' : 'zh');
  const title = asked.text === '' ? say('latest') : say('results', { q: asked.text });
  useTitle(asked.text === '' ? '' : title);
  return (
    <div className="columns results">
      <header className="above">
        <h1>{title}</h1>
        <p className="quiet" role="status">
          {counts.data ? say('count', { n: counts.data.totalCount }) : '…'}
        </p>
        {asked.text !== '' && <Types asked={asked} />}
        {ways && <Subscribe ways={[[say(filterOf(asked) ? 'theseNotices' : 'allOfThem'), ways]]} />}
      </header>
      <aside className="beside">
        <details className="narrowing" open={window.innerWidth >= 900}>
          <summary>{say('filters')}</summary>
          {counts.data && <Facets asked={asked} facets={counts.data.facets} />}
        </details>
      </aside>
      <div className="main">
        <Answered asked={results}>
          {({ pages }) => (
            <div className={results.isPlaceholderData ? 'is-old' : undefined} aria-busy={results.isPlaceholderData}>
              <Hits pages={pages} />
              {results.hasNextPage && (
                <button
                  type="button"
                  className="more"
                  disabled={results.isFetchingNextPage}
                  onClick={() => void results.fetchNextPage()}
                >
                  {results.isFetchingNextPage ? say('loading') : say('more')}
                </button>
              )}
            </div>
          )}
        </Answered>
      </div>
    </div>
  );
}

function Hits({ pages }: { readonly pages: readonly Results[] }): ReactNode {
  const { say } = useSay();
  const hits = pages.flatMap((page) => page.hits);
  if (hits.length === 0)
    return (
      <div className="state">
        <h2>{say('nothing')}</h2>
        <p>{say('nothingHint')}</p>
      </div>
    );
  return (
    <ol className="hits">
      {hits.map((hit) => (
        <li key={hit.subject.id}>
          <Hit hit={hit} />
        </li>
      ))}
    </ol>
  );
}

const typeNames = { NOTICE: 'notices', DIRECTIVE: 'directives', AGENCY: 'agencies' } as const;

function Types({ asked }: { readonly asked: Asked }): ReactNode {
  const { say } = useSay();
  return (
    <nav className="types" aria-label={say('types')}>
      {[null, ...noticeTypes].map((type) => (
        <Link key={type} href={addressOf({ ...asked, type })} aria-current={asked.type === type ? 'true' : undefined}>
          {say(type === null ? 'everything' : typeNames[type])}
        </Link>
      ))}
    </nav>
  );
}
