/** The documentation or the explorer, whichever is open. */
import { usePluginStore } from '@graphiql/react';
import { useEffect, useRef } from 'react';
import { makeOperable } from './explorer-keys.js';
import type { Say } from './words.js';

export function SidePanel({ say }: { readonly say: Say }): React.JSX.Element | null {
  const { visiblePlugin, setVisiblePlugin } = usePluginStore();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => (panel.current && visiblePlugin ? makeOperable(panel.current) : undefined), [visiblePlugin]);
  useEffect(searchByKey, []);
  if (!visiblePlugin) return null;
  const Content = visiblePlugin.content;
  return (
    <aside
      className="side"
      ref={panel}
      tabIndex={-1}
      aria-label={say(visiblePlugin.title === 'GraphiQL Explorer' ? 'build' : 'docs')}
    >
      <button
        type="button"
        className="close"
        onClick={() => {
          setVisiblePlugin(null);
        }}
      >
        {say('close')}
      </button>
      <Content />
    </aside>
  );
}

/** The documentation shows Ctrl K on its search field, but only listens to the Mac's key. */
function searchByKey(): () => void {
  const listen = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
    const field = document.querySelector<HTMLElement>('.side .graphiql-doc-explorer-search input');
    if (!field) return;
    event.preventDefault();
    field.focus();
  };
  addEventListener('keydown', listen);
  return () => {
    removeEventListener('keydown', listen);
  };
}
