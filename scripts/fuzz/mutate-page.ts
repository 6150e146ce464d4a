/** Mutations of real pages. */
import { chance, type Chance } from '../damage/random.js';

export interface MutatedPage {
  readonly name: string;
  readonly content: Buffer;
}

type Mutation = (page: Buffer, luck: Chance) => Buffer;

const cut: Mutation = (page, luck) =>
  page.subarray(luck.between(0, page.length >> 1), luck.between(page.length >> 1, page.length));
const doubled: Mutation = (page, luck) => Buffer.concat([page, page.subarray(0, luck.between(0, page.length)), page]);
const shuffled: Mutation = (page, luck) => {
  const parts = Array.from({ length: 12 }, (_, i) =>
    page.subarray(Math.floor((page.length * i) / 12), Math.floor((page.length * (i + 1)) / 12)),
  );
  return Buffer.concat(
    parts
      .map((part) => ({ part, at: luck.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ part }) => part),
  );
};
const randomBytes: Mutation = (page, luck) => {
  const noisy = Buffer.from(page);
  for (let i = luck.between(1, 200); i > 0; i -= 1) noisy[luck.between(0, noisy.length - 1)] = luck.between(0, 255);
  return noisy;
};
const dropped: Mutation = (page, luck) => {
  const at = luck.between(0, page.length);
  return Buffer.concat([page.subarray(0, at), page.subarray(at + luck.between(1, 400))]);
};
const repeatedPiece: Mutation = (page, luck) => {
  const at = luck.between(0, page.length);
  const piece = page.subarray(at, at + luck.between(1, 60));
  return Buffer.concat([
    page.subarray(0, at),
    ...Array.from({ length: luck.between(2, 400) }, () => piece),
    page.subarray(at),
  ]);
};
const oneLine: Mutation = (page) => Buffer.from(page.toString('latin1').replace(/[\r\n]+/g, ''), 'latin1');
const withMarks: Mutation = (page, luck) => {
  const marks = [
    '<table>',
    '</td>',
    '<!--',
    '(',
    '（',
    '《',
    '〔',
    '一是',
    '（一）',
    '\0',
    '\ufffd',
    '\u202e',
    '&#x110000;',
    '<',
    '："',
  ];
  const at = luck.between(0, page.length);
  return Buffer.concat([
    page.subarray(0, at),
    Buffer.from(luck.pick(marks as [string, ...string[]]).repeat(luck.between(1, 50))),
    page.subarray(at),
  ]);
};

const mutations: readonly [string, Mutation][] = [
  ['cut', cut],
  ['doubled', doubled],
  ['shuffled', shuffled],
  ['random bytes', randomBytes],
  ['dropped', dropped],
  ['a piece repeated', repeatedPiece],
  ['one line', oneLine],
  ['marks put in', withMarks],
];

/** One to three mutations of a page, by seed. */
export function mutatePage(pages: readonly Buffer[], seed: number): MutatedPage {
  const luck = chance(seed);
  let content = pages[luck.between(0, pages.length - 1)] ?? Buffer.alloc(0);
  const names: string[] = [];
  for (let i = luck.between(1, 3); i > 0; i -= 1) {
    const [name, mutation] = mutations[luck.between(0, mutations.length - 1)] ?? ['none', (page: Buffer) => page];
    if (content.length > 0) content = mutation(content, luck);
    names.push(name);
  }
  return { name: names.join(', '), content };
}
