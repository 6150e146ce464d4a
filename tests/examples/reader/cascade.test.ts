import { drawingOf } from '../../../examples/reader/src/graph/cascade.js';

const step = (way: string) => ({ from: way[0] ?? '', to: way[1] ?? '', lagDays: null });
const drawn = (ids: string, ways: readonly string[], spread = true) =>
  drawingOf([...ids], ways.map(step), spread).places.map(({ id, layer, row }) => `${id} ${layer}/${row}`);

describe('the drawing of a cascade', () => {
  it('puts each meeting behind the ones that it passes on, in the middle of those behind it', () => {
    expect(drawn('ABCDE', ['AB', 'AC', 'CD', 'CE'])).toEqual(['A 0/0.75', 'B 1/0', 'C 1/1.5', 'D 2/1', 'E 2/2']);
  });

  it('goes by the longest way, so that no step leads back', () => {
    expect(drawn('ABC', ['AB', 'AC', 'BC'])).toEqual(['A 0/0', 'B 1/0', 'C 2/0']);
  });

  it('has room for several first meetings', () => {
    expect(drawn('ABC', ['AC', 'BC'])).toEqual(['A 0/0', 'C 1/0', 'B 0/1']);
  });

  it('gives every meeting a row of its own where there is no room beside', () => {
    expect(drawn('ABCDE', ['AB', 'AC', 'CD', 'CE'], false)).toEqual(['A 0/0', 'B 1/1', 'C 1/2', 'D 2/3', 'E 2/4']);
  });

  it('draws a step once, and leaves out what would close a circle', () => {
    const { steps } = drawingOf([...'ABC'], ['AB', 'AB', 'BC', 'CA', 'CC'].map(step));
    expect(steps.map(({ from, to }) => from + to)).toEqual(['AB', 'BC']);
  });
});
