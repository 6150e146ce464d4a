/**
 * The 文号 of the document: from its row, otherwise a line below the title. Numbers in the body are
 * citations.
 */
import type { Range } from '../mapped-text.js';
import type { DocumentNumber } from '../preview.js';
import type { StageWarning } from '../stages.js';
import { documentNumberOf, findDocumentNumbers, isNothing, type FoundNumber } from './document-number.js';
import { isNumberLine, linesOf, type Line } from './lines.js';
import type { HeaderContext } from './header-context.js';

interface FoundHeaderNumber {
  readonly documentNumber: DocumentNumber | null;
  readonly warnings: readonly StageWarning[];
}

/** `ofTitle`: the number on the title's line. */
export function documentNumberIn(context: HeaderContext, ofTitle: DocumentNumber | null): FoundHeaderNumber {
  const rows = context.rows.filter((row) => row.field === 'documentNumber');
  const below = numberBelowTitle(context) ?? (ofTitle && { number: ofTitle });
  if (rows.length === 0) return { documentNumber: below?.number ?? null, warnings: [] };
  const values = rows.flatMap((row) => (row.value && !isNothing(row.value.text) ? [row.value] : []));
  const numbers = values.flatMap((value) => documentNumberOf(value.text) ?? []);
  const [first, ...others] = numbers;
  const warnings: StageWarning[] = [];
  const warn = (code: string, message: string, range: Range | undefined): void => {
    warnings.push({ code, message, field: 'documentNumber', sourceRange: range ? context.sourceRange(range) : null });
  };
  if (!first && values[0]) warn('DOCUMENT_NUMBER_UNREAD', `${values[0].text} cannot be parsed as a 文号.`, values[0]);
  if (first && others.some((other) => other.text !== first.text)) {
    warn('HEADER_ROWS_DISAGREE', 'Two rows state different 文号; the first one was used.', values[1]);
  }
  // An empty row is a statement: on reposts the number below the title is that of the original
  // issuer.
  if (!first && below)
    warn(
      'DOCUMENT_NUMBER_BELOW_TITLE',
      `The row states none, but the document has ${below.number.text}.`,
      placeOf(below),
    );
  else if (first && below && below.number.text !== first.text) {
    warn(
      'HEADER_ROWS_DISAGREE',
      `The row states ${first.text}, the document ${below.number.text}; the row was used.`,
      placeOf(below),
    );
  }
  return { documentNumber: first ?? null, warnings };
}

const placeOf = (found: object): Range | undefined => ('start' in found ? (found as FoundNumber) : undefined);

/** 某某政府令 and, on the next line, 第12号. */
function decreeNumber(above: Line | undefined, line: Line): FoundNumber | null {
  if (!above || !/^[^\n。，]{2,30}令$/.test(above.text) || !/^第\s{0,2}\d{1,6}\s{0,2}号$/.test(line.text)) return null;
  const found = findDocumentNumbers(above.text + line.text)[0];
  return found ? { ...found, start: above.start, end: line.end } : null;
}

/** Lines between the header's rows and the text proper, and a masthead above them. */
function numberBelowTitle({ text, body, rows }: HeaderContext): FoundNumber | null {
  const values = rows.flatMap((row) => (row.value ? [row.value] : []));
  const lines = linesOf(text, { to: body.start });
  for (const [index, line] of lines.entries()) {
    const decree = rows.length === 0 ? decreeNumber(lines[index - 1], line) : null;
    if (decree) return decree;
    if (!isNumberLine(line.text) || values.some((value) => value.start <= line.start && line.end <= value.end))
      continue;
    const found = findDocumentNumbers(text, line.start, line.end)[0];
    if (found) return found;
  }
  return null;
}
