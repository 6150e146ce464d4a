/**
 * Loses a byte of GBK text, which misaligns the following ones, and a second one further on, which
 * realigns them.
 */
import iconv from 'iconv-lite';
import type { Edit } from '../../server/parse/mapped-text.js';
import { type DamagedPage, wound } from './damage.js';
import type { Chance } from './random.js';

export interface ShiftStyle {
  readonly runs: number;
  /** The mark in place of a lost byte. */
  readonly mark: string;
  /** Converters to half-width punctuation leave ! for ！ within the run. */
  readonly halfWidthMarks: boolean;
  /** Whether unassigned pairs may occur within; they become marks too. */
  readonly ragged: boolean;
}

const DOUBLE = /^[\u3400-\u9fff。，、；：“”（）《》！]+$/u;
const SHORTEST = 4;
const LONGEST = 30;
const ATTEMPTS = 40;

export function shiftBytes(page: DamagedPage, style: ShiftStyle, luck: Chance): DamagedPage {
  let shifted = page;
  for (let run = 0; run < style.runs; run += 1) {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const edit = shiftedStretch(shifted, style, luck);
      if (edit === null) continue;
      shifted = wound(shifted, 'SHIFTED_BYTES', [edit]);
      break;
    }
  }
  return shifted;
}

function shiftedStretch(page: DamagedPage, style: ShiftStyle, luck: Chance): Edit | null {
  const text = page.text.text;
  const start = luck.between(0, text.length - 1);
  const end = start + luck.between(SHORTEST, LONGEST);
  const stretch = text.slice(start, end);
  if (end > text.length || !DOUBLE.test(stretch) || touches(page, start, end)) return null;
  const bytes = iconv.encode(stretch, 'gbk');
  if (bytes.length !== 2 * stretch.length) return null;
  const { shown, taken } = misread(bytes, style);
  if (!style.ragged && (taken < stretch.length || !readable(shown, bytes.subarray(1, -1)))) return null;
  const marks = style.halfWidthMarks ? shown.replace(/[！，：；（）]/g, toHalfWidth) : shown;
  return { start, end: start + taken, text: style.mark + marks + (taken === stretch.length ? style.mark : '') };
}

/** Decodes from the second byte on until pairs are aligned again; `taken` counts characters. */
function misread(bytes: Buffer, { mark }: ShiftStyle): { shown: string; taken: number } {
  let shown = '';
  for (let at = 1; at < bytes.length - 1; at += 2) {
    const lead = bytes[at] ?? 0;
    // A trail byte below 0x80 is decoded as a letter, which realigns the pairs.
    if (lead < 0x80) return { shown: shown + String.fromCharCode(lead), taken: (at + 1) / 2 };
    shown += new TextDecoder('gbk').decode(bytes.subarray(at, at + 2)).replaceAll('\ufffd', mark);
  }
  return { shown, taken: bytes.length / 2 };
}

/** Whether only the two bytes at the ends are lost. */
function readable(shown: string, bytes: Buffer): boolean {
  return !/[\ufffd\ue000-\uf8ff?]/.test(shown) && iconv.encode(shown, 'gbk').equals(bytes);
}

/** Keeps a distance of a few characters between runs, which would merge otherwise. */
const touches = (page: DamagedPage, start: number, end: number): boolean =>
  page.wounds.some(
    ({ kind, start: from, end: to }) => kind !== 'TRADITIONAL_SCRIPT' && from < end + 6 && start - 6 < to,
  );

const toHalfWidth = (mark: string): string => String.fromCharCode(mark.charCodeAt(0) - 0xfee0);
