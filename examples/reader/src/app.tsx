/** What is on every page: the site's name, the search, the script, what is new; and the page itself. */
import { useEffect, useRef, type ReactNode } from 'react';
import { Link, Route, Switch, useLocation, useSearchParams } from 'wouter';
import { addressOf, askedBy } from './graph/asked.js';
import { AgencyPage } from './pages/agency.js';
import { MeetingPage } from './pages/meeting.js';
import { NoticePage } from './pages/notice.js';
import { PlacePage } from './pages/place.js';
import { SearchPage } from './pages/search.js';
import { LiveLine } from './parts/live-line.js';
import { useSay, useSettings } from './parts/settings.js';
import { NotFound } from './parts/states.js';

export function App(): ReactNode {
  const { say } = useSay();
  return (
    <>
      <a className="skip" href="#content">
        {say('skip')}
      </a>
      <header className="site">
        <div className="bar">
          <Link href="/" className="name">
            {say('site')}
          </Link>
          <SearchBox />
          <ScriptSwitch />
        </div>
        <LiveLine />
      </header>
      <Page />
      <footer className="site">
        <Link href="/places/100000">{say('places')}</Link> {say('about')}
      </footer>
    </>
  );
}

/** Whoever follows a link hears and sees the new page from its beginning. */
function Page(): ReactNode {
  const [path] = useLocation();
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current && location.hash === '') {
      window.scrollTo(0, 0);
      main.current?.focus({ preventScroll: true });
    }
    isFirst.current = false;
  }, [path]);
  return (
    <main id="content" ref={main} tabIndex={-1} key={path}>
      <Switch>
        <Route path="/">
          <SearchPage />
        </Route>
        <Route path="/notices/:id">{({ id }) => <NoticePage id={id} />}</Route>
        <Route path="/agencies/:id">{({ id }) => <AgencyPage id={id} />}</Route>
        <Route path="/meetings/:id">{({ id }) => <MeetingPage id={id} />}</Route>
        <Route path="/places/:code">{({ code }) => <PlacePage code={code} />}</Route>
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </main>
  );
}

function SearchBox(): ReactNode {
  const { say } = useSay();
  const [address] = useSearchParams();
  const [, go] = useLocation();
  const asked = askedBy(address);
  return (
    <search>
      <form
        action="/"
        key={asked.text}
        onSubmit={(event) => {
          event.preventDefault();
          const text = new FormData(event.currentTarget).get('q');
          go(addressOf({ ...asked, text: typeof text === 'string' ? text.trim() : '' }));
        }}
      >
        <input
          type="search"
          name="q"
          defaultValue={asked.text}
          aria-label={say('searchLabel')}
          placeholder={say('searchHint')}
          maxLength={200}
          autoComplete="off"
        />
        <button type="submit">{say('search')}</button>
      </form>
    </search>
  );
}

function ScriptSwitch(): ReactNode {
  const { say } = useSay();
  const { script, english, change } = useSettings();
  return (
    <div className="switches">
      <div role="group" aria-label={say('script')} className="switch">
        <button type="button" aria-pressed={script === 'SIMPLIFIED'} onClick={() => change({ script: 'SIMPLIFIED' })}>
          简体
        </button>
        <button type="button" aria-pressed={script === 'TRADITIONAL'} onClick={() => change({ script: 'TRADITIONAL' })}>
          繁體
        </button>
      </div>
      <button
        type="button"
        className="plain"
        lang={english ? 'zh' : 'en'}
        onClick={() => change({ english: !english })}
      >
        {english ? '中文' : 'English'}
      </button>
    </div>
  );
}
