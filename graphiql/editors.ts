/** Accessibility of GraphiQL's editors: keyboard and screen readers. */
import { useEditorContext } from '@graphiql/react';
import { useEffect } from 'react';
import type { Say } from './words.js';

/**
 * Tab moves the focus instead of inserting a tab: otherwise keyboard users could not leave the
 * editor.
 */
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
      scroller?.setAttribute('tabindex', '0'); // scrollable with arrow keys
      scroller?.setAttribute('role', 'group');
      scroller?.setAttribute('aria-label', name);
    }
    // GraphiQL announces the whole result on each change; the status line has the essentials.
    document.querySelector('.result-window')?.setAttribute('aria-live', 'off');
    document.querySelector('.result-window')?.setAttribute('aria-label', say('result'));
    const watch = nameHints(say('suggestions'));
    return () => {
      watch.disconnect();
      for (const [editor] of named) editor?.removeKeyMap(leaveByTab);
    };
  }, [queryEditor, variableEditor, responseEditor, say]);
}

/**
 * The list of suggestions is added to an editor on demand, without a name. The editor handles its
 * arrow keys.
 */
function nameHints(name: string): MutationObserver {
  const watch = new MutationObserver(() => {
    const list = document.querySelector('.CodeMirror-hints');
    list?.setAttribute('aria-label', name);
    list?.setAttribute('tabindex', '0'); // scrollable elements must be focusable
  });
  for (const editor of document.querySelectorAll('.graphiql-editor')) watch.observe(editor, { childList: true });
  return watch;
}
