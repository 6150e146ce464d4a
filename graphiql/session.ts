/** What the page remembers: the language for good, the key and the sheets for as long as the tab is open. */
import { asRecord } from './faults.js';
import type { Language } from './tasks/task.js';

const languageName = 'notice-graph:language';
const keyName = 'notice-graph:key';
const sheetsName = 'notice-graph:sheets';

/** Chosen before, or the browser's. */
export function storedLanguage(): Language {
  const chosen = localStorage.getItem(languageName);
  if (chosen === 'zh' || chosen === 'en') return chosen;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
export function storeLanguage(language: Language): void {
  localStorage.setItem(languageName, language);
}

export const storedKey = (): string | null => sessionStorage.getItem(keyName);
/** Signing out takes the sheets along: they may hold what the public must not see. */
export function storeKey(key: string | null): void {
  if (key !== null) {
    sessionStorage.setItem(keyName, key);
    return;
  }
  sessionStorage.removeItem(keyName);
  sessionStorage.removeItem(sheetsName);
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
export function storeSheets(sheets: ReadonlyMap<string, Sheet>): void {
  try {
    sessionStorage.setItem(sheetsName, JSON.stringify(Object.fromEntries(sheets)));
  } catch {
    // The browser's room is used up: the sheets last until the page is left.
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
