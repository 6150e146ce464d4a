import { read } from './body.kit.js';

const outline = (text: string): readonly string[] =>
  read(text).outline.map(({ path, marker, kind }) => `${path} ${marker} ${kind}`);

describe('the outline', () => {
  it('nests four marker styles', () => {
    const text =
      '一、工作任务\n（一）园区建设\n1.加快建设。\n（1）抓好道路。\n（2）抓好管网。\n2.做好招商。\n（二）环境整治\n二、组织保障\n各单位要加强领导。';
    expect(outline(text).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      '1 一、',
      '1.1 （一）',
      '1.1.1 1.',
      '1.1.1.1 （1）',
      '1.1.1.2 （2）',
      '1.1.2 2.',
      '1.2 （二）',
      '2 二、',
    ]);
  });

  it('reads a list that is run into its paragraph and ends it with the last sentence', () => {
    const found = read('现将任务分解如下：1.修路300米；2.植树500棵。请结合实际认真落实。');
    expect(found.outline.map(({ range }) => found.quote(range))).toEqual(['1.修路300米；', '2.植树500棵。']);
  });

  it('reads a document flattened into one line, first items glued to their headings', () => {
    const found = read(
      '请抓好落实：一、开工任务1.东湖小区20套，责任单位：澄湖区住建局；2.西湖小区30套，责任单位：澄湖区交投公司。二、其他要求1.务必高度重视。各单位要加强领导。2.务必尽快启动。要抓紧开工。',
    );
    expect(found.numbered).toEqual(['1.1 1.', '1.2 2.', '2.1 1.', '2.2 2.']);
    expect(found.outline.map(({ kind }) => kind)).toEqual([
      'SECTION',
      'ASSIGNMENT',
      'ASSIGNMENT',
      'SECTION',
      'DIRECTIVE',
      'DIRECTIVE',
    ]);
    expect(found.outline[0]?.heading).toBe('开工任务');
  });

  it('keeps one list together where its suffix changes from 要 to 是', () => {
    const found = read('会议强调，要抓好秋收。一要抢收。二要抢种。三是备足农资。四要加强指导。');
    expect(found.numbered).toEqual(['1.1 一要', '1.2 二要', '1.3 三是', '1.4 四要']);
  });

  it('starts a new list where a new speech begins', () => {
    const found = read(
      '会议指出，要抓好生产。一要稳住产量。二要守住底线。\n会议要求，要抓好服务。一是上门走访。二是建立台账。',
    );
    expect(found.numbered).toEqual(['1.1 一要', '1.2 二要', '2.1 一是', '2.2 二是']);
  });

  it('counts items before the first heading from zero', () => {
    expect(
      read('目标任务为：1.新建20套；2.改造30套。现提出如下要求：一、要抓紧开工。二、要加强督查。').outline.map(
        ({ path }) => path,
      ),
    ).toEqual(['0.1', '0.2', '1', '2']);
  });

  it('takes no list out of 统一是, 第一要务 and a numeral inside a sentence', () => {
    expect(outline('城乡统一是方向，发展是第一要务，码头1、2期工程已经建成，杜绝一刀切。')).toEqual([]);
  });

  it('takes no units out of a list of attachments or a signature', () => {
    const found = read(
      '一、要抓好开工。\n二、要加强督查。\n附件：1.任务分解表\n2.责任清单\n澄湖区人民政府\n2023年5月10日',
    );
    expect(found.outline.map(({ marker }) => marker)).toEqual(['一、', '二、']);
    expect(found.signatories).toEqual(['澄湖区人民政府']);
  });

  it('cuts an attendance line off the last item', () => {
    const found = read('会议强调，要转变作风。\n一要带头学习。\n二要带头实干。\n王小明、李大山出席会议。');
    expect(found.quote(found.at('1.2').range)).toBe('二要带头实干。');
  });

  it('holds the closing order of a section outside its last point', () => {
    const found = read(
      '一、组织实施\n1.建立机制。各镇要建立专班。\n2.加强督查。各镇要加强督查。\n各镇要于每月底前报送进展。',
    );
    expect(found.quote(found.at('1.2').range)).toBe('2.加强督查。各镇要加强督查。');
    expect(found.clauses).toContain('各镇要于每月底前报送进展');
  });
});

describe('kinds of units', () => {
  it('calls articles rules', () => {
    expect(outline('第一条 为规范管理，制定本办法。\n第二条 各单位应当遵守本办法。')).toEqual([
      '1 第一条 RULE',
      '2 第二条 RULE',
    ]);
  });

  it('calls what a reply numbers commitments', () => {
    const found = read('您提出的建议收悉，现答复如下：\n我们将在下一步工作中采纳：一是加强指导，二是扩大宣传。', {
      title: '关于第12号建议的答复',
    });
    expect(found.outline.map(({ kind }) => kind)).toEqual(['COMMITMENT', 'COMMITMENT']);
    expect(found.numbered).toEqual([]);
  });

  it('calls problems listed after 一是 descriptions', () => {
    expect(
      outline('工作中还存在一些问题：一是基础薄弱，二是力量不足。').every((line) => line.endsWith('DESCRIPTION')),
    ).toBe(true);
  });
});
