/** Browser storage: the language permanently; key and drafts while the tab is open. */
import { asRecord } from './faults.js';
import { PageStore, type PastedPage } from './page-store.js';
import type { Language } from './tasks/task.js';

const languageName = 'notice-graph:language';
const keyName = 'notice-graph:key';
const viewerName = 'notice-graph:viewer';
const sheetsName = 'notice-graph:sheets';
const pageName = 'notice-graph:page';

/** Chosen before, or that of the browser. */
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
/** With the account's name, so that an expired key is asked for in place. */
export function storedKey(): StoredKey | null {
  const key = sessionStorage.getItem(keyName);
  if (key === null) return null;
  const { role, name } = parsed(sessionStorage.getItem(viewerName));
  return { key, role: typeof role === 'string' ? role : 'PUBLIC', name: typeof name === 'string' ? name : null };
}
/** Signing out deletes the drafts: they may contain non-public content. */
export function storeKey(stored: StoredKey | null): void {
  if (stored !== null) {
    sessionStorage.setItem(keyName, stored.key);
    sessionStorage.setItem(viewerName, JSON.stringify({ role: stored.role, name: stored.name }));
    return;
  }
  for (const name of [keyName, viewerName, sheetsName, pageName]) sessionStorage.removeItem(name);
}

/** Content of a task's editors. */
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
/** Restored after a reload. Reports a page that was too large to store. */
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
    sessionStorage.removeItem(name); // storage is full, and its content is older
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

/** In-memory storage for GraphiQL, whose own would keep everything that clerks type permanently. */
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
