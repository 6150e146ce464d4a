/** Panel for pasting or dropping a page. */
import { useSyncExternalStore } from 'react';
import type { PageStore } from './page-store.js';
import type { Language } from './tasks/task.js';
import type { Say } from './words.js';

interface PagePanelProps {
  readonly store: PageStore;
  /** Read-only while the page is being processed. */
  readonly isBusy: boolean;
  readonly language: Language;
  readonly say: Say;
}

export function PagePanel({ store, isBusy, language, say }: PagePanelProps): React.JSX.Element {
  const { page, waiting, note } = useSyncExternalStore(store.subscribe, store.get);
  return (
    <section className="pasted" aria-label={say('page')}>
      <textarea
        aria-label={say('page')}
        placeholder={say('pagePlaceholder')}
        value={page.text}
        spellCheck={false}
        readOnly={isBusy}
        onPaste={(event) => {
          const files = [...event.clipboardData.files];
          if (files.length > 0 && event.clipboardData.getData('text/plain') === '') {
            event.preventDefault();
            if (!isBusy) void store.takeFiles(files);
          } else if (isWholeSelected(event.currentTarget)) store.write({ address: '' }); // that of the previous page
        }}
        onChange={({ target }) => {
          if (target.value === '') store.clear();
          else store.write({ text: target.value });
        }}
      />
      <div className="pasted-tools">
        <label className="file">
          <input
            type="file"
            multiple
            disabled={isBusy}
            accept=".html,.htm,.txt,text/html,text/plain"
            onChange={({ target }) => {
              void store.takeFiles([...(target.files ?? [])]);
              target.value = ''; // so that the same file can be selected again
            }}
          />
          <span>{say('pageFile')}</span>
        </label>
        <input
          type="url"
          aria-label={say('pageUrl')}
          placeholder={say('pageUrl')}
          value={page.address}
          readOnly={isBusy}
          onChange={({ target }) => {
            store.write({ address: target.value });
          }}
        />
        <button type="button" disabled={isBusy} onClick={store.clear}>
          {say('clear')}
        </button>
        {waiting[0] && (
          <button type="button" disabled={isBusy} onClick={() => void store.takeNext()}>
            {say('filesWaiting', waiting.length)} {waiting[0].name}
          </button>
        )}
        <p
          className={note?.isRefusal ? 'file-note is-refusal' : 'file-note'}
          role="status"
          aria-label={say('pageFile')}
        >
          {note?.text[language]}
        </p>
        <small>
          {page.text.length} {say('pageLength')} · {say('pageWhere')}
        </small>
      </div>
    </section>
  );
}

const isWholeSelected = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): boolean =>
  value !== '' && selectionStart === 0 && selectionEnd === value.length;
