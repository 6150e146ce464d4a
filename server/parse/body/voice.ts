/** The voice of a directive: meeting, speaker, or the notice's issuer. */
import type { FoundDirective, FoundMeeting } from '../stages.js';
import type { Block } from './blocks.js';
import { meetingBefore } from './meetings.js';

export type Voice = Pick<FoundDirective, 'verb' | 'meeting' | 'issuerName' | 'speaker'>;

export class VoiceFinder {
  private readonly known = new Map<Block | null, Voice>();

  constructor(private readonly page: { readonly meetings: readonly FoundMeeting[]; readonly issuer: string | null }) {}

  of(block: Block | null): Voice {
    const known = this.known.get(block);
    if (known) return known;
    const voice = this.find(block);
    this.known.set(block, voice);
    return voice;
  }

  private find(block: Block | null): Voice {
    const { meetings, issuer } = this.page;
    if (block === null) return { verb: null, meeting: null, issuerName: issuer, speaker: null };
    const { verb } = block;
    if (!block.speaker) {
      const meeting = meetingBefore(meetings, block.start);
      return { verb, meeting: meeting?.name ?? null, issuerName: meeting?.convenerName ?? issuer, speaker: null };
    }
    const { name, title, agencyName } = block.speaker;
    const meeting =
      meetings.find((held) => held.chair?.name === name && held.range.start < block.start) ??
      meetingBefore(meetings, block.start);
    const organ = meeting?.chair?.name === name ? meeting.convenerName : agencyName;
    const speaker = { name, title, agencyName: organ ?? agencyName };
    return { verb, meeting: meeting?.name ?? null, issuerName: organ ?? issuer, speaker };
  }
}
