/** The bar on top: what this is, the panels, the language, and who is signed in. */
import { usePluginStore, type GraphiQLPlugin } from '@graphiql/react';
import { useState } from 'react';
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
}

export function Header({ account, language, setLanguage, say, plugins }: HeaderProps): React.JSX.Element {
  return (
    <header className="bar">
      <h1>
        notice-graph <small>{say('product')}</small>
      </h1>
      <Panels plugins={plugins} say={say} />
      <Languages {...{ language, setLanguage, say }} />
      {account.key === null ? <SignIn {...{ account, language, say }} /> : <SignedIn {...{ account, language, say }} />}
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
  const { fault } = account;
  return (
    <form
      className="sign-in"
      onSubmit={(event) => {
        event.preventDefault();
        if (key.trim() !== '') void account.signIn(key.trim());
      }}
    >
      <span className="role">{roles['PUBLIC']?.[language]}</span>
      <label>
        <span>{say('key')}</span>
        <input
          type="password"
          value={key}
          autoComplete="off"
          spellCheck={false}
          title={say('keyHint')}
          aria-describedby={fault ? 'key-fault' : undefined}
          onChange={(event) => {
            setKey(event.target.value);
          }}
        />
      </label>
      <button type="submit">{say('signIn')}</button>
      {fault && (
        <p id="key-fault" role="alert">
          <b>{fault.code}</b> {explained(fault.code)[language]}
        </p>
      )}
    </form>
  );
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
