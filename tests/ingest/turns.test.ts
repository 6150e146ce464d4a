import { claimsOf } from '../../server/ingest/bulk/claims.js';
import { TookTooLong, Turns, type Claims, type Earlier } from '../../server/ingest/bulk/turns.js';
import { Gazetteer } from '../../server/ingest/place.js';
import { isComplete } from '../../server/ingest/identity.js';
import { readNames } from '../../server/ingest/page.match.js';
import { readPage } from '../../server/ingest/run.js';

const claims = (makes: string[], needs: string[]): Claims => ({ makes: new Set(makes), needs: new Set(needs) });
const settled = async (): Promise<void> => {
  for (let i = 0; i < 20; i += 1) await Promise.resolve();
};

describe('loads in turn', () => {
  /** Begins a load that ends when it is told to. */
  function begin(turns: Turns, of: Claims, name: string, log: string[]) {
    let end = (): void => undefined;
    const told = new Promise<void>((resolve) => (end = resolve));
    let earlier: Earlier | null = null;
    const load = turns.take(of, async (before, hasGathered) => {
      earlier = before;
      log.push(`${name} begins`);
      await before.gathered;
      hasGathered();
      log.push(`${name} gathered`);
      await told;
      await before.over();
      log.push(`${name} ends`);
    });
    return { end, load, earlier: () => earlier };
  }

  it('begin side by side where they have nothing in common, and end in their order', async () => {
    const [turns, log] = [new Turns(), [] as string[]];
    const first = begin(turns, claims(['a'], ['a']), 'first', log);
    const second = begin(turns, claims(['b'], ['b']), 'second', log);
    await settled();
    expect(log).toEqual(['first begins', 'second begins', 'first gathered', 'second gathered']);
    second.end();
    await settled();
    expect(log).not.toContain('second ends');
    first.end();
    await second.load;
    expect(log.slice(-2)).toEqual(['first ends', 'second ends']);
  });

  it('wait for one that makes what they need', async () => {
    const [turns, log] = [new Turns(), [] as string[]];
    const first = begin(turns, claims(['a', 'x'], ['a']), 'first', log);
    const second = begin(turns, claims(['b'], ['b', 'x']), 'second', log);
    const third = begin(turns, claims(['c'], ['c']), 'third', log);
    await settled();
    expect(log).not.toContain('second begins');
    for (const load of [third, second, first]) load.end();
    await Promise.all([first.load, second.load, third.load]);
    expect(log.indexOf('second begins')).toBeGreaterThan(log.indexOf('first ends'));
    expect(log.filter((line) => line.endsWith('ends'))).toEqual(['first ends', 'second ends', 'third ends']);
  });

  it('go on after one that failed', async () => {
    const turns = new Turns();
    const first = turns.take(claims(['a'], ['a']), () => Promise.reject(new Error('broken')));
    const second = turns.take(claims(['a'], ['a']), () => Promise.resolve('done'));
    await expect(first).rejects.toThrow('broken');
    expect(await second).toBe('done');
  });

  it('give up waiting where those before take too long', async () => {
    const [turns, log] = [new Turns(), [] as string[]];
    const first = begin(turns, claims(['a'], ['a']), 'first', log);
    const second = begin(turns, claims(['b'], ['b']), 'second', log);
    await settled();
    await expect(second.earlier()?.over(1)).rejects.toThrow(TookTooLong);
    for (const load of [second, first]) load.end();
    await Promise.all([first.load, second.load]);
  });
});

describe('what loads have in common', () => {
  const gazetteer = new Gazetteer([]);
  function claiming(text: { title?: string; says?: string; number?: number }) {
    const { title = '关于河道整治的通知', says = '', number = 1 } = text;
    const content = `标题：${title}\n索引号：99010611/2025-${number}\n发布机构：云浦市澄湖区水务局\n公开日期：2025-09-02\n\n${says}\n`;
    const { preview } = readPage({ content }).parsed;
    if (!isComplete(preview)) throw new Error('is a notice');
    return { contentHash: preview.source.contentHash, notice: { preview, names: readNames(preview, gazetteer) } };
  }
  const share = (before: ReturnType<typeof claiming>, after: ReturnType<typeof claiming>, known: string[] = []) => {
    const [{ makes }, { needs }] = [claimsOf([before], new Set(known)), claimsOf([after], new Set(known))];
    return [...makes].filter((claim) => needs.has(claim)).map((claim) => claim.slice(0, claim.indexOf(' ')));
  };
  const agency = ['云浦市澄湖区水务局', '澄湖区水务局', '区水务局', '云浦市水务局', '水务局'];
  const known = claimsOf([claiming({})], new Set()).makes;
  const settledNames = [
    ...agency,
    ...[...known].flatMap((claim) => (claim.startsWith('name ') ? [claim.slice(5)] : [])),
  ];

  it('are names that are not settled yet', () => {
    const [one, other] = [claiming({ number: 1, title: '关于河长制的通知' }), claiming({ number: 2 })];
    expect(new Set(share(one, other))).toEqual(new Set(['name']));
    expect(share(one, other, settledNames)).toEqual([]);
  });

  it('are the page and its bytes', () => {
    const shared = share(claiming({}), claiming({}), settledNames);
    expect(new Set(shared)).toEqual(new Set(['bytes', 'page']));
  });

  it('are the title and the day of two pages, which may be one document', () => {
    expect(share(claiming({ number: 1 }), claiming({ number: 2 }), settledNames)).toEqual(['page']);
  });

  it('are a document and who cites it later, not earlier', () => {
    const cited = claiming({ number: 1, title: '关于河长制的通知' });
    const cites = claiming({ number: 2, says: '现将《关于河长制的通知》转发给你们。' });
    expect(share(cited, cites, settledNames)).toEqual(['document']);
    expect(share(cites, cited, settledNames)).toEqual([]);
  });

  it('are meetings of one series on one day', () => {
    const says = (day: string) => `9月${day}日，区水务局召开河道整治推进会，局长程远山主持会议。`;
    const one = claiming({ number: 1, says: says('1') });
    expect(share(one, claiming({ number: 2, says: says('1') }), settledNames)).toContain('meeting');
    expect(share(one, claiming({ number: 3, says: says('2') }), settledNames)).not.toContain('meeting');
  });
});
