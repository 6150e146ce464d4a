/** Where a clerk pastes a page, or drops a file of it. */
import { useState, type RefObject } from 'react';
import { pageOfFile } from './page-file.js';
import type { Say } from './words.js';

/** What is sent where the variables name it. Preview and publishing share it, so that what was previewed is what is published. */
export interface PastedPage {
  readonly text: string;
  readonly address: string;
}
export const noPage: PastedPage = { text: '', address: '' };

interface PagePanelProps {
  readonly pasted: RefObject<PastedPage>;
  readonly say: Say;
}

export function PagePanel({ pasted, say }: PagePanelProps): React.JSX.Element {
  const [{ text, address }, show] = useState(pasted.current);
  const take = (taken: Partial<PastedPage>): void => {
    pasted.current = { ...pasted.current, ...taken };
    show(pasted.current);
  };
  const takeFile = async (files: FileList | null): Promise<void> => {
    const file = files?.[0];
    if (file) take(await pageOfFile(file));
  };
  return (
    <section
      className="pasted"
      aria-label={say('page')}
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        void takeFile(event.dataTransfer.files);
      }}
    >
      <textarea
        aria-label={say('page')}
        placeholder={say('pagePlaceholder')}
        value={text}
        spellCheck={false}
        onPaste={({ currentTarget }) => {
          if (isWholeSelected(currentTarget)) take({ address: '' }); // that of the page before
        }}
        onChange={(event) => {
          take(event.target.value === '' ? noPage : { text: event.target.value });
        }}
      />
      <div className="pasted-tools">
        <label className="file">
          <input
            type="file"
            accept=".html,.htm,.txt,text/html,text/plain"
            onChange={(event) => {
              void takeFile(event.target.files);
              event.target.value = ''; // so that the same file can be chosen again
            }}
          />
          <span>{say('pageFile')}</span>
        </label>
        <input
          type="url"
          aria-label={say('pageUrl')}
          placeholder={say('pageUrl')}
          value={address}
          onChange={(event) => {
            take({ address: event.target.value });
          }}
        />
        <button
          type="button"
          onClick={() => {
            take(noPage);
          }}
        >
          {say('clear')}
        </button>
        <small>
          {text.length} {say('pageLength')} · {say('pageWhere')}
        </small>
      </div>
    </section>
  );
}

const isWholeSelected = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): boolean =>
  value !== '' && selectionStart === 0 && selectionEnd === value.length;
