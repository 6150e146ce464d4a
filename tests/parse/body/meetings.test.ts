import { read } from './body.kit.js';

const PAGE = `5月9日下午，澄湖区工信局召开党委（扩大）会议，学习传达区委第12次常委会会议精神，局党委书记、局长林致远主持会议。
5月7日上午，区委常委会召开会议，传达学习市委常委会专题调研澄湖区工作会议精神，区委书记方启明主持会议。
会议指出，各地各部门要加强服务。
就落实区委12次常委会会议精神，林致远强调，要抢抓机遇。`;

describe('meetings', () => {
  it('follows the chain through which a meeting was passed on', () => {
    expect(read(PAGE).meetings).toMatchObject([
      {
        name: '局党委（扩大）会议',
        heldOn: '2023-05-09',
        convenerName: '澄湖区工信局',
        chair: { name: '林致远', title: '局党委书记、局长' },
        transmits: ['区委第12次常委会会议'],
      },
      {
        name: '区委第12次常委会会议',
        ordinal: 12,
        heldOn: '2023-05-07',
        convenerName: '区委',
        chair: { name: '方启明' },
        transmits: ['市委常委会专题调研澄湖区工作会议'],
      },
      { name: '市委常委会专题调研澄湖区工作会议', heldOn: null, transmits: [] },
    ]);
  });

  it('gives each speech its meeting, issuer and speaker', () => {
    const found = read(PAGE);
    expect(found.at('1.1')).toMatchObject({ meeting: '区委第12次常委会会议', issuerName: '区委', speaker: null });
    expect(found.at('2.1')).toMatchObject({
      meeting: '局党委（扩大）会议',
      issuerName: '澄湖区工信局',
      speaker: { name: '林致远' },
    });
  });

  it('takes the year before where the day would lie after the notice', () => {
    expect(read('12月30日，区政府召开全体会议，区长方启明主持会议。').meetings).toMatchObject([
      { heldOn: '2022-12-30' },
    ]);
  });

  it('reads who presided from 主持召开', () => {
    expect(read('区长方启强5月8日主持召开区政府常务会议，部署防汛工作。').meetings).toMatchObject([
      { name: '区政府常务会议', heldOn: '2023-05-08', chair: { name: '方启强', title: '区长' } },
    ]);
  });
});
