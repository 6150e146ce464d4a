/** Converts a page to traditional characters, as mirror sites do. */
import { Converter } from 'opencc-js/cn2t';
import { type DamagedPage, type Wound } from './damage.js';

export type Region = 't' | 'tw' | 'hk';
const converters = new Map<Region, (text: string) => string>();

export function traditionalise(page: DamagedPage, region: Region): DamagedPage {
  const convert = converters.get(region) ?? Converter({ from: 'cn', to: region });
  converters.set(region, convert);
  const before = page.text.text;
  const after = convert(before);
  if (after.length !== before.length) return page;
  const wounds: Wound[] = [...page.wounds];
  for (let i = 0; i < before.length; i += 1) {
    if (before[i] !== after[i]) wounds.push({ kind: 'TRADITIONAL_SCRIPT', start: i, end: i + 1 });
  }
  return { text: page.text.respell(after), wounds: wounds.sort((a, b) => a.start - b.start) };
}
