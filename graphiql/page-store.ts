/** The current page and queued files. Observed by the panel and the status line. */
import type { Refusal } from './file-kinds.js';
import { pageOfFile } from './page-file.js';
import type { Bilingual } from './tasks/task.js';

/**
 * Sent in place of the variables' placeholders. Shared by preview and publication, so that what was
 * previewed is published.
 */
export interface PastedPage {
  readonly text: string;
  readonly address: string;
}
export const noPage: PastedPage = { text: '', address: '' };

export interface PageState {
  readonly page: PastedPage;
  /** Files queued after this page. */
  readonly waiting: readonly File[];
  /** Outcome of the last file. */
  readonly note: { readonly text: Bilingual; readonly isRefusal: boolean } | null;
}

export class PageStore {
  private state: PageState;
  private readonly listeners = new Set<() => void>();

  constructor(page: PastedPage = noPage, note: PageState['note'] = null) {
    this.state = { page, waiting: [], note };
  }

  readonly get = (): PageState => this.state;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** A note about a file is cleared when its page is edited. */
  readonly write = (change: Partial<PastedPage>): void => {
    this.set({ page: { ...this.state.page, ...change }, note: null });
  };
  readonly clear = (): void => {
    this.write(noPage);
  };

  /** Loads the first at once and queues the others. */
  readonly takeFiles = async (files: readonly File[]): Promise<void> => {
    const [first, ...waiting] = files;
    if (!first) return;
    this.set({ waiting });
    await this.take(first);
  };
  readonly takeNext = (): Promise<void> => this.takeFiles(this.state.waiting);

  private async take(file: File): Promise<void> {
    const read = await pageOfFile(file);
    if ('what' in read) {
      this.set({ note: { text: refusalOf(file.name, read), isRefusal: true } });
      return;
    }
    const { text, address, encoding } = read;
    const note: Bilingual = {
      zh: `已读入 ${file.name}（${encoding}）`,
      en: `${file.name} was read (${encoding})`,
    };
    this.set({ page: { text, address }, note: { text: note, isRefusal: false } });
  }

  private set(change: Partial<PageState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** The previous content of the panel is kept. */
const refusalOf = (name: string, { what, then }: Refusal): Bilingual => ({
  zh: `${name} 没有读入。${what.zh}${then.zh}`,
  en: `${name} was not read. ${what.en} ${then.en}`,
});
