/**
 * GBK as two tables, from characters to bytes and back, and the characters of each national set.
 */
import iconv from 'iconv-lite';

const UNITS = 0x10000;
const REPLACEMENT = 0xfffd;
const isPrivate = (unit: number): boolean => unit >= 0xe000 && unit <= 0xf8ff;

interface CodeTables {
  /** Bytes (lead << 8 | trail) to character; 0 if the pair is unassigned. */
  readonly characters: Uint16Array;
  /** Character to bytes; 0 if it is not in the set. */
  readonly codes: Uint16Array;
}

/** Decoders differ on unassigned pairs: each maps them to another private character. */
const DECODERS: Readonly<Record<Encoding, readonly string[]>> = { gbk: ['gbk', 'gb18030'], big5: ['big5'] };
type Encoding = 'gbk' | 'big5';

const built = new Map<Encoding, CodeTables>();

function codeTables(encoding: Encoding): CodeTables {
  const known = built.get(encoding);
  if (known) return known;
  const tables = { characters: new Uint16Array(UNITS), codes: new Uint16Array(UNITS) };
  const browsers = DECODERS[encoding].map((name) => new TextDecoder(name));
  const bytes = Buffer.alloc(2);
  for (let code = 0x8140; code <= 0xfefe; code += 1) {
    bytes.writeUInt16BE(code);
    const unit = onlyUnit(iconv.decode(bytes, encoding));
    if (!isPrivate(unit)) tables.characters[code] = unit;
    // Private-use characters map to their bytes, but not vice versa.
    for (const shown of [unit, ...browsers.map((browser) => onlyUnit(browser.decode(bytes)))]) {
      if (shown !== 0) tables.codes[shown] ||= code;
    }
  }
  built.set(encoding, tables);
  return tables;
}

function onlyUnit(decoded: string): number {
  return decoded.length === 1 && decoded.charCodeAt(0) !== REPLACEMENT ? decoded.charCodeAt(0) : 0;
}

/** Lead and trail byte of a character in GBK, 0 if it has none. */
export const gbkCode = (unit: number): number => codeTables('gbk').codes[unit] ?? 0;

/** The character of two bytes in GBK, 0 if unassigned. */
export const gbkCharacter = (lead: number, trail: number): number =>
  codeTables('gbk').characters[(lead << 8) | trail] ?? 0;

/** Whether a character is in GB 2312, the set of simplified characters. */
export function isGb2312(unit: number): boolean {
  const code = gbkCode(unit);
  return code >= 0xb0a1 && code <= 0xf7fe && (code & 0xff) >= 0xa1;
}

/** Whether a character is in Big5, the set of traditional characters. */
export const isBig5 = (unit: number): boolean => (codeTables('big5').codes[unit] ?? 0) !== 0;
