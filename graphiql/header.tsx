/** The top bar: title, panels, language and account. */
import { usePluginStore, type GraphiQLPlugin } from '@graphiql/react';
import { useEffect, useRef, useState } from 'react';
import type { Account } from './account.js';
import { explained } from './faults.js';
import type { Language } from './tasks/task.js';
import { roles, type Say } from './words.js';

interface HeaderProps {
  readonly account: Account;
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly say: Say;
  readonly plugins: readonly GraphiQLPlugin[];
  /** Number of changes received while another task is visible; null if none are followed. */
  readonly followed: number | null;
  readonly goToFollow: () => void;
}

export function Header(props: HeaderProps): React.JSX.Element {
  const { account, language, setLanguage, say, plugins, followed, goToFollow } = props;
  return (
    <header className="bar">
      <h1>
        notice-graph <small>{say('product')}</small>
      </h1>
      <Panels plugins={plugins} say={say} />
      <Languages {...{ language, setLanguage, say }} />
      {followed !== null && (
        <button type="button" className="followed" onClick={goToFollow}>
          {say('goToFollow', followed)}
        </button>
      )}
      {account.key === null || account.isOver ? (
        <SignIn {...{ account, language, say }} />
      ) : (
        <SignedIn {...{ account, language, say }} />
      )}
    </header>
  );
}

function Panels({ plugins, say }: Pick<HeaderProps, 'plugins' | 'say'>): React.JSX.Element {
  const { visiblePlugin, setVisiblePlugin } = usePluginStore();
  return (
    <div className="group">
      {plugins.map((plugin, index) => (
        <button
          key={plugin.title}
          type="button"
          aria-pressed={visiblePlugin === plugin}
          onClick={() => {
            setVisiblePlugin(visiblePlugin === plugin ? null : plugin);
          }}
        >
          {say(index === 0 ? 'docs' : 'build')}
        </button>
      ))}
    </div>
  );
}

function Languages({
  language,
  setLanguage,
  say,
}: Pick<HeaderProps, 'language' | 'setLanguage' | 'say'>): React.JSX.Element {
  const names = { zh: '中文', en: 'English' } as const;
  return (
    <div className="group" role="group" aria-label={say('language')}>
      {(['zh', 'en'] as const).map((name) => (
        <button
          key={name}
          type="button"
          lang={name}
          aria-pressed={name === language}
          onClick={() => {
            setLanguage(name);
          }}
        >
          {names[name]}
        </button>
      ))}
    </div>
  );
}

type AccountProps = Pick<HeaderProps, 'account' | 'language' | 'say'>;

function SignIn({ account, language, say }: AccountProps): React.JSX.Element {
  const [key, setKey] = useState('');
  const { fault, isOver, viewer } = account;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Does not take the focus from another field.
    const { activeElement } = document;
    if (isOver && (activeElement === document.body || activeElement?.closest('.steps, dialog'))) field.current?.focus();
  }, [isOver]);
  return (
    <form
      className="sign-in"
      onSubmit={(event) => {
        event.preventDefault();
        void account.signIn(key).then(focusNext);
      }}
    >
      <span className="role">{[roles[viewer.role]?.[language], viewer.name].filter(Boolean).join(' ')}</span>
      <label>
        <span>{say('key')}</span>
        <input
          ref={field}
          type="password"
          value={key}
          autoComplete="off"
          spellCheck={false}
          title={say('keyHint')}
          aria-describedby={fault || isOver ? 'key-fault' : undefined}
          onChange={(event) => {
            setKey(event.target.value);
          }}
        />
      </label>
      <button type="submit">{say('signIn')}</button>
      {(fault ?? isOver) && (
        <p id="key-fault" role="alert">
          {isOver && say('signInAgain')}{' '}
          {fault && (
            <>
              <b>{fault.code}</b> {(fault.explanation ?? explained(fault.code))[language]}
            </>
          )}
        </p>
      )}
    </form>
  );
}

/** Moves the focus to the next element if the focused field disappears. */
function focusNext(): void {
  requestAnimationFrame(() => {
    const next = document.querySelector<HTMLElement>('.steps .is-next:not(:disabled), .steps button:not(:disabled)');
    if (document.activeElement === document.body) next?.focus();
  });
}

function SignedIn({ account, language, say }: AccountProps): React.JSX.Element {
  const { role, name } = account.viewer;
  return (
    <div className="sign-in">
      <span className="role is-known">{roles[role]?.[language] ?? role}</span>
      {name !== null && <span className="name">{name}</span>}
      <button type="button" onClick={account.signOut}>
        {say('signOut')}
      </button>
    </div>
  );
}
