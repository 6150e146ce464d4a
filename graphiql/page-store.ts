/** The page that a clerk works on, and the files that wait behind it. Its panel and the status line listen. */
import type { Refusal } from './file-kinds.js';
import { pageOfFile } from './page-file.js';
import type { Bilingual } from './tasks/task.js';

/** What is sent where the variables name it. Preview and publishing share it, so that what was previewed is what is published. */
export interface PastedPage {
  readonly text: string;
  readonly address: string;
}
export const noPage: PastedPage = { text: '', address: '' };

export interface PageState {
  readonly page: PastedPage;
  /** Files that are taken once this page is done with. */
  readonly waiting: readonly File[];
  /** What became of the last file. */
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

  /** What was told of a file is of no use once its page is edited. */
  readonly write = (change: Partial<PastedPage>): void => {
    this.set({ page: { ...this.state.page, ...change }, note: null });
  };
  readonly clear = (): void => {
    this.write(noPage);
  };

  /** The first at once; the others wait. */
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

/** What stood in the panel before stays: it was not asked to go. */
const refusalOf = (name: string, { what, then }: Refusal): Bilingual => ({
  zh: `${name} 没有读入。${what.zh}${then.zh}`,
  en: `${name} was not read. ${what.en} ${then.en}`,
});
