/** The signature: the organs that signed, above the date at the end, with annexes behind them. */
import type { Range } from '../mapped-text.js';

const signed =
  /(?:^|\n|\s)[\s\u3000]*((?:[\p{Script=Han}（）()]{4,30}(?:局|厅|部|委员会|办公室|政府|党委|管委会|委|院|中心|公司|办事处)[\s\u3000]*\n?\s*){1,6})[\s\u3000]*((?:\d{4}|[一二〇○零三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日)/gu;
const annex = /\n[\s\u3000]*附\s?件[：:\d\s]|\s附件[：:]/u;

export function signatoriesIn(text: string, body: Range): { names: string[]; start: number } {
  const tail = text.slice(body.start, body.end);
  const match = [...tail.matchAll(signed)].find(({ index }) => index > tail.length * 0.2) ?? null;
  const annexAt = tail.search(annex);
  const ends = [match?.index, annexAt > tail.length * 0.3 ? annexAt : undefined].filter((at) => at !== undefined);
  const start = body.start + Math.min(tail.length, ...ends);
  const names = (match?.[1] ?? '').split(/[\s\u3000]+/).filter((name) => name.length >= 4);
  return { names, start };
}
