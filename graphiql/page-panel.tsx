/** Where a clerk pastes a page, or drops a file of it. */
import { useState, type RefObject } from 'react';
import { textOfFile } from './page-file.js';
import type { Say } from './words.js';

interface PagePanelProps {
  /** What is sent where the variables name the pasted page. */
  readonly pageText: RefObject<string>;
  readonly setUrl: (url: string | null) => void;
  readonly say: Say;
}

export function PagePanel({ pageText, setUrl, say }: PagePanelProps): React.JSX.Element {
  const [text, setText] = useState(pageText.current);
  const take = (taken: string): void => {
    pageText.current = taken;
    setText(taken);
  };
  const takeFile = async (files: FileList | null): Promise<void> => {
    const file = files?.[0];
    if (file) take(await textOfFile(file));
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
        onChange={(event) => {
          take(event.target.value);
        }}
      />
      <div className="pasted-tools">
        <label className="file">
          <input
            type="file"
            accept=".html,.htm,.txt,text/html,text/plain"
            onChange={(event) => void takeFile(event.target.files)}
          />
          <span>{say('pageFile')}</span>
        </label>
        <input
          type="url"
          aria-label={say('pageUrl')}
          placeholder={say('pageUrl')}
          onChange={(event) => {
            setUrl(event.target.value.trim() || null);
          }}
        />
        <button
          type="button"
          onClick={() => {
            take('');
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
