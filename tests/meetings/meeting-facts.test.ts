/** What is known of a meeting does not depend on which page told first; and which nodes are the meeting that a page tells of. */
import fc from 'fast-check';
import { joinedFacts, sameMeetings, type MeetingFacts } from '../../server/meetings/meeting.facts.js';

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
const told = (facts: Partial<MeetingFacts> = {}): MeetingFacts => ({
  identity: 'held:区委|常委会|2025-08-14',
  name: '区委常委会会议',
  ordinal: null,
  heldOn: day('2025-08-14'),
  convenerId: '区委',
  chairName: null,
  chairTitle: null,
  chairAgencyId: null,
  ...facts,
});
const numbered = (ordinal: number, facts: Partial<MeetingFacts> = {}): MeetingFacts =>
  told({
    identity: `numbered:区委|常委会|2025|${ordinal}`,
    name: `区委第${ordinal}次常委会会议`,
    ordinal,
    heldOn: null,
    ...facts,
  });

/** Of one meeting: what pages may leave open. */
const tellings = fc.record({
  identity: fc.constantFrom('numbered:a|常委会|2025|3', 'held:a|常委会|2025-08-14'),
  name: fc.constantFrom('区委常委会会议', '区委第3次常委会会议', '区委常委会', '第3次常委会会议'),
  ordinal: fc.constantFrom(null, 3),
  heldOn: fc.constantFrom(null, day('2025-08-14'), day('2025-08-15')),
  convenerId: fc.constantFrom(null, 'a'),
  chairName: fc.constantFrom(null, '陆明舟', '程远山'),
  chairTitle: fc.constantFrom(null, '区委书记', '书记'),
  chairAgencyId: fc.constantFrom(null, 'a'),
});

it('is joined the same in any order, and once more changes nothing', () => {
  fc.assert(
    fc.property(tellings, tellings, tellings, (a, b, c) => {
      expect(joinedFacts(a, b)).toEqual(joinedFacts(b, a));
      expect(joinedFacts(joinedFacts(a, b), c)).toEqual(joinedFacts(a, joinedFacts(b, c)));
      expect(joinedFacts(joinedFacts(a, b), b)).toEqual(joinedFacts(a, b));
    }),
  );
});

it('keeps the fuller name, the number, the day and whoever is known to have been in the chair', () => {
  const facts = joinedFacts(
    told({ chairName: '陆明舟' }),
    numbered(27, { chairName: '陆明舟', chairTitle: '区委书记', chairAgencyId: '区委' }),
  );
  expect(facts).toEqual({
    ...numbered(27),
    heldOn: day('2025-08-14'),
    chairName: '陆明舟',
    chairTitle: '区委书记',
    chairAgencyId: '区委',
  });
});

describe('the nodes that are one meeting', () => {
  it.each([
    ['one told by its day', [told()], told({ name: '区委召开的常委会' }), 1],
    [
      'two that a page with day and number joins',
      [numbered(27), told()],
      numbered(27, { heldOn: day('2025-08-14') }),
      2,
    ],
    ['none of another day', [told()], told({ identity: 'held:x', heldOn: day('2025-08-15') }), 0],
    [
      'none of another number of that day',
      [numbered(28, { heldOn: day('2025-08-14') })],
      numbered(27, { heldOn: day('2025-08-14') }),
      0,
    ],
    [
      'none of two numbers of that day, where the page tells none',
      [numbered(27, { heldOn: day('2025-08-14') }), numbered(28, { heldOn: day('2025-08-14') })],
      told(),
      0,
    ],
    ['none of another organ', [told()], told({ identity: 'held:y', convenerId: '区政府' }), 0],
    ['none of another series', [told()], told({ identity: 'held:z', name: '区委中心组学习会' }), 0],
  ] as const)('%s', (_what, known, page, count) => {
    expect(sameMeetings(known, page)).toHaveLength(count);
  });
});
