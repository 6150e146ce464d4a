/** Converts ranges of the final text to spans that quote text and source. */
import type { MappedText, Range } from './mapped-text.js';
import type { IngestWarning, Span } from './preview.js';
import type { StageWarning } from './stages.js';

export function spanOf(mapped: MappedText, range: Range): Span {
  return withSource(mapped, range, mapped.toSource(range));
}

/** For ranges found by an early stage: the source range is known, the text range is looked up. */
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
