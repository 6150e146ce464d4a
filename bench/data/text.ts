/**
 * Invented notices: a title, a body of about 1,200 characters, and five directives with their
 * spans.
 */
import { chance, evenly, skewed, type Chance } from './random.js';
import { manners, objects, results, settings, topics, verbs } from './words.js';

export interface InventedDirective {
  readonly marker: string;
  readonly heading: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Rejected by staff. */
  readonly isRejected: boolean;
}
export interface InventedText {
  readonly body: string;
  readonly bodyStart: number;
  readonly bodyEnd: number;
  readonly directives: readonly InventedDirective[];
}

const poolSize = 20_000;
const markers = ['一要', '二要', '三要', '四要', '五要'];
let pool: readonly string[] | null = null;
const headingCount = 4_000;
let headingPool: readonly string[] | null = null;

/** Sentences and headings are drawn from pools, so words are segmented once per sentence. */
export function sentences(): readonly string[] {
  const random = chance(7);
  return (pool ??= Array.from({ length: poolSize }, () => sentence(random)));
}

const headings = (): readonly string[] => {
  const random = chance(8);
  return (headingPool ??= Array.from(
    { length: headingCount },
    () => `${skewed(random, verbs)}${skewed(random, topics)}${skewed(random, objects)}`,
  ));
};

function sentence(random: Chance): string {
  const topic = skewed(random, topics);
  const act = `${skewed(random, manners)}${skewed(random, verbs)}${topic}${skewed(random, objects)}`;
  const more = `${skewed(random, verbs)}${skewed(random, objects)}`;
  const end = skewed(random, results);
  return random.next() < 0.5
    ? `${skewed(random, settings)}，${act}，${more}和${skewed(random, objects)}，${end}。`
    : `${act}，${skewed(random, settings)}${skewed(random, manners)}${more}，${end}。`;
}

export function inventTitle(random: Chance, { year, genreName }: { year: number; genreName: string }): string {
  const topic = skewed(random, topics);
  const act = `${skewed(random, verbs)}${topic}${skewed(random, objects)}`;
  return random.next() < 0.5 ? `关于${act}的${genreName}` : `关于做好${year}年度${act}有关事项的${genreName}`;
}

export function inventText(random: Chance, header: readonly string[]): InventedText {
  const drawn = sentences();
  const lines: string[] = [...header];
  const say = (count: number): string => Array.from({ length: count }, () => evenly(random, drawn)).join('');
  const bodyStart = lengthOf(lines);
  lines.push(say(4));
  const directives = markers.map((marker) => {
    const heading = evenly(random, headings());
    const text = `${marker}${heading}。${say(2)}`;
    const start = lengthOf(lines);
    lines.push(text);
    return { marker, heading, text, start, end: start + text.length, isRejected: random.next() < 0.02 };
  });
  lines.push(say(5), say(5), say(4));
  const body = lines.join('\n');
  return { body, bodyStart, bodyEnd: body.length, directives };
}

/** Length of the lines so far, including the last line break. */
const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length + 1, 0);
