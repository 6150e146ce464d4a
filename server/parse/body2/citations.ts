/** 《title》（文号): other documents that a text refers to. */
import type { FoundCitation } from '../stages.js';

const titled =
  /《([^《》\n]{3,80})》(?:\s?[（(]([^（）()\n]{2,20}[〔\[【(（]\d{4}[〕\]】)）]\d{1,5}号)(?:文)?[）)])?/gu;

export const citationsIn = (text: string, start: number, end: number): FoundCitation[] =>
  [...text.slice(start, end).matchAll(titled)].map((match) => ({
    title: match[1] ?? null,
    documentNumber: match[2]?.replace(/[[【(（](\d{4})[\]】)）]/, '〔$1〕') ?? null,
    range: { start: start + match.index, end: start + match.index + match[0].length },
  }));
