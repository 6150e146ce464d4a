/** GBK as two tables, character to bytes and back, and which characters each national set holds. */
import iconv from 'iconv-lite';

const UNITS = 0x10000;
const REPLACEMENT = 0xfffd;
const isPrivate = (unit: number): boolean => unit >= 0xe000 && unit <= 0xf8ff;

interface CodeTables {
  /** Bytes (lead << 8 | trail) to character; 0 where the pair means nothing. */
  readonly characters: Uint16Array;
  /** Character to bytes; 0 where the set lacks it. */
  readonly codes: Uint16Array;
}

const built = new Map<string, CodeTables>();

function codeTables(encoding: string): CodeTables {
  const known = built.get(encoding);
  if (known) return known;
  const tables = { characters: new Uint16Array(UNITS), codes: new Uint16Array(UNITS) };
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const decoded = iconv.decode(Buffer.from([lead, trail]), encoding);
      const unit = decoded.charCodeAt(0);
      if (decoded.length !== 1 || unit === REPLACEMENT || isPrivate(unit)) continue;
      tables.characters[(lead << 8) | trail] = unit;
      tables.codes[unit] ||= (lead << 8) | trail;
    }
  }
  built.set(encoding, tables);
  return tables;
}

/** Lead and trail byte of a character in GBK, 0 where it has none. */
export const gbkCode = (unit: number): number => codeTables('gbk').codes[unit] ?? 0;

/** The character that two bytes mean in GBK, 0 where they mean none. */
export const gbkCharacter = (lead: number, trail: number): number =>
  codeTables('gbk').characters[(lead << 8) | trail] ?? 0;

/** Characters of GB 2312, the set of simplified writing. */
export function isGb2312(unit: number): boolean {
  const code = gbkCode(unit);
  return code >= 0xb0a1 && code <= 0xf7fe && (code & 0xff) >= 0xa1;
}

/** Characters of Big5, the set of traditional writing. */
export const isBig5 = (unit: number): boolean => (codeTables('big5').codes[unit] ?? 0) !== 0;
