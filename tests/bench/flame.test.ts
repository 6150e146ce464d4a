import { flameSvg, readProfile } from '../../bench/measure/flame.js';

const frame = (functionName: string) => ({
  functionName,
  url: functionName === '(root)' ? '' : 'file:///dist/main.js',
  lineNumber: 0,
});
const profile = JSON.stringify({
  nodes: [
    { id: 1, callFrame: frame('(root)'), children: [2, 4] },
    { id: 2, callFrame: frame('answer<T>'), children: [3] },
    { id: 3, callFrame: frame('compile') },
    { id: 4, callFrame: frame('(idle)') },
  ],
  startTime: 0,
  endTime: 10_000,
  samples: [2, 2, 3, 4],
  timeDeltas: [4_000, 2_000, 1_000, 3_000],
});

describe('a flame picture', () => {
  it('shows what ran at the end, without the start and without waiting', () => {
    const { dearest } = readProfile(profile, 5);
    expect(dearest.slice(0, 2)).toEqual([
      { name: 'answer<T> dist/main.js:1', share: 2 / 3 },
      { name: 'compile dist/main.js:1', share: 1 / 3 },
    ]);
  });

  it('is one SVG in which names are text', () => {
    const svg = flameSvg(readProfile(profile, 5), 'Q1');
    expect(svg).toContain('<title>answer&lt;T&gt; dist/main.js:1 100.0%</title>');
    expect(svg).not.toContain('answer<T>');
  });
});
