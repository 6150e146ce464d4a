import { isWorthWaiting, pauseAfter, Waiting, type Patience } from '../../server/platform/patience.js';

const away = Object.assign(new Error('connection refused'), { code: 'ECONNREFUSED' });
const full = Object.assign(new Error('could not extend file'), { code: '53100' });

/** Fails as it is told, then succeeds. */
function failing(...faults: readonly Error[]): () => Promise<string> {
  const left = [...faults];
  return () => {
    const fault = left.shift();
    return fault ? Promise.reject(fault) : Promise.resolve('done');
  };
}

function patient(given: Partial<Patience> = {}) {
  const [told, pauses]: [unknown[], number[]] = [[], []];
  const waiting = new Waiting({
    isWilling: true,
    onWait: (cause) => told.push(cause),
    pause: (milliseconds) => {
      pauses.push(milliseconds);
      return Promise.resolve();
    },
    random: () => 1,
    signal: new AbortController().signal,
    ...given,
  });
  return { waiting, told, pauses };
}

describe('waiting for a database', () => {
  it('tells it once, waits twice as long each time up to half a minute, and goes on', async () => {
    const { waiting, told, pauses } = patient();
    expect(await waiting.through(failing(...Array<Error>(9).fill(away)))).toBe('done');
    expect(told).toEqual([away]);
    expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  });

  it('leaves half of each pause to chance', () => {
    expect([0, 0.5, 1].map((chance) => pauseAfter(3, () => chance))).toEqual([1_000, 1_500, 2_000]);
  });

  it('tells of the next outage again, and of one that several meet once', async () => {
    const { waiting, told } = patient();
    await Promise.all([waiting.through(failing(away, away)), waiting.through(failing(away, away))]);
    expect(told).toEqual([away]);
    await waiting.through(failing(full));
    expect(told).toEqual([away, full]);
  });

  it('throws at once what does not pass, and everything where nobody is willing or it was stopped', async () => {
    const bug = new Error('a bug');
    expect(isWorthWaiting(bug)).toBe(false);
    const stopped = new AbortController();
    stopped.abort();
    await expect(patient().waiting.through(failing(bug))).rejects.toBe(bug);
    await expect(patient({ isWilling: false }).waiting.through(failing(away))).rejects.toBe(away);
    await expect(patient({ signal: stopped.signal }).waiting.through(failing(away))).rejects.toBe(away);
  });
});
