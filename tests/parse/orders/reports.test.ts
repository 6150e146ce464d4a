/** Reports to an assembly: what orders in them, and where their points end. */
import { parsePage } from '../../../server/parse/parse-page.js';

const told = (text: string): string[] => {
  const page = `云浦市政府工作报告\n各位代表：\n现在，我代表市人民政府向大会作报告，请予审议。\n${text}`;
  return parsePage({ content: page }).preview.directives.map(
    ({ path, span }) => `${path} ${span.quote.replace(/\s+/gu, ' ').slice(0, 40)}`,
  );
};
const TOLD = '过去的渡口又窄又旧，两岸的人来往很不方便，遇到大水常常停航。';

describe('a section of many pages', () => {
  it.each([
    ['一、关于渡口\n', '要修好便桥', '1.1'],
    ['二、渡运工作\n', '必须关停旧船', '1.1'],
    ['三、关于航道的情况\n', '要清理沙洲', '1.1'],
  ])('is no order as a whole: %s', (heading, order, path) => {
    const pages = `${TOLD.repeat(30)}\n${TOLD.repeat(30)}\n${order}。`;
    expect(told(heading + pages)).toEqual([`${path} ${order}`]);
  });

  it('near miss: a short one is', () => {
    expect(told(`一、关于渡口\n${TOLD}\n要修好便桥。`)).toEqual([expect.stringMatching(/^1 一、关于渡口/u)]);
  });
});

describe('a vocative on a line of its own', () => {
  it.each(['各位代表！', '同志们！', '各位委员：'])('ends the point before it: %s', (line) => {
    const found = told(
      `一、重点工作\n（一）修堤防。要加固险段。\n（二）通渡口。要修好便桥。\n${line}\n要做好征兵工作。`,
    );
    expect(found).toEqual([
      '1.1 （一）修堤防。要加固险段。',
      '1.2 （二）通渡口。要修好便桥。',
      expect.stringMatching(/ 要做好征兵工作$/u),
    ]);
  });

  it('near miss: within a sentence it ends nothing', () => {
    const found = told('一、重点工作\n（一）修堤防。要加固险段。请各位代表！监督。\n（二）通渡口。要修好便桥。');
    expect(found).toContain('1.1 （一）修堤防。要加固险段。请各位代表！监督。');
  });
});
