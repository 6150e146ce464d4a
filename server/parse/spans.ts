/** Ranges of the finished text -> spans that quote both scripts. */
import type { MappedText, Range } from './mapped-text.js';
import type { IngestWarning, Span } from './preview.js';
import type { StageWarning } from './stages.js';

export function spanOf(mapped: MappedText, range: Range): Span {
  return withSource(mapped, range, mapped.toSource(range));
}

/** For what an early stage saw: its place in the source is known, its place in the finished text is looked up. */
export function spanOfSource(mapped: MappedText, source: Range): Span {
  return withSource(mapped, mapped.toText(source), source);
}

export function warningOf(mapped: MappedText, warning: StageWarning): IngestWarning {
  const { code, message, field, sourceRange } = warning;
  return { code, message, field, span: sourceRange ? spanOfSource(mapped, sourceRange) : null };
}

function withSource(mapped: MappedText, range: Range, source: Range): Span {
  return {
    start: range.start,
    end: range.end,
    quote: mapped.text.slice(range.start, range.end),
    source: { start: source.start, end: source.end, quote: mapped.source.slice(source.start, source.end) },
  };
}
