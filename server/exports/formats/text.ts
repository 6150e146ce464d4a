/** Texts as XML and calendars can have them. */
import { v5 } from 'uuid';

/** XML 1.0, 2.2; a half of a pair is none of its characters either. */
const noXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
export const asXmlText = (text: string): string => text.replace(noXml, '');

/** Readers take what stands in an entry for HTML: text stays text. By number, as the RSS profile advises for what may be read twice. */
export const asHtmlText = (text: string): string =>
  asXmlText(text).replace(/&/g, '&#x26;').replace(/</g, '&#x3C;').replace(/>/g, '&#x3E;');

/** RFC 5545, 3.3.11: no control characters but the line's end. */
export const asCalendarText = (text: string): string =>
  asXmlText(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[\t\u007F]/g, ' ');

/** Made once for this purpose. */
const namespace = '3d2f6e0a-7f0c-4d55-9d6e-0f6f3b1a5c27';
/** The same for the same name, here and on any other server. */
export const uuidOf = (...names: readonly string[]): string => v5(names.join('\n'), namespace);

const day = /^\d{4}-\d\d-\d\d$/;
export const isDay = (text: string): boolean => day.test(text);
/** Days begin in China. */
export const instantOf = (text: string): Date => new Date(isDay(text) ? `${text}T00:00:00+08:00` : text);
