import { read } from './body.kit.js';

describe('unnumbered orders', () => {
  it('gives every order of a speech a path of its own', () => {
    const found = read('会议强调，要抓好春耕生产，加快农资调运。各镇必须压实责任。');
    expect(found.directives.map(({ path, marker }) => [path, marker])).toEqual([
      ['1.1', null],
      ['1.2', null],
    ]);
    expect(found.clauses).toEqual(['要抓好春耕生产，加快农资调运', '各镇必须压实责任']);
    expect(found.at('1.1')).toMatchObject({ verb: '强调', strength: 'MANDATORY', rule: 'statement@3' });
  });

  it('puts statements below the point they belong to, where it has more than one', () => {
    const found = read(
      '会议指出，要抓好防汛。\n一要压实责任\n各镇要落实包干，严防漫堤。各村要组建队伍。\n二要强化值守\n各站要加强巡查。',
    );
    expect(found.directives.map(({ path }) => path)).toEqual(['1.0.1', '1.1', '1.1.1', '1.1.2', '1.2']);
    expect(found.at('1.1')).toMatchObject({ heading: '压实责任', rule: 'numbered-point@4' });
  });

  it('finds no order in a quoted slogan', () => {
    expect(read('会议指出，全区响亮喊出“粮食要丰收、农民要增收”的口号。').clauses).toEqual([]);
  });

  it.each(['重要', '主要', '需要', '只要', '要求', '要素', '要点'])('reads no order into %s', (word) => {
    expect(read(`会议指出，这是当前${word}所在。`).clauses).toEqual([]);
  });

  it('takes 既要…又要 for two orders', () => {
    expect(read('会议强调，各镇既要防涝，又要防旱。').clauses).toEqual(['各镇既要防涝', '又要防旱']);
  });

  it('takes praise and background for no order', () => {
    expect(read('会议指出，市委对澄湖区工作给予了充分肯定。今年是园区建设的关键时期。').clauses).toEqual([]);
  });

  it('keeps the means with the order that they serve', () => {
    expect(read('会议强调，要以项目为抓手，推进园区建设。').clauses).toEqual(['要以项目为抓手，推进园区建设']);
  });

  it('tells effort from duty', () => {
    const found = read('会议强调，要坚决完成任务。努力扩大投资。');
    expect(found.directives.map(({ strength }) => strength)).toEqual(['MANDATORY', 'EFFORT']);
  });
});

describe('addressees', () => {
  it('carries an addressee to the end of its sentence, not into the next point', () => {
    const found = read(
      '会议指出，要抓好生产。\n一要稳产\n各地各部门要加强服务；推行帮办。\n二要增效\n要用好政策。\n三要创新\n全体干部职工要主动作为。',
    );
    const of = (path: string): unknown =>
      found.at(path).addressees.map(({ text, scope, range }) => [text, scope, range !== null]);
    expect(of('1.1')).toEqual([['各地各部门', 'ALL_UNITS', true]]);
    expect(of('1.1.2')).toEqual([['各地各部门', 'ALL_UNITS', false]]);
    expect(of('1.2')).toEqual([]);
    expect(of('1.3')).toEqual([['全体干部职工', 'ALL_STAFF', true]]);
  });

  it('reads 责任单位 and 由…负责', () => {
    const found = read('任务如下：1.新建公园3个，责任单位：澄湖区城管局。2.改造厂房2座，由澄湖区工信局负责实施。');
    expect(
      found.directives.filter(({ marker }) => marker).map(({ addressees }) => addressees.map(({ text }) => text)),
    ).toEqual([['澄湖区城管局'], ['澄湖区工信局']]);
  });

  it('falls back on those to whom the notice is sent', () => {
    const found = read('一、要抓紧开工。\n二、要加强督查。', {
      addressees: [{ text: '各镇人民政府', scope: 'ALL_UNITS', range: { start: 0, end: 2 } }],
    });
    expect(found.at('1').addressees).toEqual([{ text: '各镇人民政府', scope: 'ALL_UNITS', range: null }]);
  });
});

describe('who speaks', () => {
  it('resolves a surname with an office to the one named before', () => {
    const found = read('5月9日，区委召开专题会议，区委书记曹远山主持会议。\n曹书记强调，要守住安全底线。');
    expect(found.directives[0]).toMatchObject({ verb: '强调', speaker: { name: '曹远山', title: '区委书记' } });
  });

  it('lets no plan or notice speak as a meeting', () => {
    expect(read('落实全市教育大会部署，认真履行责任。').directives).toEqual([]);
  });
});

it('names the issuer of a notice from its signature where the header has none', () => {
  const found = read('一、要抓紧开工。\n二、要加强督查。\n\n澄湖区人民政府\n2023年5月10日');
  expect(found.at('1')).toMatchObject({ issuerName: '澄湖区人民政府', verb: null, meeting: null });
});
