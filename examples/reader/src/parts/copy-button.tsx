/** Puts a text on the clipboard; where a browser does not allow that, the text is there to be copied by hand. */
import { useState, type ReactNode } from 'react';
import { useSay } from './settings.js';

interface CopyButtonProps {
  readonly text: string;
  /** For those who cannot see what it stands beside. */
  readonly name: string;
}

export function CopyButton({ text, name }: CopyButtonProps): ReactNode {
  const { say } = useSay();
  const [outcome, tell] = useState<'copied' | 'refused' | null>(null);
  return (
    <>
      <button type="button" className="small" aria-label={name} onClick={() => void copy(text).then(tell)}>
        {say('copy')}
      </button>{' '}
      <span className="quiet" role="status">
        {outcome === 'copied' && say('copied')}
        {outcome === 'refused' && (
          <input readOnly aria-label={name} value={text} onFocus={({ target }) => target.select()} />
        )}
      </span>
    </>
  );
}

/** Browsers have no clipboard for pages that came over http from elsewhere. */
async function copy(text: string): Promise<'copied' | 'refused'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'refused';
  }
}
