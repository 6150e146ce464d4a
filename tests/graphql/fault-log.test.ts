import { FaultLog } from '../../server/graphql/fault-log.js';
import { knownFault } from '../../server/platform/db-faults.js';
import { AppError } from '../../server/platform/errors.js';
import { createLog } from '../../server/platform/log.js';

const fault = (code: string, message: string): unknown => knownFault(Object.assign(new Error(message), { code }));

it('tells each fault of the database once in ten seconds, with its code and the database’s own words, and nothing else', () => {
  const lines: Record<string, unknown>[] = [];
  const log = createLog('warn', { write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) });
  let now = 0;
  const faults = new FaultLog(log, () => now);
  for (let i = 0; i < 1_000; i += 1)
    faults.tell(fault('53100', 'Invalid call:\n\ncould not extend file: No space left on device'));
  faults.tell(fault('53300', 'too many connections'));
  faults.tell(new AppError('SERVICE_UNAVAILABLE', 'the issuer is away', {}, { cause: new Error('fetch failed') }));
  faults.tell(new Error('a bug, which has a line of its own'));
  now = 10_000;
  faults.tell(fault('53100', 'could not extend file: No space left on device'));
  const full = { code: '53100', told: 'SERVICE_UNAVAILABLE', fault: 'could not extend file: No space left on device' };
  expect(lines).toMatchObject([full, { code: '53300', fault: 'too many connections' }, full]);
  expect(lines).toHaveLength(3);
});
