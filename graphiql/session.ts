/** What the page remembers: the language for good, the key and the drafts for as long as the tab is open. */
import { asRecord } from './faults.js';
import { PageStore, type PastedPage } from './page-store.js';
import type { Language } from './tasks/task.js';

const languageName = 'notice-graph:language';
const keyName = 'notice-graph:key';
const viewerName = 'notice-graph:viewer';
const sheetsName = 'notice-graph:sheets';
const pageName = 'notice-graph:page';

/** Chosen before, or the browser's. */
export function storedLanguage(): Language {
  const chosen = localStorage.getItem(languageName);
  if (chosen === 'zh' || chosen === 'en') return chosen;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
export function storeLanguage(language: Language): void {
  localStorage.setItem(languageName, language);
}

export interface StoredKey {
  readonly key: string;
  readonly role: string;
  readonly name: string | null;
}
/** With whom it was known as, so that a key which has expired meanwhile is asked for in place. */
export function storedKey(): StoredKey | null {
  const key = sessionStorage.getItem(keyName);
  if (key === null) return null;
  const { role, name } = parsed(sessionStorage.getItem(viewerName));
  return { key, role: typeof role === 'string' ? role : 'PUBLIC', name: typeof name === 'string' ? name : null };
}
/** Signing out takes the drafts along: they may hold what the public must not see. */
export function storeKey(stored: StoredKey | null): void {
  if (stored !== null) {
    sessionStorage.setItem(keyName, stored.key);
    sessionStorage.setItem(viewerName, JSON.stringify({ role: stored.role, name: stored.name }));
    return;
  }
  for (const name of [keyName, viewerName, sheetsName, pageName]) sessionStorage.removeItem(name);
}

/** What stands in the editors of a task. */
export interface Sheet {
  readonly query: string;
  readonly variables: string;
}

export function storedSheets(): Map<string, Sheet> {
  const sheets = new Map<string, Sheet>();
  for (const [id, sheet] of Object.entries(parsed(sessionStorage.getItem(sheetsName)))) {
    const { query, variables } = asRecord(sheet);
    if (typeof query === 'string' && typeof variables === 'string') sheets.set(id, { query, variables });
  }
  return sheets;
}
/** As they were when the page was left. A page that was too large to be kept is told of. */
export function storedPage(): PageStore {
  const { text, address, isLost } = parsed(sessionStorage.getItem(pageName));
  if (isLost === true) return new PageStore(undefined, { text: lostPage, isRefusal: true });
  return typeof text === 'string' && typeof address === 'string' ? new PageStore({ text, address }) : new PageStore();
}
const lostPage = {
  zh: '网页原文太大，浏览器没有留住，请重新选择文件或粘贴',
  en: 'The page was too large for the browser to keep: choose the file or paste it again',
};

export function storeDrafts(sheets: ReadonlyMap<string, Sheet>, page: PastedPage): void {
  store(sheetsName, Object.fromEntries(sheets));
  if (page.text === '' && page.address === '') sessionStorage.removeItem(pageName);
  else if (!store(pageName, page)) store(pageName, { isLost: true });
}

function store(name: string, value: unknown): boolean {
  try {
    sessionStorage.setItem(name, JSON.stringify(value));
    return true;
  } catch {
    sessionStorage.removeItem(name); // the browser's room is used up, and what it holds is older
    return false;
  }
}

function parsed(text: string | null): Readonly<Record<string, unknown>> {
  try {
    return asRecord(JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}

/** GraphiQL's own memory: none that outlives the page, since it would keep whatever clerks type for good. */
export function forgetfulStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
    clear: () => {
      kept.clear();
    },
  };
}
