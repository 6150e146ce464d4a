/** The signed-in account: a key accepted by the server, and its role. */
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
  /** The key has expired or was revoked: asks for another one, and keeps everything else. */
  readonly isOver: boolean;
  /** Why the key was rejected. */
  readonly fault: Fault | null;
  readonly signIn: (key: string) => Promise<void>;
  readonly signOut: () => void;
  /** Called when the server rejects this key. */
  readonly expire: (key: string) => void;
}
type Known = Pick<Account, 'key' | 'viewer' | 'isOver'>;

const nobody: Known = { key: null, viewer: { role: 'PUBLIC', name: null }, isOver: false };

/** Restored after a reload; verified by the server below. */
function remembered(): Known {
  const stored = storedKey();
  return stored === null
    ? nobody
    : { key: stored.key, viewer: { role: stored.role, name: stored.name }, isOver: false };
}

export function useAccount(): Account {
  const [known, setKnown] = useState(remembered);
  const [fault, setFault] = useState<Fault | null>(null);
  const signOut = useCallback(() => {
    storeKey(null);
    setKnown(nobody);
    setFault(null);
  }, []);
  const expire = useCallback((refused: string) => {
    setKnown((now) => (now.key === refused ? { ...now, isOver: true } : now));
  }, []);
  const signIn = useCallback(
    async (given: string) => {
      const key = keyIn(given);
      const refused = key === '' ? missing : await refusalOf(key);
      if ('role' in refused) {
        storeKey({ key, ...refused });
        setKnown({ key, viewer: refused, isOver: false });
        setFault(null);
        return;
      }
      setFault(refused);
      if (refused.code === 'UNAUTHENTICATED') expire(key);
    },
    [expire],
  );
  useEffect(() => {
    const stored = storedKey();
    if (stored !== null) void signIn(stored.key);
  }, [signIn]);
  return { ...known, fault, signIn, signOut, expire };
}

const missing: Fault = { code: 'REQUIRED', message: '', explanation: { zh: '请填入密钥。', en: 'Enter a key.' } };

/** Pasted with its surroundings: quotes, or the header that programs send. */
const keyIn = (given: string): string =>
  given
    .trim()
    .replace(/^(?:authorization:\s*)?bearer\s+/i, '')
    .replace(/^["'“”‘’「]|["'“”‘’」]$/g, '');

/** The viewer of a key, or the reason why it is rejected. */
async function refusalOf(key: string): Promise<Viewer | Fault> {
  // The browser would refuse to send it, with an error that quotes it.
  if (/[^!-~]/.test(key)) return { code: 'UNAUTHENTICATED', message: '' };
  const answer = await ask({ query: '{ viewer { role name } }' }, { key });
  const refused = faultOf(answer);
  if (refused) return refused;
  const { role, name } = asRecord(asRecord(answer['data'])['viewer']);
  return { role: String(role), name: typeof name === 'string' ? name : null };
}

export const isStaff = ({ role }: Viewer): boolean => role === 'STAFF' || role === 'ADMIN';
