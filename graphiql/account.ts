/** Who is signed in: a key that the server knows, and what it may do. */
import { useCallback, useEffect, useState } from 'react';
import { ask } from './ask.js';
import { asRecord, faultOf, type Fault } from './faults.js';
import { storedKey, storeKey } from './session.js';

export interface Viewer {
  readonly role: string;
  readonly name: string | null;
}
export interface Account {
  readonly key: string | null;
  readonly viewer: Viewer;
  /** Why the key was not taken. */
  readonly fault: Fault | null;
  readonly signIn: (key: string) => Promise<void>;
  readonly signOut: () => void;
}

const nobody: Viewer = { role: 'PUBLIC', name: null };

export function useAccount(): Account {
  const [known, setKnown] = useState<{ key: string | null; viewer: Viewer }>({ key: null, viewer: nobody });
  const [fault, setFault] = useState<Fault | null>(null);
  const signOut = useCallback(() => {
    storeKey(null);
    setKnown({ key: null, viewer: nobody });
    setFault(null);
  }, []);
  const signIn = useCallback(async (key: string) => {
    // The browser would refuse to send it, with an error that quotes it.
    if (/[^!-~]/.test(key)) {
      setFault({ code: 'UNAUTHENTICATED', message: '' });
      return;
    }
    const answer = await ask({ query: '{ viewer { role name } }' }, { key });
    const refused = faultOf(answer);
    setFault(refused);
    if (refused) {
      if (refused.code === 'UNAUTHENTICATED') storeKey(null);
      return;
    }
    const { role, name } = asRecord(asRecord(answer['data'])['viewer']);
    storeKey(key);
    setKnown({ key, viewer: { role: String(role), name: typeof name === 'string' ? name : null } });
  }, []);
  useEffect(() => {
    const key = storedKey();
    if (key !== null) void signIn(key);
  }, [signIn]);
  return { ...known, fault, signIn, signOut };
}

export const isStaff = ({ role }: Viewer): boolean => role === 'STAFF' || role === 'ADMIN';
