/** What an operation pays once it has run. */
import { paidFor } from '../../server/graphql/guard/paid.js';

describe('an operation pays', () => {
  it('for the time that it took, whatever it was weighed at', () => {
    expect(paidFor({ cost: 301, held: 0, ms: 41.2 }, 1)).toBe(42);
    expect(paidFor({ cost: 2, held: 0, ms: 6_300 }, 1)).toBe(6_300);
    expect(paidFor({ cost: 2, held: 0, ms: 40 }, 5)).toBe(200);
  });

  it('a small part of its weight at least, and a point', () => {
    expect(paidFor({ cost: 50_000, held: 0, ms: 3 }, 1)).toBe(25);
    expect(paidFor({ cost: 2, held: 0, ms: 0.1 }, 1)).toBe(1);
  });

  it('for what it asks about the schema in full, and for the rest beside it', () => {
    expect(paidFor({ cost: 16_724, held: 16_724, ms: 0 }, 1)).toBe(16_724);
    expect(paidFor({ cost: 16_800, held: 16_724, ms: 9.5 }, 1)).toBe(16_734);
  });
});
