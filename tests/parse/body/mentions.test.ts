import { read } from './body.kit.js';

const mentions = (text: string): readonly string[] => {
  const found = read(text);
  return found.mentions.map((range) => found.quote(range));
};

describe('organs named', () => {
  it('finds full names, short names and names with 和', () => {
    expect(mentions('由云浦市澄湖区工业和信息化局牵头，区住建局、区委、市政府配合，报国务院。')).toEqual([
      '云浦市澄湖区工业和信息化局',
      '区住建局',
      '区委',
      '市政府',
      '国务院',
    ]);
  });

  it('splits two organs joined by 和', () => {
    expect(mentions('由澄湖区财政局和澄湖区审计局负责')).toEqual(['澄湖区财政局', '澄湖区审计局']);
  });

  it('leaves generic ones out', () => {
    expect(mentions('各地各部门、有关部门、各镇人民政府要顾全大局，优化布局。')).toEqual([]);
  });
});

describe('where the name of an organ begins', () => {
  it.each([
    ['持续优化市人民政府网站', ['市人民政府']],
    ['第十七条市人民政府应当公布', ['市人民政府']],
    ['建议江苏省人民政府批准', ['江苏省人民政府']],
    ['鼓励区民政局先行先试', ['区民政局']],
    ['请就业指导中心协助', ['就业指导中心']],
    ['会同澄湖区发展改革委审核', ['澄湖区发展改革委']],
  ])('of %s it is at %j', (text, names) => {
    expect(mentions(text)).toEqual(names);
  });

  it.each([
    '加快建设法治政府，打造服务型政府',
    '打造研发设计中心和国际消费中心',
    '主板公司、期货公司和保险公司',
    '发挥行业协会作用',
    '提高政府效能',
    '县级以上地方人民政府',
    '试点地区人民政府',
    '努力开好局、起好步',
    '两房一厅',
  ])('nobody is named by %s', (text) => {
    expect(mentions(`${text}。`)).toEqual([]);
  });
});

describe('names that the lists know, or that their endings tell', () => {
  it.each([
    [
      '市民政局、市政务服务局、区数据局、区政务服务和数据管理局',
      ['市民政局', '市政务服务局', '区数据局', '区政务服务和数据管理局'],
    ],
    [
      '商务部、人民银行、证监会、海关总署、退役军人事务部',
      ['商务部', '人民银行', '证监会', '海关总署', '退役军人事务部'],
    ],
    [
      '区妇联、区残联、区供销社、市侨联、市档案馆、省农科院',
      ['区妇联', '区残联', '区供销社', '市侨联', '市档案馆', '省农科院'],
    ],
    ['国家市场监督管理总局、国务院国资委', ['国家市场监督管理总局', '国务院国资委']],
    ['区委组织部、市委政法委、市政府审改办、区政府办', ['区委组织部', '市委政法委', '市政府审改办', '区政府办']],
    ['按照国家数据局综合司要求', ['国家数据局综合司']],
    ['报市统计局备案', ['市统计局']],
    ['中共云浦市委政治部', ['中共云浦市委政治部']],
    ['云浦广播电视台、中央广播电视总台', ['云浦广播电视台', '中央广播电视总台']],
    ['关于调整云浦市校服管理委员会', ['云浦市校服管理委员会']],
    ['第六届云浦市渔业协会理事会', ['云浦市渔业协会理事会']],
  ])('%s', (text, names) => {
    expect(mentions(`${text}。`)).toEqual(names);
  });

  it('finds the short name that the text explains', () => {
    expect(mentions('由云浦市龙舟赛统筹委员会（以下简称“龙舟统筹委”）主办。龙舟统筹委要抓好彩排。')).toEqual([
      '云浦市龙舟赛统筹委员会',
      '龙舟统筹委',
      '龙舟统筹委',
    ]);
  });

  it.each([
    '湖滨新城网点布局',
    '统筹全局、顾全大局',
    '在用水密集中心修建水塔',
    '建设一批粮油集散中心',
    '围绕党和人民中心工作做好服务',
    '做好云浦市政府采购工作',
    '进驻市、县两级便民服务中心',
    '云浦学院原党委书记',
    '财政部门、公安部队、教育部署',
  ])('nobody is named by %s', (text) => {
    expect(mentions(`${text}。`)).toEqual([]);
  });

  it('takes the links below a page and the name of its site for no mentions', () => {
    expect(mentions('江州省政府网\n市级机构\n· 市委政法委\n· 市公安局\n· 市港务局\n')).toEqual([]);
    expect(mentions('一、市公安局\n二、市港务局要做好配合。')).toContain('市公安局');
  });

  it('leaves out what leans on a list of many', () => {
    expect(mentions('各区教育局、财政局要做好准备。')).toEqual([]);
    expect(mentions('区教育局、区财政局要做好准备。')).toEqual(['区教育局', '区财政局']);
  });
});

describe('a person who is appointed', () => {
  it.each([
    ['林一苇任澄湖区水务局副局长', ['澄湖区水务局']],
    ['任命：欧阳若水、许知秋任澄湖区财政局副局长', ['澄湖区财政局']],
    ['许知秋同志任澄湖区审计局局长', ['澄湖区审计局']],
    ['许知秋（女）现任澄湖区审计局副局长，拟任任城区水务局局长', ['澄湖区审计局', '任城区水务局']],
    ['林一苇兼任澄湖区发展和改革委员会主任', ['澄湖区发展和改革委员会']],
    ['免去周怀安的澄湖区水务局副局长职务', ['澄湖区水务局']],
    ['免去周怀安澄湖区水务局副局长职务', ['澄湖区水务局']],
    ['免去周怀安同志澄湖区水务局副局长职务', ['澄湖区水务局']],
  ])('is no part of the name of the organ in %s', (text, names) => {
    expect(mentions(`${text}。`)).toEqual(names);
  });

  it.each([
    '企业可自愿加入工作组',
    '通知秘书处和工作组',
    '成员不得以个人名义参与工作组',
    '需要时提出需联席会议',
    '每季度研究讨论联席会议',
    '会后一周内组建工作专班',
  ])('is no team of which only is said what is done with it: %s', (text) => {
    expect(mentions(`${text}。`)).toEqual([]);
  });

  it.each([
    ['云浦市河道数据标准工作组负责起草', ['云浦市河道数据标准工作组']],
    ['澄湖区安全生产督导工作组要按月通报', ['澄湖区安全生产督导工作组']],
    ['澄湖区河长制工作联席会议要按月通报', ['澄湖区河长制工作联席会议']],
  ])('is that of a team: %s', (text, names) => {
    expect(mentions(`${text}。`)).toEqual(names);
  });

  it.each([
    ['任城区水务局', ['任城区水务局']],
    ['江州省任店镇人民政府', ['江州省任店镇人民政府']],
  ])('is not seen in the name of a place: %s', (text, names) => {
    expect(mentions(`${text}。`)).toEqual(names);
  });
});

describe('documents cited', () => {
  it('joins a title with its number', () => {
    const found = read('根据《云浦市绿化办法》（云政发〔2021〕7号）和云府办〔2020〕3号文件精神。');
    expect(found.citations.map(({ title, documentNumber }) => [title, documentNumber])).toEqual([
      ['云浦市绿化办法', '云政发〔2021〕7号'],
      [null, '云府办〔2020〕3号'],
    ]);
  });

  it('takes a certificate for no document', () => {
    expect(read('须持有《采砂许可证》。').citations).toEqual([]);
  });
});

it.each([
  ['由团区委、区妇联牵头', ['团区委', '区妇联']],
  ['团县委要会同县总工会组织', ['团县委', '县总工会']],
  ['报团市委和市委同意', ['团市委', '市委']],
  ['由市生态环境局澄湖分局核查', ['市生态环境局澄湖分局']],
  ['云浦市公安局澄湖分局要加强巡逻', ['云浦市公安局澄湖分局']],
  ['国家金融监督管理总局云浦监管分局要指导', ['国家金融监督管理总局云浦监管分局']],
  ['区财政局、湖东分局分别落实', ['区财政局', '湖东分局']],
])('%s names %j', (text, names) => {
  expect(mentions(`${text}。`)).toEqual(names);
});
