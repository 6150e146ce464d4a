/** Kinds of names that were missed, split, cut or invented once: three inputs of each, and what only looks like one. */
import { read } from './body.kit.js';

const mentions = (text: string): string[] => {
  const found = read(text);
  return found.mentions.map((range) => found.quote(range));
};

describe('organs that the lists or their endings tell are found', () => {
  it.each([
    ['区数据局报市统计局备案', ['区数据局', '市统计局']],
    ['经江州省测绘总署同意，由省社科院和市行政学院承办', ['江州省测绘总署', '省社科院', '市行政学院']],
    ['送澄湖区档案馆、澄湖区侨联、澄湖区讲师团', ['澄湖区档案馆', '澄湖区侨联', '澄湖区讲师团']],
    ['会同云浦边防部队、北岭建设兵团做好值守', ['云浦边防部队', '北岭建设兵团']],
    ['由云浦市市场监督管理局会同澄湖区药品监督管理局检查', ['云浦市市场监督管理局', '澄湖区药品监督管理局']],
    ['报云浦市国有资产监督管理委员会审核', ['云浦市国有资产监督管理委员会']],
    ['市归国华侨联合会、云浦市台湾同胞联谊会要做好联络', ['市归国华侨联合会', '云浦市台湾同胞联谊会']],
    ['由澄湖区公安局交通管理局、澄湖区慈善总会牵头', ['澄湖区公安局交通管理局', '澄湖区慈善总会']],
    ['市场监督管理局部署检查', ['市场监督管理局']],
  ])('%s', (text, names) => {
    expect(mentions(`${text}。`)).toEqual(names);
  });

  it.each([
    '药品监督管理局部改造',
    '对药品实行监督管理，局限于仓库',
    '各区市场监督管理局',
    '各地市场监督管理局长',
    '开放数据局域网',
    '报统计口径',
  ])('not in %s', (text) => {
    expect(mentions(`${text}。`)).toEqual([]);
  });
});

describe('a short name that the text explains is found behind it', () => {
  it.each([
    ['灯会筹备委员会（以下简称“灯会筹委”）', '灯会筹委', '灯会筹委要抓好彩排'],
    ['云浦市水情数据标准化技术委员会(以下简称市水标委)', '市水标委', '市水标委要组织评审'],
    ['澄湖区龙舟赛指挥部（简称“龙舟指”）', '龙舟指', '由龙舟指发布'],
  ])('%s', (explained, short, later) => {
    expect(mentions(`由${explained}负责。${later}。`).filter((name) => name === short).length).toBeGreaterThan(0);
  });

  it('not where it is explained of something else', () => {
    expect(mentions('本办法所称老旧小区（以下简称“老小区”）要改造。老小区要登记。')).toEqual([]);
  });
});

describe('an organ whose name goes on is not cut to the one inside', () => {
  it.each([
    ['请中共云浦市委政治部、云浦市科学院大学派人', ['中共云浦市委政治部', '云浦市科学院大学']],
    ['区委政法委、区政府审改办、市委网信办要汇报', ['区委政法委', '区政府审改办', '市委网信办']],
    ['中共中央政治局、中共中央政治局常务委员会', ['中共中央政治局', '中共中央政治局常务委员会']],
    ['区委农村工作领导小组办公室、市委编办负责', ['区委农村工作领导小组办公室', '市委编办']],
    ['按照国家能源局综合司、国家税务总局云浦市税务局要求', ['国家能源局综合司', '国家税务总局云浦市税务局']],
  ])('%s', (text, names) => {
    expect(mentions(`${text}。`)).toEqual(names);
  });

  it.each([
    ['区委、区政府要求', ['区委', '区政府']],
    ['市委提出，区政府落实', ['市委', '区政府']],
  ])('two stay two: %s', (text, names) => {
    expect(mentions(`${text}。`)).toEqual(names);
  });
});

describe('a verb before a name, and a word that only sounds like an organ', () => {
  it.each([
    ['关于调整澄湖区校车管理委员会的通知', ['澄湖区校车管理委员会']],
    ['由筹备办公室领导云浦港口建设委员会', ['云浦港口建设委员会']],
    ['委托云浦水利工程有限公司修建', ['云浦水利工程有限公司']],
    ['把清单报澄湖区就业工作联席会议办公室汇总', ['澄湖区就业工作联席会议办公室']],
    ['转送区财政局、抄送市委办公室', ['区财政局', '市委办公室']],
  ])('%s', (text, names) => {
    expect(mentions(`${text}。`)).toEqual(expect.arrayContaining(names));
  });

  it.each([
    '做好云浦市政府采购工作',
    '在人口密集中心修建水塔',
    '进驻市、县两级便民服务中心',
    '云浦学院原党委书记',
    '围绕党和人民中心工作',
    '需联席会议审定',
    '委托第三方检测公司复核',
    '布好局、顾大局、破困局',
  ])('not in %s', (text) => {
    expect(mentions(`${text}。`)).toEqual([]);
  });
});

describe('links below a page and names of sites are no mentions', () => {
  it.each([
    '江州省政府网\n市级机构\n· 市委政法委\n· 市公安局\n',
    '友情链接\n• 区教育局\n• 区财政局\n• 区水务局\n',
    '云浦市政府门户网\n▪ 市住建局\n▪ 市港务局\n',
  ])('%s', (text) => {
    expect(mentions(text)).toEqual([]);
  });

  it.each([
    ['一、市公安局\n二、市港务局要做好配合。', '市公安局'],
    ['· 市公安局要抓好巡查。', '市公安局'],
    ['请在区政府网上服务大厅办理。', '区政府'],
  ])('unlike %s', (text, name) => {
    expect(mentions(text)).toContain(name);
  });
});
