/**
 * The working state of a clerk: editors, findings, the page. Survives an expired key, a reload and,
 * in the tab's memory only, signing out: the same account gets it back on signing in.
 */
import { useEffect, useMemo, useRef } from 'react';
import { isStaff, type Account, type Viewer } from './account.js';
import type { Finding } from './finding.js';
import { PageStore } from './page-store.js';
import { storeDrafts, storedPage, storedSheets, type Sheet } from './session.js';

export interface Desk {
  readonly id: number;
  readonly sheets: Map<string, Sheet>;
  readonly responses: Map<string, string>;
  readonly findings: Map<string, Finding>;
  readonly page: PageStore;
}

const newDesk = (id: number, sheets = new Map<string, Sheet>(), page = new PageStore()): Desk => ({
  id,
  sheets,
  responses: new Map(),
  findings: new Map(),
  page,
});

/** The desk of the signed-in account. Signing out replaces it and keeps the previous one. */
export function useDesk({ viewer, key }: Account): Desk {
  const count = useRef(1);
  const desk = useRef<Desk | null>(null);
  desk.current ??= newDesk(1, storedSheets(), storedPage());
  const aside = useRef(new Map<string, Desk>());
  const last = useRef<{ viewer: Viewer; key: string | null }>({ viewer, key });
  const now = useMemo(() => {
    const before = last.current;
    last.current = { viewer, key };
    const laid = desk.current ?? newDesk(1);
    if (isStaff(before.viewer) && !isStaff(viewer)) {
      aside.current.set(nameOf(before.viewer), laid);
      desk.current = newDesk((count.current += 1));
    } else if (!isStaff(before.viewer) && isStaff(viewer)) {
      desk.current = aside.current.get(nameOf(viewer)) ?? laid;
    }
    return desk.current ?? laid;
  }, [viewer, key]);
  useEffect(() => {
    const keep = (): void => {
      storeDrafts(now.sheets, now.page.get().page);
    };
    addEventListener('pagehide', keep);
    return () => {
      removeEventListener('pagehide', keep);
    };
  }, [now]);
  return now;
}

const nameOf = ({ role, name }: Viewer): string => `${role} ${name ?? ''}`;
