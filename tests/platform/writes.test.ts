/** What is told of a write, and which statements it may change. */
import { mayChange, readsOf, readWrite } from '../../server/platform/writes.js';

const touches = (told: string, text: string): boolean => {
  const write = readWrite(told);
  return write === null || mayChange(write, readsOf([text]));
};

describe('a write', () => {
  it('is of any table where nothing is told', () => {
    expect(readWrite(undefined)).toBeNull();
    expect(readWrite('')).toBeNull();
  });

  it.each([
    ['Agency', 'SELECT a."name" FROM "Agency" a', true],
    ['Agency', 'SELECT n."title" FROM "Notice" n', false],
    ['AgencyName', 'SELECT a."name" FROM "Agency" a', false],
    ['Agency shortName', 'SELECT a."name" FROM "Agency" a', false],
    ['Agency shortName name', 'SELECT a."name" FROM "Agency" a', true],
    ['Agency name', 'SELECT a.name FROM "Agency" AS a', true],
    ['Agency shortName', 'SELECT a.* FROM "Agency" a', true],
    ['Agency shortName', 'SELECT "Agency".* FROM "Agency"', true],
    ['Agency shortName', 'SELECT * FROM "Agency"', true],
    ['Agency shortName', 'SELECT row_to_json(a) FROM "Agency" a', true],
    ['Agency shortName', 'SELECT f(1, a) FROM "Agency" AS a', true],
    ['Agency shortName', 'SELECT a FROM "Agency" a', true],
    ['Agency shortName', 'SELECT x.id, a FROM "Agency" a, x', true],
    ['Agency shortName', 'SELECT (a)."name" FROM "Agency" a', true],
    ['Agency shortName', 'SELECT r.* FROM (SELECT a."name" FROM "Agency" a) r', false],
    ['Agency shortName', 'SELECT row_to_json(r) FROM (SELECT a."name" FROM "Agency" a) r', false],
    ['Notice title', 'SELECT duty_scopes($1)', true],
    ['Agency shortName', 'SELECT count(*) FROM "Agency" a WHERE a."id" = $1', false],
  ])('told as "%s" may change %s: %s', (told, text, is) => {
    expect(touches(told, text)).toBe(is);
  });
});
