/** Blocks: from 会议指出 or 某某强调 on, what is said is said by that meeting or person. */
import type { Range } from '../mapped-text.js';
import type { FoundMeeting } from '../stages.js';
import { introVerbs } from './words.js';
import type { Person } from './people.js';

export interface Block extends Range {
  readonly verb: string;
  readonly meeting: FoundMeeting | null;
  readonly speaker: Person | null;
  /** Behind the comma that follows the verb. */
  readonly saidFrom: number;
  /** Where its sentence begins: 就落实…,某某强调 begins with 就. */
  readonly start: number;
}

const intro = new RegExp(
  `(会议|全会|座谈会|大会|[\\p{Script=Han}]{2,4}?)(?:同时|还|最后|就[^，。,]{1,20})?(${introVerbs})(?:[，,：:]|(?=要))`,
  'gu',
);

export function findBlocks(
  text: string,
  body: Range,
  found: { meetings: readonly FoundMeeting[]; people: readonly Person[] },
): Block[] {
  const blocks: (Omit<Block, 'end'> & { end: number })[] = [];
  const said = text.slice(body.start, body.end);
  for (const match of said.matchAll(intro)) {
    const [whole, subject = '', verb = ''] = match;
    const at = body.start + match.index;
    const speaker =
      [...found.people]
        .reverse()
        .find(({ name, at: named }) => named <= at + subject.length && subject.endsWith(name)) ?? null;
    const isMeeting = /^(?:会议|全会|座谈会|大会)$/.test(subject);
    if (!isMeeting && speaker === null) continue;
    const meeting = speaker ? meetingOf(speaker, found.meetings) : lastBefore(found.meetings, at);
    blocks.push({
      verb,
      meeting,
      speaker,
      saidFrom: at + whole.length,
      start: lineStart(text, at, body.start),
      end: body.end,
    });
  }
  blocks.forEach((block, i) => {
    const next = blocks[i + 1];
    if (next) block.end = next.start;
  });
  return blocks;
}

function lineStart(text: string, at: number, floor: number): number {
  const newline = text.lastIndexOf('\n', at - 1);
  const line = text.slice(newline + 1, at);
  // Within a paragraph a block begins with its sentence.
  const stop = Math.max(line.lastIndexOf('。'), line.lastIndexOf('；'));
  return Math.max(floor, newline + 1 + stop + 1);
}

const lastBefore = (meetings: readonly FoundMeeting[], at: number): FoundMeeting | null =>
  meetings.findLast(({ range, heldOn, chair }) => range.start < at && (heldOn !== null || chair !== null)) ??
  meetings.findLast(({ range }) => range.start < at) ??
  null;

const meetingOf = (speaker: Person, meetings: readonly FoundMeeting[]): FoundMeeting | null =>
  meetings.find(({ chair }) => chair?.name === speaker.name) ?? null;
