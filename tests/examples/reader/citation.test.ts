import { fileName, gbCitation, plainCitation, textFile } from '../../../examples/reader/src/graph/citation.js';

const notice = {
  title: '关于印发《澄湖区防汛预案》的通知',
  agency: { name: '云浦市澄湖区水务局' },
  issuers: [{ name: '云浦市澄湖区人民政府办公室' }],
  documentNumber: { text: '澄政办发〔2025〕12号' },
  publishedOn: '2025-04-08',
};
const citing = { address: 'http://www.chenghu.example/a.html', today: '2025-09-20' };

describe('a notice that is cited', () => {
  it('has the order and marks of GB/T 7714', () => {
    expect(gbCitation(notice, citing)).toBe(
      '云浦市澄湖区人民政府办公室. 关于印发《澄湖区防汛预案》的通知: 澄政办发〔2025〕12号[EB/OL]. (2025-04-08)[2025-09-20]. http://www.chenghu.example/a.html.',
    );
  });

  it('names three who signed it and 等, or its publisher where nobody did', () => {
    const issuers = ['甲局', '乙局', '丙局', '丁局'].map((name) => ({ name }));
    expect(gbCitation({ ...notice, issuers }, citing)).toMatch(/^甲局, 乙局, 丙局, 等\. /);
    expect(gbCitation({ ...notice, issuers: issuers.slice(0, 3) }, citing)).toMatch(/^甲局, 乙局, 丙局\. /);
    expect(gbCitation({ ...notice, issuers: [], documentNumber: null }, citing)).toMatch(
      /^云浦市澄湖区水务局\. 关于印发《澄湖区防汛预案》的通知\[EB\/OL\]\. /,
    );
  });

  it('has single marks within the marks of its title, in a sentence', () => {
    expect(plainCitation(notice, citing)).toBe(
      '云浦市澄湖区人民政府办公室：《关于印发〈澄湖区防汛预案〉的通知》（澄政办发〔2025〕12号），2025年4月8日公开，http://www.chenghu.example/a.html，2025年9月20日查阅。',
    );
  });
});

describe('a notice that is kept as a file', () => {
  it('has a name that every system takes', () => {
    expect(fileName('关于"A/B"的\n通知: 第1号?', 'txt')).toBe('关于 A B 的 通知 第1号.txt');
    expect(fileName('../..', 'json')).toBe('notice.json');
    expect([...fileName('汛'.repeat(300), 'txt')]).toHaveLength(84);
  });

  it('begins with its title and facts', () => {
    expect(textFile('通知', ['发布机构：区水务局'], '\n  一、排查。\n')).toBe(
      '通知\n发布机构：区水务局\n\n一、排查。\n',
    );
  });
});
