/**
 * Kinds of pages that were read wrongly before, several inputs each that differ in wording, place and form, and one that looks
 * alike (`near`): kinds/KIND.json. docs/parsing/kinds-tests.md says what each kind is.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { parsePage } from '../../../server/parse/parse-page.js';
import { FRAMES, told } from './told.kit.js';

const Case = z.object({
  frame: z.enum(['notice', 'meeting', 'reply', 'call', 'page']),
  text: z.string(),
  told: z.array(z.string()),
  /** Recipients of the page. */
  to: z.array(z.string()).optional(),
  /** Its meetings and their days. */
  meetings: z.array(z.string()).optional(),
  /** Its title. */
  title: z.string().nullable().optional(),
  /** Names of organs on it, each once. */
  organs: z.array(z.string()).optional(),
  /** Who speaks, directive by directive. */
  speakers: z.array(z.string()).optional(),
  /** Looks alike, and is read as it stands. */
  near: z.boolean().optional(),
});
const folder = new URL('./kinds/', import.meta.url);
const kinds = readdirSync(folder)
  .sort()
  .map((file) => ({
    kind: file.replace('.json', ''),
    cases: z.array(Case).parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
  }));

describe.each(kinds)('kind $kind', ({ cases }) => {
  it.each(cases)('$text', ({ frame, text, told: expected, to, meetings, title, organs, speakers }) => {
    expect(told(frame, text)).toEqual(expected);
    const { preview } = parsePage({ content: FRAMES[frame](text) });
    if (to) expect(preview.addressees.map((one) => one.text)).toEqual(to);
    if (title !== undefined) expect(preview.title).toBe(title);
    if (organs) expect([...new Set(preview.mentions.map((one) => one.text))]).toEqual(organs);
    if (meetings) expect(preview.meetings.map(({ name, heldOn }) => `${name} ${heldOn ?? '-'}`)).toEqual(meetings);
    if (speakers) expect(preview.directives.map(({ speaker }) => speaker?.name ?? '-')).toEqual(speakers);
  });
});
