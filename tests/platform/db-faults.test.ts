import { readFileSync } from 'node:fs';
import { DriverAdapterError } from '@prisma/driver-adapter-utils';
import { PrismaClientKnownRequestError } from '@prisma/client/runtime/client';
import { faultRules, wordsOf } from '../../server/platform/db-fault-table.js';
import { knownFault } from '../../server/platform/db-faults.js';
import { AppError } from '../../server/platform/errors.js';
import { isWorthWaiting } from '../../server/platform/patience.js';
import { isConflict } from '../../server/platform/transaction.js';

/** As node-postgres, Prisma and Node throw them: seen on both homes. */
const fromDriver = (code: string) => Object.assign(new Error('as the server said'), { code, severity: 'ERROR' });
const cause = (code: string) =>
  ({
    kind: 'postgres',
    code,
    originalCode: code,
    severity: 'ERROR',
    message: 'x',
    detail: '',
    column: '',
    hint: '',
  }) as const;
const fromCommit = (code: string) => new DriverAdapterError(cause(code));
const fromPrisma = (code: string, meta: Record<string, unknown> = {}) =>
  new PrismaClientKnownRequestError('Raw query failed.', { code, clientVersion: 'x', meta });
const wrapped = (code: string) => fromPrisma('P2010', { driverAdapterError: fromCommit(code) });
const toldOf = (thrown: unknown): unknown => knownFault(thrown)?.code ?? 'a bug';

const cases = faultRules.flatMap(({ codes, told }) => codes.map((code) => [code, told] as const));
/** A code of the class that the table names as a whole. */
const example = (code: string): string => (code.length === 2 ? `${code}X99` : code);

describe('a fault of the database', () => {
  it.each(cases.filter(([code]) => /^\w{2}$|^(?!P)[0-9A-Z]{5}$/.test(code) && code !== 'EPIPE'))(
    'of SQLSTATE %s is told as %s, however deep it lies',
    (code, told) => {
      for (const make of [fromDriver, fromCommit, wrapped]) {
        expect(toldOf(make(example(code)))).toBe(told);
        expect(toldOf(new Error('around it', { cause: make(example(code)) }))).toBe(told);
      }
    },
  );

  it.each(cases.filter(([code]) => code.startsWith('P') || code.startsWith('E')))(
    'of code %s is told as %s',
    (code, told) => {
      expect(toldOf(code.startsWith('P') ? fromPrisma(code) : fromDriver(code))).toBe(told);
    },
  );

  it.each([
    ['Connection terminated unexpectedly', 'SERVICE_UNAVAILABLE'],
    ['timeout exceeded when trying to connect', 'SERVICE_UNAVAILABLE'],
    ['ConnectionClosed', 'SERVICE_UNAVAILABLE'],
    ['The list of ConnectionClosed events', 'a bug'],
  ])('that says %s and has no code is %s', (message, told) => {
    expect(toldOf(new Error(message))).toBe(told);
  });

  it('of one of Prisma’s codes depends on what it says: no transaction could be begun, or one took too long', () => {
    const begin = 'Transaction API error: Unable to start a transaction in the given time.';
    const late = 'Transaction API error: A commit cannot be executed on an expired transaction.';
    const [begun, expired] = [begin, late].map((text) =>
      knownFault(new PrismaClientKnownRequestError(text, { code: 'P2028', clientVersion: 'x' })),
    );
    expect([begun?.code, expired?.code]).toEqual(['SERVICE_UNAVAILABLE', 'OPERATION_TIMED_OUT']);
    expect(expired?.message).toContain('nothing of it was done');
  });

  // A table that is missing, a wrong value, what a function raised, data that are damaged, an error within PostgreSQL, a failed
  // transaction that went on; a row that is there already is a conflict, which is told otherwise.
  it.each(['42P01', '22P02', 'P0001', 'XX001', 'XX000', '25P02', '23505', '54000', 'P2002', 'P1012', 'ERR_ASSERTION'])(
    'is not what code %s says: that is a bug',
    (code) => {
      for (const make of [fromDriver, fromCommit, wrapped, fromPrisma]) expect(toldOf(make(code))).toBe('a bug');
    },
  );

  it('is told with words of what is the matter, and nothing of what the database said', () => {
    const full = knownFault(wrapped('53100'));
    expect(full?.message).toBe('The database takes no writes at the moment. Try again later.');
    expect(full?.facts).toEqual({});
    expect(knownFault(wrapped('53300'))?.message).toContain('no connection');
  });

  it('that is told already stays as it is', () => {
    const told = new AppError('BAD_USER_INPUT', 'no', {}, { cause: fromDriver('53100') });
    expect(knownFault(told)).toBe(told);
  });

  it('that another writer was in the way can be seen through what was put around it', () => {
    expect([wrapped('40001'), knownFault(wrapped('40P01')), fromDriver('23505')].map(isConflict)).toEqual([
      true,
      true,
      true,
    ]);
    expect([wrapped('55P03'), wrapped('53100')].map(isConflict)).toEqual([false, false]);
  });

  it('is waited for where it passes, unless the same would take as long again', () => {
    expect(
      ['53100', '53300', '57P01', '08006', '25006', '55P03', '40001'].filter((code) => !isWorthWaiting(wrapped(code))),
    ).toEqual([]);
    expect(['57014', '28P01', '3D000', '42P01'].filter((code) => isWorthWaiting(wrapped(code)))).toEqual([]);
  });

  it('stands in docs/operations.md, with each code of the table', () => {
    const rows = readFileSync('docs/operations.md', 'utf8').split('\n');
    for (const rule of faultRules) {
      const row = rows.filter(
        (line) => line.startsWith('|') && rule.codes.every((code) => line.includes(`\`${code}\``)),
      );
      expect([rule.codes, row.length]).toEqual([rule.codes, 1]);
      expect(row[0]).toContain(rule.told);
      expect(row[0]).toContain(wordsOf(rule));
    }
  });
});
