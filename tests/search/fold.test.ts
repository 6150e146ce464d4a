import fc from 'fast-check';
import { fold, foldWithPlaces } from '../../server/search/fold.js';

describe('folding', () => {
  it.each([
    ['ＧＤＰ　２０２２年', 'gdp2022年'],
    ['澄湖區黨委會議', '澄湖区党委会议'],
    ['澄水发[2025]9号', '澄水发(2025)9号'],
    ['澄水发〔2025〕9号', '澄水发(2025)9号'],
    ['澄水發【2025】9號', '澄水发(2025)9号'],
    ['“一湖\n  两岸”', '一湖两岸'],
    ['沿著 / 沿着', '沿着/沿着'],
    ['零​宽\u0000', '零宽'],
  ])('makes %j and its like the same', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('folds a part of a text to a part of the folded text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(fold(a + b)).toBe(fold(a) + fold(b));
      }),
    );
  });

  it('folds a long text as it folds each of its characters, with a place for each', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const each = text.split('').map((unit, at) => ({ form: fold(unit), at }));
        const { folded, places } = foldWithPlaces(text);
        expect(folded).toBe(each.map(({ form }) => form).join(''));
        expect(fold(text)).toBe(folded);
        expect([...places]).toEqual(each.flatMap(({ form, at }) => form.split('').map(() => at)));
      }),
    );
  });

  it('is the same when done twice', () => {
    for (let unit = 0; unit < 0x10000; unit += 1) {
      const once = fold(String.fromCharCode(unit));
      if (fold(once) !== once) expect([unit.toString(16), fold(once)]).toEqual([unit.toString(16), once]);
    }
    expect(fold(fold('㈠⑴ＡＢ著'))).toBe(fold('㈠⑴ＡＢ著'));
  });

  it('knows where each folded character came from', () => {
    const text = '第 ⑴ 条：“好”';
    const { folded, places } = foldWithPlaces(text);
    expect(folded).toBe('第(1)条:好');
    expect([...places].map((at) => text.charAt(at)).join('')).toBe('第⑴⑴⑴条：好');
  });
});
