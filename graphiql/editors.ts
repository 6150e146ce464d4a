/** What GraphiQL's editors lack for the keyboard and for screen readers. */
import { useEditorContext } from '@graphiql/react';
import { useEffect } from 'react';
import type { Say } from './words.js';

/** Tab goes on to the next element, as everywhere else, instead of being typed: else nobody gets out without a mouse. */
const leaveByTab = { Tab: false, 'Shift-Tab': false } as const;

export function useOperableEditors(say: Say): void {
  const { queryEditor, variableEditor, responseEditor } = useEditorContext({ nonNull: true });
  useEffect(() => {
    const named = [
      [queryEditor, say('query')],
      [variableEditor, say('variables')],
      [responseEditor, say('result')],
    ] as const;
    for (const [editor, name] of named) {
      editor?.addKeyMap(leaveByTab);
      editor?.setOption('lineWrapping', true);
      editor?.getInputField().setAttribute('aria-label', name);
      const scroller = editor?.getScrollerElement();
      scroller?.setAttribute('tabindex', '0'); // arrow keys scroll it
      scroller?.setAttribute('role', 'group');
      scroller?.setAttribute('aria-label', name);
    }
    // GraphiQL has the whole result read out whenever it changes; the status line says what matters.
    document.querySelector('.result-window')?.setAttribute('aria-live', 'off');
    document.querySelector('.result-window')?.setAttribute('aria-label', say('result'));
    const watch = nameHints(say('suggestions'));
    return () => {
      watch.disconnect();
      for (const [editor] of named) editor?.removeKeyMap(leaveByTab);
    };
  }, [queryEditor, variableEditor, responseEditor, say]);
}

/** The list of suggestions is put beside an editor whenever there are some, without a name. Arrow keys work it from the editor. */
function nameHints(name: string): MutationObserver {
  const watch = new MutationObserver(() => {
    const list = document.querySelector('.CodeMirror-hints');
    list?.setAttribute('aria-label', name);
    list?.setAttribute('tabindex', '0'); // what scrolls can be reached
  });
  for (const editor of document.querySelectorAll('.graphiql-editor')) watch.observe(editor, { childList: true });
  return watch;
}
