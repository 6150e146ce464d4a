/**
 * Global ids: base64url of a letter for the type and the key. Opaque and permanent: keys are never
 * reused and survive re-ingestion; a merged agency's id resolves to its target.
 */
import type { ModelName } from './rows.js';

const letters = {
  Agency: 'A',
  ApiKey: 'K',
  AuditEntry: 'U',
  Directive: 'D',
  Division: 'V',
  Meeting: 'M',
  Notice: 'N',
  Rejection: 'R',
  Site: 'S',
  Synonym: 'Y',
  Webhook: 'W',
} as const satisfies Partial<Record<ModelName, string>>;
export type NodeName = keyof typeof letters;
export const isNodeName = (name: string): name is NodeName => Object.hasOwn(letters, name);

const names = new Map<string, NodeName>(
  (Object.keys(letters) as NodeName[]).map((name) => [letters[name], name]), // keys of a constant
);

export function encodeNodeId(name: NodeName, key: string): string {
  const letter = letters[name];
  const bytes = key.length === 36 ? uuidBytes(letter, key) : Buffer.from(letter + key, 'latin1');
  return bytes.toString('base64url');
}

/** Lists have hundreds of ids: parsing a UUID by digit takes a third of the time of Buffer. */
function uuidBytes(letter: string, key: string): Buffer {
  const bytes = Buffer.allocUnsafe(17);
  bytes[0] = letter.charCodeAt(0);
  for (let at = 0, i = 1; i < 17; at += 2, i += 1) {
    if (key.charCodeAt(at) === 45) at += 1; // the hyphen
    bytes[i] = (digit(key.charCodeAt(at)) << 4) | digit(key.charCodeAt(at + 1));
  }
  return bytes;
}
const digit = (code: number): number => (code > 57 ? code - 87 : code - 48);

/** Null for anything not created by encodeNodeId. */
export function decodeNodeId(id: string): { name: NodeName; key: string } | null {
  if (!/^[\w-]{9,24}$/.test(id)) return null;
  const bytes = Buffer.from(id, 'base64url');
  if (bytes.toString('base64url') !== id) return null;
  const name = names.get(bytes.toString('latin1', 0, 1));
  if (name === undefined) return null;
  const key = name === 'Division' ? divisionKey(bytes) : uuidKey(bytes);
  return key === null ? null : { name, key };
}

/** The key of an id of the given type; null for other types. */
export function decodeIdOf(name: NodeName, id: string): string | null {
  const decoded = decodeNodeId(id);
  return decoded?.name === name ? decoded.key : null;
}

function divisionKey(bytes: Buffer): string | null {
  const code = bytes.toString('latin1', 1);
  return /^(?:\d{6}|[A-Z][0-9A-Z]{5})$/.test(code) ? code : null; // the second form is a place outside of GB/T 2260
}

function uuidKey(bytes: Buffer): string | null {
  if (bytes.length !== 17) return null;
  return bytes.toString('hex', 1).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
