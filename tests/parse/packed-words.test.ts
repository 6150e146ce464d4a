import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PackedWords } from '../../server/parse/repair/packed-words.js';

describe('words with a number each', () => {
  it('are found again, all of a dictionary, and no others', () => {
    const file = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    const [known, packed] = [new Map<string, number>(), new PackedWords(lines.length)];
    for (const [i, line] of lines.entries()) {
      const word = line.split(' ')[0] ?? '';
      if (word.length > 4) continue;
      known.set(word, i);
      packed.set(word, i);
    }
    expect(known.size).toBeGreaterThan(100_000);
    const wrong = lines.filter((line) => {
      const word = line.split(' ')[0] ?? '';
      const cut = word.slice(0, 3);
      return packed.get(word) !== known.get(word) || packed.get(cut) !== known.get(cut);
    });
    expect(wrong).toEqual([]);
    expect([packed.get(''), packed.get('各镇要加强'), packed.get('\0')]).toEqual([undefined, undefined, undefined]);
  });

  it('change all together', () => {
    const packed = new PackedWords(2);
    packed.set('水', 1);
    packed.set('水务局', 2);
    packed.change((number) => number * 10);
    expect([packed.get('水'), packed.get('水务局'), packed.get('水务')]).toEqual([10, 20, undefined]);
  });
});
