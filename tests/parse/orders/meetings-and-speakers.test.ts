import { parsePage } from '../../../server/parse/parse-page.js';
import { read } from '../body/body.kit.js';

const meetings = (text: string): readonly unknown[] =>
  read(text).meetings.map(({ name, heldOn, convenerName }) => [name, heldOn, convenerName]);

describe('meetings', () => {
  it.each([
    ['全区水务工作会议在澄湖召开。会议强调，要守牢底线。', [['全区水务工作会议', null, null]]],
    ['全区农村工作会议5月7日至8日在云浦召开。会议强调，要抓好春耕。', [['全区农村工作会议', '2023-05-07', null]]],
    ['5月5日，澄湖区委常委会全天召开会议。会议指出，要抓好春耕。', [['澄湖区委常委会会议', '2023-05-05', '澄湖区委']]],
    ['会议同意6月8日至10日召开区委十二届九次全会。', [['区委十二届九次全会', '2023-06-08', '区委']]],
  ])('finds the meeting of %s', (text, expected) => {
    expect(meetings(text)).toEqual(expected);
  });

  it.each([
    '每月由协调小组办公室召开专员会议。',
    '联席会议原则上每年召开两次会议。',
    '工作专班定期召开调度会议。',
    '区里参加了有关国际会议。',
  ])('takes %s for no meeting that was held', (text) => {
    expect(meetings(text)).toEqual([]);
  });

  it('lets no meeting speak that is still to be held', () => {
    const found = read('5月5日，区委常委会召开会议。会议同意6月8日召开区委全会。会议强调，要抓好秋收。');
    expect(found.directives).toMatchObject([{ meeting: '区委常委会会议' }]);
  });

  it('calls a plenum by one name, whoever tells of it', () => {
    const passedOn = (text: string): unknown => read(text).meetings.map(({ transmits }) => transmits);
    expect(passedOn('5月5日，区工信局召开党组会议，传达学习党的二十届三中全会精神。')).toContainEqual([
      '党的二十届三中全会',
    ]);
    expect(passedOn('5月5日，区水务局召开党组会议，学习贯彻二十届三中全会精神。')).toContainEqual([
      '党的二十届三中全会',
    ]);
  });

  it('takes the year of a page without dates from what it plans', () => {
    const page =
      '澄湖区委召开会议 研究2022年工作\n澄湖区委12月7日召开会议，研究2022年工作。\n会议要求，明年要抓好开工。';
    expect(parsePage({ content: page }).preview.meetings).toMatchObject([{ heldOn: '2021-12-07' }]);
  });
});

describe('speakers', () => {
  const speakers = (text: string): readonly unknown[] =>
    read(text).directives.map(({ speaker }) => speaker?.name ?? null);

  it.each([
    ['区委书记习大川对水利工作作出批示。习大川指出，要严查侵占河道的行为。', ['习大川']],
    ['区长闾丘强调，要守住底线。', ['闾丘']],
    ['区委书记曹远山出席会议。曹书记强调，要守住底线。', ['曹远山']],
    ['周启明区长强调，要抓好秋收。', ['周启明']],
    ['区水务局局长何素芬出席会议。何素芬在讲话中回顾了去年的工作，强调要守好泵站，抓实值守。', ['何素芬']],
  ])('hears %s', (text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });

  it('takes no office for a name', () => {
    expect(read('区委书记办公会强调了纪律。局长专题会部署值守。').directives).toEqual([]);
  });
});
