import { asTable, compareAll, median, type Measured } from '../../bench/measure/table.js';

const row = (server: Measured['server'], rps: number, cpuMs: number): Measured => ({
  op: 'Q1',
  server,
  rps,
  p50: 1,
  p99: 2,
  cpuMs,
  dbCpuMs: 1,
  calls: 1,
  rssMb: 100,
});

describe('the table', () => {
  it('compares each server with PostGraphile and the floor of the same operation', () => {
    const compared = compareAll([row('ours', 300, 1), row('postgraphile', 200, 3), row('floor', 600, 0.5)]);
    const ratios = compared.map((of) => [of.ratioToPostgraphile, of.ratioToFloor, of.cpuGain]);
    expect(ratios).toEqual([
      [1.5, 0.5, 2],
      [1, 1 / 3, 1],
      [3, 1, 4 / 1.5],
    ]);
  });

  it('leaves a ratio out where the other was not measured', () => {
    const [only] = compareAll([row('ours', 300, 1)]);
    expect(only).toMatchObject({ ratioToPostgraphile: null, ratioToFloor: null, cpuGain: null });
    expect(asTable(only ? [only] : [])).toContain('| Q1 | ours | 300 | – | – | – |');
  });

  it('takes the middle of an odd number of rounds, and of an even number the mean of the two', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(() => median([])).toThrow('nothing was measured');
  });
});
