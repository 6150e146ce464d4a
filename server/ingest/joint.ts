/** Joint names: 区商务局、区城市管理局 is two organs, each with its own place in the text. Pure. */
import type { PagePreview, PreviewAddressee, Span } from '../parse/preview.js';

const organ = /(?:局|委|部|厅|办|办公室|政府|委员会|管委会|中心|公司|院|署|队)$/;

/** The parts of a name that joins several organs, with where each begins; the name itself where it does not. */
export function jointParts(name: string): { readonly text: string; readonly offset: number }[] {
  const parts: { text: string; offset: number }[] = [];
  let offset = 0;
  for (const piece of name.split(/([、]|(?<=[局委部厅办府院署])[和及与](?=\p{Script=Han}{2}))/u)) {
    if (!/^[、和及与]$/.test(piece)) parts.push({ text: piece, offset });
    offset += piece.length;
  }
  return parts.length > 1 && parts.every(({ text }) => organ.test(text)) ? parts : [{ text: name, offset: 0 }];
}

/** A preview in which every addressee is one organ, or none. */
export const withSeparateAddressees = (preview: PagePreview): PagePreview => ({
  ...preview,
  addressees: separate(preview.addressees),
  directives: preview.directives.map((directive) => ({ ...directive, addressees: separate(directive.addressees) })),
});

function separate(addressees: readonly PreviewAddressee[]): PreviewAddressee[] {
  return addressees.flatMap((addressee) => {
    const parts = jointParts(addressee.text);
    if (parts.length === 1) return [addressee];
    return parts.map(({ text, offset }): PreviewAddressee => ({
      text,
      scope: 'NAMED_AGENCY',
      role: addressee.role,
      span: addressee.span && partOf(addressee.span, text, offset),
    }));
  });
}

/** Where the source reads like the body the part has a place of its own there; else it is told with the whole. */
function partOf(span: Span, text: string, offset: number): Span {
  const place = { start: span.start + offset, end: span.start + offset + text.length, quote: text };
  if (span.source.quote !== span.quote) return { ...place, source: span.source };
  const start = span.source.start + offset;
  return { ...place, source: { start, end: start + text.length, quote: text } };
}
