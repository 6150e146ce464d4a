import { readTerms } from '../../server/search/query-terms.js';

const terms = (query: string) => {
  const { words, phrases } = readTerms(query);
  return { words: [...words].sort(), phrases: [...phrases].sort() };
};

describe('what a search text asks for', () => {
  it('is cut to words of the dictionary, in either script', () => {
    expect(terms('防汛 物资储备')).toEqual({ words: ['储备', '物资', '防汛'].sort(), phrases: [] });
    expect(terms('防汛 物資儲備')).toEqual(terms('防汛 物资储备'));
  });

  it('takes quoted text as it is, in any quotation marks', () => {
    for (const quoted of ['"一湖两岸"', '“一湖两岸”', '「一湖两岸」', '＂一湖 两岸＂']) {
      expect(terms(quoted)).toEqual({ words: [], phrases: ['一湖两岸'] });
    }
    expect(terms('关于"一湖两岸"的防汛')).toEqual({ words: ['防汛'], phrases: ['一湖两岸'] });
  });

  it.each([
    '澄水发〔2025〕9号',
    '澄水发[2025]9号',
    '澄水發【2025】第009號',
    '澄水发(2025)09号',
    '关于澄水发〔2025〕9号',
  ])('knows the document number in %s', (query) => {
    expect(terms(query)).toEqual({ words: [], phrases: ['澄水发(2025)9号'] });
  });

  it.each(['99010611/2025-00007', '99010611/2025', 'pz00101-2500-2015'])('takes the number %s as a whole', (number) => {
    expect(terms(number)).toEqual({ words: [], phrases: [number] });
  });

  it('takes a name that no dictionary has to the letter', () => {
    expect(terms('沈知远').phrases.join('')).toContain('知');
    expect(terms('龘')).toEqual({ words: [], phrases: ['龘'] });
  });

  it('leaves out words of grammar unless there is nothing else', () => {
    expect(terms('关于防汛的')).toEqual({ words: ['防汛'], phrases: [] });
    expect(terms('的')).toEqual({ words: [], phrases: ['的'] });
  });

  it('searches a long word by the words in it', () => {
    expect(terms('世界大学生运动会').words).toEqual(expect.arrayContaining(['世界', '大学生', '运动会']));
    expect(terms('世界大学生运动会').words).not.toContain('世界大学生运动会');
  });

  it.each(['', '   ', '&|!():*', '"', '""', '“”', String.raw`\ ' <->`])('finds nothing to ask in %j', (query) => {
    expect(terms(query)).toEqual({ words: [], phrases: [] });
  });

  it.each([
    ['more than 1,000 characters', '好'.repeat(1_001)],
    ['100,000 characters', '好'.repeat(100_000)],
    ['a NUL', '防\0汛'],
    ['a lone half of a character', '防\ud83d汛'],
    ['the other half', '防\ude00汛'],
  ])('refuses %s', (_what, query) => {
    expect(() => readTerms(query)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });
});
