import { polyphonic } from 'pinyin-pro';
import { similarTo } from '../../server/search/similar.js';
import { byReading, cutsOf, soundRanges, soundsMeant, soundWords, syllablesOf } from '../../server/search/sounds.js';

describe('how titles and names sound', () => {
  it('reads words with several readings as names of organs and places read them', () => {
    const read = (text: string) => syllablesOf(text).join(' ');
    expect(read('会计局')).toBe('kuai ji ju');
    expect(read('长沙市')).toBe('chang sha shi');
    expect(read('六安市长')).toBe('lu an shi zhang');
    expect(read('调研处长')).toBe('diao yan chu zhang');
    expect(read('云浦市长期护理保险')).toBe('yun pu shi chang qi hu li bao xian'); // no 市长
    expect(read('绿化委员会')).toBe('lv hua wei yuan hui');
  });

  it('finds an organ by its syllables and by its initials, wherever its name has them', () => {
    const words = soundWords(['江州省人民政府办公厅']);
    for (const letters of ['bangongting', 'zfbgt', 'renminzhengfu', 'rmzf', 'bgt']) {
      expect({ letters, found: soundsMeant(letters).some((way) => way.every((word) => words.includes(word))) }).toEqual(
        {
          letters,
          found: true,
        },
      );
    }
    expect(soundsMeant('shuiwuju').some((way) => way.every((word) => words.includes(word)))).toBe(false);
  });

  it('does not take what is no Han character for a part of a word', () => {
    expect(soundWords(['水5务'])).toEqual([]);
  });

  it('knows the ways in which letters may be cut, and takes no others for pinyin', () => {
    expect(cutsOf('xian')).toEqual([['xian'], ['xi', 'an'], ['xia', 'n']].filter((cut) => cut.at(-1) !== 'n'));
    expect(cutsOf('bangongting')).toContainEqual(['ban', 'gong', 'ting']);
    expect(soundsMeant('covid')).toEqual([]);
    expect(soundsMeant('a'.repeat(100))).toEqual([]);
  });

  it('tells where a title sounds so', () => {
    expect(soundRanges('区水务局', ['shuiwuju'])).toEqual([{ start: 1, end: 4 }]);
    expect(soundRanges('区水务局', ['swj'])).toEqual([{ start: 1, end: 4 }]);
    expect(soundRanges('区水务局', ['gongtin'])).toEqual([]);
  });

  it('has the readings that the package has', () => {
    const characters = [...new Set([...byReading.values()].join(''))];
    expect(characters).toHaveLength(3_755);
    const sample = characters.filter((_character, i) => i % 50 === 0);
    const read = polyphonic(sample.join(''), { toneType: 'none', type: 'array', v: true });
    sample.forEach((character, i) => {
      const own = [...byReading].filter(([, those]) => those.includes(character)).map(([syllable]) => syllable);
      const said = (read[i] ?? []).map((syllable) => syllable.replaceAll('ü', 'v'));
      expect(own.sort()).toEqual([...new Set(said)].sort());
    });
  });
});

describe('characters that are taken for one another', () => {
  it.each([
    ['份', '分'],
    ['物', '务'],
    ['今', '金'],
    ['未', '末'],
    ['藉', '籍'],
    ['列', '例'],
    ['精', '晶'],
  ])('%s may be meant for %s', (written, meant) => {
    expect(similarTo(written)).toContain(meant);
  });

  it('are a bounded number, without the character itself', () => {
    expect(similarTo('是').length).toBeLessThanOrEqual(60);
    expect(similarTo('是')).not.toContain('是');
    expect(similarTo('龘')).toEqual([]);
  });
});
