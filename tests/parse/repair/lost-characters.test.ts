import { repaired } from './repaired.js';

const warned = (source: string): string[] => repaired(source).warnings.map(([, quote]) => quote);

describe('lost characters', () => {
  it.each([
    ['全区要\ufffd实责任', '\ufffd'],
    ['全区要\ufffd\ufffd责任', '\ufffd\ufffd'],
    ['二是勇?lián)?dāng)、敢创新', '?lián)?dāng)'],
    ['压实各级?任', '?'],
    ['压实责任?、落实措施', '?'],
    ['\n?加强组织领导', '?'],
    ['网页内容锟斤拷如下', '锟斤拷'],
    ['名称????如下', '????'],
  ])('in %j are kept and told of with their place', (source, lost) => {
    expect(repaired(source).text).toBe(source);
    expect(repaired(source).warnings).toEqual([['DAMAGED_TEXT', lost]]);
  });

  it('that lie next to each other are told of together', () => {
    expect(warned('压\ufffd责\ufffd落实')).toEqual(['\ufffd责\ufffd']);
  });

  it.each([
    '我们能不能按时完成?能。',
    '为什么要这样做?因为群众需要。',
    '谁来负责?各镇人民政府。',
    '这项工作做得怎么样?',
    '准备好了?',
    '“准备好了?”',
    '怎么办？大家一起办。',
    'Is this right?是的',
    '见 http://www.example.cn/a?b=c',
    'a?b:c',
    '',
  ])('are not suspected in %j', (source) => {
    expect(warned(source)).toEqual([]);
  });
});
