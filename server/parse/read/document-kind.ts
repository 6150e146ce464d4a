/** Detects files that are not text pages by their signature, also if pasted as text or base64. */
import signatures from './document-signatures.json' with { type: 'json' };

export interface DocumentKind {
  /** In a sentence: a Word document (.docx). */
  readonly what: string;
  /** What the submitter can do. */
  readonly advice: string;
}

const { advice, kinds } = signatures;
const longestStart = 12;
/** A .zip names its first file within this distance, an Office document a specific one. */
const nameReach = 4_096;
/** This many base64 characters in sequence are not text. */
const base64 = /^[\w+/\s-]{64,}={0,2}/;

/** Null for a possible page. */
export function documentKindOf(content: Uint8Array | string): DocumentKind | null {
  const starts =
    typeof content === 'string' ? startsOfText(content) : [hexOf(content), ...startsOfText(asText(content))];
  const found = kinds.find(({ starts: own }) => own.some((hex) => starts.some((start) => start.startsWith(hex))));
  if (!found) return null;
  const head = typeof content === 'string' ? decodedHead(content) : asText(content);
  const named = found.names.find(({ name }) => head.includes(name));
  return { what: named?.what ?? found.what, advice: advice[found.advice === 'picture' ? 'picture' : 'document'] };
}

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, longestStart)).toString('hex');
const asText = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, nameReach)).toString('latin1');

/** Leading bytes in hex: as Latin-1, and decoded from base64 if possible. */
function startsOfText(text: string): string[] {
  const head = text.slice(0, nameReach);
  const plain = Buffer.from(head.slice(0, longestStart), 'latin1').toString('hex');
  const packed = base64Of(head);
  return packed === null ? [plain] : [plain, hexOf(packed)];
}

function base64Of(head: string): Buffer | null {
  const bare = head.trimStart().replace(/^data:[\w.+/-]{1,100};base64,/, '');
  return base64.test(bare) ? Buffer.from(bare, 'base64') : null;
}

const decodedHead = (text: string): string => {
  const head = text.slice(0, nameReach);
  return base64Of(head)?.toString('latin1') ?? head;
};
