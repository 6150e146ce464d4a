/** Finds all candidate markers. units.ts decides by their sequence which ones number a unit. */
import { numberOf } from './number.js';

export type MarkerStyle =
  | 'CHAPTER'
  | 'ARTICLE'
  | 'HAN_COMMA'
  | 'HAN_BRACKET'
  | 'DECIMAL'
  | 'DIGIT'
  | 'DIGIT_BRACKET'
  | 'CIRCLED'
  | 'NTH'
  | 'YAO'
  | 'SHI'
  | 'FIRST'
  | 'SIDE';

/** Context before a marker, from most to least likely. */
export type Boundary = 'LINE' | 'SPACE' | 'STOP' | 'COMMA' | 'GLUED';

export interface Marker {
  readonly start: number;
  readonly end: number;
  readonly style: MarkerStyle;
  readonly ordinal: number;
  readonly boundary: Boundary;
}

const HAN = '[一二三四五六七八九十百]';
type Name = MarkerStyle | 'HALF_BRACKET';
/** Style and pattern; its only group is the number. The first match at a position counts. */
const PATTERNS: readonly (readonly [Name, string])[] = [
  ['CHAPTER', `第(${HAN}{1,5})[章编节](?![、和至])`],
  ['ARTICLE', `第(${HAN}{1,6}|\\d{1,3})条(?![、和至第之])`],
  ['NTH', `第(${HAN}{1,2})(?=[，,：:])`],
  ['YAO', `(${HAN}{1,3})要`],
  ['SHI', `(${HAN}{1,3})是`],
  ['SIDE', `(另?一方面)`],
  ['FIRST', `(首先|其次|再次|最后)(?=[，,要是])`],
  ['HAN_COMMA', `(${HAN}{1,4})[、．]`],
  ['HAN_BRACKET', `[（(](${HAN}{1,3})[）)](?![项款条、至和或])`],
  ['DECIMAL', `(\\d{1,2}(?:\\.\\d{1,2}){1,3})(?=[ \\t　、])`],
  ['DIGIT', `([0-9０-９]{1,3})(?:[.．](?=(?:19|20)\\d\\d年|[^\\d])|、(?=[^\\d]))`],
  ['DIGIT_BRACKET', `[（(]([0-9０-９]{1,2})[）)](?![项款条、至和或])`],
  ['HALF_BRACKET', `([0-9０-９]{1,2})[）)]`],
  ['CIRCLED', `([\\u2460-\\u249b\\u2776-\\u277f\\u3220-\\u3229])[、.．]?`],
];
const NAMES = PATTERNS.map(([name]) => name);
const MARKER = PATTERNS.map(([, pattern]) => pattern).join('|');
const SEQUENCE: ReadonlyMap<string, number> = new Map([
  ['首先', 1],
  ['其次', 2],
  ['再次', 3],
  ['最后', 4],
  ['一方面', 1],
  ['另一方面', 2],
]);

export function findMarkers(text: string, from: number, to: number): readonly Marker[] {
  const markers: Marker[] = [];
  const pattern = new RegExp(MARKER, 'gu');
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match && match.index < to; match = pattern.exec(text)) {
    // Groups by index, not by name: creating a groups object per marker dominates the run time.
    let which = 1;
    while (which < match.length && match[which] === undefined) which += 1;
    const [name, value] = [NAMES[which - 1], match[which]];
    if (name === undefined || value === undefined) continue;
    const style = name === 'HALF_BRACKET' ? 'DIGIT_BRACKET' : name;
    const boundary = boundaryBefore(text, match.index, from);
    const ordinal = SEQUENCE.get(value) ?? numberOf(style === 'DECIMAL' ? (value.split('.').at(-1) ?? '') : value);
    if (ordinal === null || !mayStand(style, boundary, name)) continue;
    markers.push({ start: match.index, end: match.index + match[0].length, style, ordinal, boundary });
  }
  return markers;
}

function boundaryBefore(text: string, at: number, from: number): Boundary {
  let i = at - 1;
  while (i >= from && /[ \t\u3000\u00a0]/u.test(text.charAt(i))) i -= 1;
  if (i < from || text.charAt(i) === '\n' || text.charAt(i) === '\r') return 'LINE';
  if (i < at - 1) return 'SPACE';
  const before = text.charAt(i);
  if ('。！？!?；;：:…”》）)】'.includes(before)) return 'STOP';
  return '，,'.includes(before) ? 'COMMA' : 'GLUED';
}

/** 统一是, 第一要务 and 九、十月 are not markers: each style has its contexts. */
function mayStand(style: MarkerStyle, boundary: Boundary, name: Name): boolean {
  switch (style) {
    case 'CHAPTER':
    case 'ARTICLE':
      return boundary === 'LINE' || boundary === 'SPACE';
    case 'DECIMAL':
      return boundary === 'LINE';
    case 'CIRCLED':
      return true;
    case 'YAO':
    case 'SHI':
    case 'FIRST':
    case 'SIDE':
    case 'NTH':
      return boundary !== 'GLUED';
    case 'DIGIT_BRACKET':
      return name !== 'HALF_BRACKET' || boundary === 'LINE' || boundary === 'STOP';
    case 'HAN_COMMA':
      return boundary !== 'GLUED' && boundary !== 'COMMA';
    case 'HAN_BRACKET':
    case 'DIGIT':
      return boundary !== 'COMMA';
  }
}
