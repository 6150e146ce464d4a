/** Series of an agency's meetings, by name: 区委常委会 and 区委第32次常委会会议 are of the same series. Pure. */

/** The first match counts: 党委中心组学习会 belongs to 中心组. */
const series: readonly (readonly [string, RegExp])[] = [
  ['中心组', /中心组/],
  ['常委会', /常委会|常务委员会/],
  ['常务会', /常务会/],
  ['主席会', /主席会|主任会/],
  ['全会', /全会|全委会|全体会/],
  ['办公会', /办公会/],
  ['党组', /党组/],
  ['党委', /党委|党工委/],
  ['调研', /调研/],
  ['推进会', /推进会|推进工作会/],
  ['部署会', /部署会|动员会|动员部署/],
  ['调度会', /调度会|会商会|分析会/],
  ['座谈会', /座谈会/],
  ['现场会', /现场会/],
  ['培训会', /培训|讲座/],
  ['总结会', /总结|表彰/],
  ['电视电话会', /电视电话|视频会/],
];

/** The series, or the name itself if it is of none. */
export const seriesOf = (name: string): string =>
  series.find(([, pattern]) => pattern.test(name))?.[0] ?? name.replaceAll(/[\s\p{P}\d]/gu, '');
