/**
 * Text with a mapping to its source.
 *
 * A MappedText is a string derived from another one, the source, by cuts, replacements and
 * insertions, together with the offset map between both. Each parsing and repair step takes one and
 * returns one, so a range of the final text can be quoted from the source exactly. Offsets are
 * UTF-16 code units on both sides.
 */

/** A half-open range. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Replaces `text.slice(start, end)` by `text`. An empty range inserts; an empty text deletes. */
export interface Edit extends Range {
  readonly text: string;
}

/**
 * A segment of the text with the source segment it comes from. Direct ones map unit by unit
 * (characters may differ: 區 → 区); others are atomic: any part of the text maps to the whole source
 * segment, and a part remains atomic even if its length equals that of the source. A replacement is
 * direct if lengths are equal, unless it covers only part of an atomic segment, whose rest then
 * maps to the same source. Hence starts and ends of sourced segments are monotonic along the text,
 * which binary search relies on. Source without a segment was removed (tags, navigation, scripts).
 */
interface Segment {
  readonly start: number;
  readonly length: number;
  readonly sourceStart: number;
  readonly sourceLength: number;
  readonly direct: boolean;
}

/** Builds a text piece by piece, in source order. */
export class MappedTextBuilder {
  private readonly parts: string[] = [];
  private readonly segments: Segment[] = [];
  private length = 0;

  constructor(private readonly source: string) {}

  /** Characters written so far. */
  get size(): number {
    return this.length;
  }

  /** Copies source characters unchanged. */
  keep(start: number, end: number): this {
    return this.put(this.source.slice(start, end), start, end);
  }

  /** Writes `text` for the source range; an empty range inserts text without a source. */
  put(text: string, start: number, end: number): this {
    const last = this.segments.at(-1);
    if (last && start < last.sourceStart + last.sourceLength) throw new RangeError('source ranges must be ascending');
    if (start > end || end > this.source.length) throw new RangeError('source range outside of the source');
    if (text === '') return this;
    this.parts.push(text);
    pushSegment(this.segments, {
      start: this.length,
      length: text.length,
      sourceStart: start,
      sourceLength: end - start,
      direct: text.length === end - start,
    });
    this.length += text.length;
    return this;
  }

  build(): MappedText {
    return MappedText.of(this.source, this.parts.join(''), this.segments);
  }
}

/** Appends, merging with the previous segment if both are direct and adjacent. */
function pushSegment(segments: Segment[], next: Segment): void {
  const last = segments.at(-1);
  const joins =
    last !== undefined &&
    last.direct &&
    next.direct &&
    last.start + last.length === next.start &&
    last.sourceStart + last.sourceLength === next.sourceStart;
  if (joins) {
    segments[segments.length - 1] = {
      ...last,
      length: last.length + next.length,
      sourceLength: last.sourceLength + next.sourceLength,
    };
  } else {
    segments.push(next);
  }
}

export class MappedText {
  private sourcedOnce: readonly Segment[] | undefined;

  private constructor(
    /** The received text, unchanged. */
    readonly source: string,
    /** The derived text. */
    readonly text: string,
    private readonly segments: readonly Segment[],
  ) {}

  /** The identity mapping. */
  static from(source: string): MappedText {
    return new MappedTextBuilder(source).keep(0, source.length).build();
  }

  /** @internal Used by the builder, which guarantees ascending segments. */
  static of(source: string, text: string, segments: readonly Segment[]): MappedText {
    return new MappedText(source, text, segments);
  }

  /** The source range of a text range: covers all source characters that contributed to it. */
  toSource(range: Range): Range {
    const first = this.segmentAt(range.start);
    if (range.end <= range.start) {
      const at = this.pointToSource(range.start);
      return { start: at, end: at };
    }
    const last = this.segmentAt(range.end - 1);
    if (!first || !last) throw new RangeError(`range ${range.start}-${range.end} outside of the text`);
    const start = first.direct ? first.sourceStart + (range.start - first.start) : first.sourceStart;
    const end = last.direct ? last.sourceStart + (range.end - last.start) : last.sourceStart + last.sourceLength;
    return { start, end: last.sourceLength > 0 ? end : Math.max(end, this.sourceEndBefore(last.start, range.start)) };
  }

  /** The text range of a source range; empty, at the nearest position, if it was removed. */
  toText(range: Range): Range {
    const start = this.startInText(range.start);
    return { start, end: Math.max(start, this.endInText(range.end)) };
  }

  /** Applies edits given in offsets of this text. They must not overlap; order does not matter. */
  apply(edits: readonly Edit[]): MappedText {
    if (edits.length === 0) return this;
    const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
    const parts: string[] = [];
    const segments: Segment[] = [];
    let length = 0;
    let at = 0;
    let cursor = 0;
    const keepUntil = (end: number): void => {
      cursor = this.copy(at, end, length - at, segments, cursor);
      parts.push(this.text.slice(at, end));
      length += end - at;
    };
    for (const edit of sorted) {
      if (edit.start < at || edit.end > this.text.length) throw new RangeError('edits overlap or exceed the text');
      keepUntil(edit.start);
      const source = this.toSource(edit);
      if (edit.text !== '') {
        const sourceLength = source.end - source.start;
        const whole = !this.sharesSource(edit.start) && !this.sharesSource(edit.end);
        const direct = whole && edit.text.length === sourceLength;
        pushSegment(segments, {
          start: length,
          length: edit.text.length,
          sourceStart: source.start,
          sourceLength,
          direct,
        });
        parts.push(edit.text);
        length += edit.text.length;
      }
      at = edit.end;
    }
    keepUntil(this.text.length);
    return new MappedText(this.source, parts.join(''), segments);
  }

  /** A part of the text, with the same source. */
  slice({ start, end }: Range): MappedText {
    return this.apply([
      { start: 0, end: start, text: '' },
      { start: end, end: this.text.length, text: '' },
    ]);
  }

  /**
   * The same mapping with other characters, for changes that preserve offsets, such as conversion
   * of script.
   */
  respell(text: string): MappedText {
    if (text.length !== this.text.length) throw new RangeError('respelling must not change the length');
    return text === this.text ? this : new MappedText(this.source, text, this.segments);
  }

  /**
   * Copies the segments of text[from, to) shifted by `shift`; returns the index to continue from.
   */
  // eslint-disable-next-line @typescript-eslint/max-params -- the innermost loop of every repair; an object a call shows in the speed
  private copy(from: number, to: number, shift: number, into: Segment[], cursor: number): number {
    let i = cursor;
    for (; i < this.segments.length; i += 1) {
      const s = this.segments[i];
      if (s === undefined || s.start >= to) break;
      const start = Math.max(from, s.start);
      const end = Math.min(to, s.start + s.length);
      if (start < end) {
        const sourceStart = s.direct ? s.sourceStart + (start - s.start) : s.sourceStart;
        const sourceLength = s.direct ? end - start : s.sourceLength;
        pushSegment(into, { start: start + shift, length: end - start, sourceStart, sourceLength, direct: s.direct });
      }
      if (s.start + s.length > to) break;
    }
    return i;
  }

  private segmentAt(offset: number): Segment | undefined {
    let low = 0;
    let high = this.segments.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const s = this.segments[middle];
      if (s === undefined) return undefined;
      if (offset < s.start) high = middle - 1;
      else if (offset >= s.start + s.length) low = middle + 1;
      else return s;
    }
    return undefined;
  }

  private pointToSource(offset: number): number {
    const s = this.segmentAt(offset);
    if (s) return s.direct ? s.sourceStart + (offset - s.start) : s.sourceStart;
    const last = this.segments.at(-1);
    return last && offset > 0 ? last.sourceStart + last.sourceLength : 0;
  }

  /** Segments with a source; insertions have none. */
  private get sourced(): readonly Segment[] {
    this.sourcedOnce ??= this.segments.filter(({ sourceLength }) => sourceLength > 0);
    return this.sourcedOnce;
  }

  /**
   * End of the source before an insertion at the offset, if any of it belongs to the text from
   * `from` on.
   */
  private sourceEndBefore(offset: number, from: number): number {
    const before = this.sourced[firstIndex(this.sourced, (segment) => segment.start >= offset) - 1];
    return before && before.start + before.length > from ? before.sourceStart + before.sourceLength : 0;
  }

  /** Start of a source range in the text: in the first segment that ends after the offset. */
  private startInText(offset: number): number {
    const s = this.sourced[firstIndex(this.sourced, (segment) => segment.sourceStart + segment.sourceLength > offset)];
    if (s === undefined) return this.text.length;
    return s.direct && offset > s.sourceStart ? s.start + (offset - s.sourceStart) : s.start;
  }

  /** End of a source range in the text: in the last segment that starts before the offset. */
  private endInText(offset: number): number {
    const s = this.sourced[firstIndex(this.sourced, (segment) => segment.sourceStart >= offset) - 1];
    if (s === undefined) return 0;
    return s.start + (s.direct ? Math.min(offset - s.sourceStart, s.length) : s.length);
  }

  /** Whether the text before and after the offset shares a source, at least in part. */
  private sharesSource(offset: number): boolean {
    const behind = firstIndex(this.sourced, (segment) => segment.start + segment.length > offset);
    const after = this.sourced[behind];
    if (after === undefined) return false;
    if (after.start < offset) return !after.direct;
    const before = this.sourced[behind - 1];
    return before !== undefined && before.sourceStart + before.sourceLength > after.sourceStart;
  }
}

/** Binary search for the first index with the property: false, false, true, true, … */
function firstIndex<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && !holds(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
