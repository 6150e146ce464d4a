/** Puts an invented text through the body stage, the whole of it as text proper. */
import { readBody } from '../../../server/parse/body/read-body.js';
import type { BodyContext, FoundBody, FoundDirective } from '../../../server/parse/stages.js';

export interface ReadText extends FoundBody {
  readonly text: string;
  quote(range: { readonly start: number; readonly end: number }): string;
  /** Numbered directives as `path marker`. */
  readonly numbered: readonly string[];
  readonly clauses: readonly string[];
  at(path: string): FoundDirective;
}

export function read(text: string, context: Partial<BodyContext> = {}): ReadText {
  const found = readBody({
    text,
    body: { start: 0, end: text.length },
    title: null,
    agencyName: '澄湖区工业和信息化局',
    issuerNames: [],
    addressees: [],
    createdOn: '2023-05-10',
    publishedOn: '2023-05-12',
    divisionCode: null,
    kind: 'OTHER',
    ...context,
  });
  const quote = (range: { readonly start: number; readonly end: number }): string => text.slice(range.start, range.end);
  return {
    ...found,
    text,
    quote,
    numbered: found.directives.flatMap(({ path, marker }) => (marker === null ? [] : [`${path} ${marker}`])),
    clauses: found.directives.flatMap(({ marker, range }) => (marker === null ? [quote(range)] : [])),
    at(path) {
      const directive = found.directives.find((one) => one.path === path);
      if (!directive) throw new Error(`no directive ${path}: ${found.directives.map((one) => one.path).join(' ')}`);
      return directive;
    },
  };
}
