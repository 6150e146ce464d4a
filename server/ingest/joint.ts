/** Splits joint names: 区商务局、区城市管理局 is two organs, each with its own span. Pure. */
import { organNamesIn, type NamePart } from '../parse/organs/names-in.js';
import { localOrgan } from '../parse/organs/local.js';
import type { PagePreview, PreviewAddressee, Span } from '../parse/preview.js';

/** The parts of a joint name with their offsets; the name itself if it is not joint. */
export function jointParts(name: string): { readonly text: string; readonly offset: number }[] {
  const parts = organNamesIn(name);
  const areOrgans = parts.length > 1 && parts.every(({ kind }) => kind !== 'OTHER');
  return areOrgans ? parts.map(({ text, start }) => ({ text, offset: start })) : [{ text: name, offset: 0 }];
}

/** A preview in which every addressee is at most one organ. */
export const withSeparateAddressees = (preview: PagePreview): PagePreview => ({
  ...preview,
  addressees: separate(preview.addressees),
  directives: preview.directives.map((directive) => ({ ...directive, addressees: separate(directive.addressees) })),
});

function separate(addressees: readonly PreviewAddressee[]): PreviewAddressee[] {
  const apart = addressees.flatMap((addressee) => {
    if (addressee.scope === 'ALL_STAFF' || addressee.scope === 'ENTERPRISES') return [addressee];
    const parts = partsOf(addressee);
    const shared = parts.length > 1 ? (sharedHead.exec(parts[0]?.text ?? '')?.[0] ?? null) : null;
    return parts.map((part, i): PreviewAddressee => {
      const leans = shared !== null && i > 0 && localOrgan(part.text) !== null;
      return {
        text: part.text,
        scope: leans ? 'ALL_UNITS' : scopeOf(part, addressee),
        role: addressee.role,
        span: addressee.span && partOf(addressee.span, part.text, part.start),
        ...(leans ? { inFull: `${shared}${part.text}` } : {}),
      };
    });
  });
  // Removes duplicates at one position: （区水务局 and 区水务局.
  return [...new Map(apart.map((each) => [`${each.text} ${String(each.span?.start)}`, each])).values()];
}

/** 各区教育局、财政局: the prefix applies to the second organ as well. */
const sharedHead =
  /^各(?:有关)?(?:区县|县区|市县|县市区|乡镇|镇街|[省市区县州旗镇]|街道)(?:（[^（）]{1,12}）)?(?=\p{Script=Han}{2})/u;

/** Splits a list that consists mostly of organs; an unbalanced bracket is dropped in any case. */
function partsOf({ text, scope }: PreviewAddressee): readonly NamePart[] {
  const whole: NamePart = { text, start: 0, end: text.length, kind: 'OTHER' };
  const parts = organNamesIn(text);
  const [first] = parts;
  if (parts.length === 1) return first && first.kind !== 'OTHER' && scope !== 'ALL_UNITS' ? parts : [whole];
  const named = parts.filter(({ kind }) => kind !== 'OTHER').length;
  const isList = scope === 'ALL_UNITS' ? named === parts.length : named * 2 >= parts.length;
  return isList && named > 0 ? parts : [whole];
}

function scopeOf({ kind, text }: NamePart, whole: PreviewAddressee): PreviewAddressee['scope'] {
  if (text === whole.text) return kind === 'ORGAN' && whole.scope === 'UNRESOLVED' ? 'NAMED_AGENCY' : whole.scope;
  if (kind === 'ORGAN') return 'NAMED_AGENCY';
  return /^(?:各|有关|相关|所有)/u.test(text) ? 'ALL_UNITS' : 'UNRESOLVED';
}

/**
 * If source and body are equal here, the part has a source range of its own; otherwise it shares
 * that of the whole.
 */
function partOf(span: Span, text: string, offset: number): Span {
  if (text === span.quote) return span;
  const place = { start: span.start + offset, end: span.start + offset + text.length, quote: text };
  if (span.source.quote !== span.quote) return { ...place, source: span.source };
  const start = span.source.start + offset;
  return { ...place, source: { start, end: start + text.length, quote: text } };
}
