/** Sketches: texts that are alike share a band, texts that are not seldom do. */
import { sketchOf } from '../../server/search/sketch.js';

const likeness = (a: string, b: string): number => {
  const [one, other] = [sketchOf(a, null).pairs, new Set(sketchOf(b, null).pairs)];
  const common = one.filter((pair) => other.has(pair)).length;
  return common / (one.length + other.size - common);
};
const shareBand = (a: string, b: string): boolean => {
  const bands = new Set(sketchOf(a, null).bands);
  return sketchOf(b, null).bands.some((band) => bands.has(band));
};

const said = '各镇人民政府要压实河道管护责任，每月巡查不少于四次，汛期加密到每周两次';

const short = '压实河道责任，每月加密巡查';

describe('a sketch', () => {
  it.each([
    ['numbered otherwise', sketchOf(`一要${short}`, '一要'), sketchOf(`（三）${short}`, '（三）')],
    [
      'with other punctuation',
      sketchOf('压实河道责任、每月加密巡查。', null),
      sketchOf('“压实河道责任”，每月加密巡查！', null),
    ],
    ['in traditional characters', sketchOf('壓實河道責任，每月加密巡查', null), sketchOf(short, null)],
    ['in full width', sketchOf('年底前完成泵站改造１２座', null), sketchOf('年底前完成泵站改造12座', null)],
    ['over several lines', sketchOf('压实河道责任\n每月加密巡查', null), sketchOf(short, null)],
    [
      'with a bracket that says who does it by when',
      sketchOf(`${short}（区水务局牵头，完成时限：2025年6月）`, null),
      sketchOf(short, null),
    ],
    [
      'with a line that says who does it',
      sketchOf(`${short}\n责任单位：区水务局、区财政局`, null),
      sketchOf(short, null),
    ],
    ['with a formula behind it', sketchOf(`${short}。请各镇结合实际认真贯彻执行。`, null), sketchOf(short, null)],
  ])('is the same %s', (_how, one, other) => {
    expect(other).toEqual(one);
  });

  it('is empty, and alike to nothing, where there is nothing to compare', () => {
    for (const text of ['', '。', '一', '——']) expect(sketchOf(text, null)).toEqual({ bands: [], pairs: [] });
  });

  it.each([
    '请认真贯彻执行',
    '请结合实际认真贯彻落实',
    '请各镇人民政府认真组织实施',
    '特此通知',
    '现将有关事项通知如下',
    '现将《澄湖区河道管护办法》印发给你们，请认真组织实施',
    '为做好河道管护，现将《澄湖区河道管护办法》印发给你们，请遵照执行。',
    '实施中遇到问题，请径向区水务局反映',
    '执行中如有意见建议，请及时报告区水务局',
    '本办法自2025年5月1日起施行',
    '本办法由区水务局负责解释',
    '（区水务局牵头，区财政局配合，完成时限：2025年6月）',
    '责任单位：区水务局、区财政局、各镇人民政府',
    '坚持改革创新',
    '加强基础设施建设',
  ])('is empty where it only says what every letter says: %s', (text) => {
    expect(sketchOf(text, null).pairs).toEqual([]);
  });

  it.each([
    '请有关方面抓紧向省联社申报今年的名额',
    '各镇要认真执行河道巡查制度，每周报告',
    '请各单位于6月10日前将自查情况报区水务局',
    '严格执行汛期二十四小时值班制度',
  ])('is kept where something is told: %s', (text) => {
    expect(sketchOf(text, null).pairs.length).toBeGreaterThan(8);
  });

  it('has twenty whole numbers that PostgreSQL can store, however long the text', () => {
    const { bands, pairs } = sketchOf(`${said}。`.repeat(500) + '龘靐齉𠮷'.repeat(3_000), null);
    expect(bands).toHaveLength(20);
    for (const number of [...bands, ...pairs]) expect(number).toBe(number | 0);
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(pairs.length).toBeLessThan(4_000);
  });

  /** `count` places of the text, at chance, get characters that it does not have. */
  const changed = (count: number, seed: number): string => {
    const characters = [...said];
    for (let i = 0; i < count; i += 1) {
      const at = (Math.imul(seed + 1, 2654435761) + i * 11) >>> 0;
      characters[at % characters.length] = String.fromCharCode(0x4e00 + ((seed * 31 + i * 7) % 5000));
    }
    return characters.join('');
  };

  it('shares a band with nearly every text that has 0.6 in common', () => {
    const alike = Array.from({ length: 2_000 }, (_, seed) => changed(1 + (seed % 4), seed)).filter(
      (text) => likeness(said, text) >= 0.6,
    );
    const missed = alike.filter((text) => !shareBand(said, text));
    expect(alike.length).toBeGreaterThan(1_000);
    expect(missed.length / alike.length).toBeLessThan(0.005);
  });

  it('shares none with most texts that merely speak of the same', () => {
    const others = [
      '区水务局要加强河道保洁，按月通报检查结果',
      '各镇人民政府要做好村居公告栏的宣传',
      '各部门要压减一般性支出，把钱用在刀刃上',
      '要加快推进濱湖产业园建设，年内开工项目不少于十五个',
      '汛期各单位必须落实24小时值班制度，严禁擅离职守',
    ];
    for (const other of others) expect([other, likeness(said, other) < 0.25]).toEqual([other, true]);
    expect(others.filter((other) => shareBand(said, other))).toEqual([]);
  });
});
