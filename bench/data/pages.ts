/** Invented pages, parsed and as text, for measuring bulk loading. */
import { createHash } from 'node:crypto';
import type { IncomingPage } from '../../server/ingest/run.js';
import type { ReceivedPage } from '../../server/ingest/received.js';
import type { PreviewDirective, Span } from '../../server/parse/preview.js';
import type { InventedAgency } from './agencies.js';
import { dayOf, evenly, skewed, type Chance } from './random.js';
import { inventText, inventTitle } from './text.js';
import { genreNames, genres, kinds, topics } from './words.js';

export interface PageMaker {
  readonly random: Chance;
  readonly agencies: readonly InventedAgency[];
  readonly directives: number;
}

const firstDay = Date.UTC(2014, 0, 1);

function facts({ random, agencies }: PageMaker, i: number) {
  const genre = skewed(random, genres);
  const publishedOn = dayOf(firstDay + (i % 4_000) * 86_400_000);
  const agency = evenly(random, agencies);
  const title = inventTitle(random, { year: Number(publishedOn.slice(0, 4)), genreName: genreNames[genre] });
  const indexNumber = `${agency.divisionCode}0000/${publishedOn.slice(0, 4)}-${String(i).padStart(7, '0')}`;
  const siteCode = `${agency.divisionCode}0001`;
  const header = [title, `索引号：${indexNumber}`, `发布机构：${agency.name}`, `公开日期：${publishedOn}`];
  const text = inventText(random, header);
  return { genre, publishedOn, agency, addressee: evenly(random, agencies), title, indexNumber, siteCode, text };
}

/** A page in the usual format. */
export function incomingPage(maker: PageMaker, i: number): IncomingPage {
  const { title, indexNumber, agency, addressee, publishedOn, text } = facts(maker, i);
  const header = [`标题：${title}`, `索引号：${indexNumber}`, `发布机构：${agency.name}`, `公开日期：${publishedOn}`];
  const body = text.body.slice(text.bodyStart);
  return { content: [...header, '', `${addressee.name}：`, body, agency.name, ''].join('\n') };
}

export function parsedPage(maker: PageMaker, i: number): ReceivedPage {
  const { genre, publishedOn, agency, addressee, title, indexNumber, siteCode, text } = facts(maker, i);
  const { body, bodyStart, bodyEnd } = text;
  const bytes = Buffer.from(body);
  const told = text.directives.slice(0, maker.directives);
  const named = (name: string) => ({
    text: name,
    scope: 'NAMED_AGENCY' as const,
    role: null,
    span: spanOf(name, bodyStart),
  });
  return {
    bytes,
    textBytes: null,
    sourceUrl: null,
    retrievedAt: null,
    part: null,
    given: null,
    parsed: {
      problems: [],
      further: [],
      preview: {
        title,
        titleOrigin: 'STATED',
        indexNumber,
        documentNumber: null,
        agencyName: agency.name,
        issuerNames: [agency.name],
        addressees: [named(addressee.name)],
        createdOn: publishedOn,
        publishedOn,
        summary: body.slice(bodyStart, bodyStart + 80),
        kind: skewed(maker.random, kinds),
        genre,
        themes: [skewed(maker.random, topics)],
        validUntil: null,
        validitySpan: null,
        validity: 'IN_FORCE',
        disclosureMode: 'PROACTIVE',
        body,
        bodyStart,
        bodyEnd,
        source: {
          url: null,
          siteCode,
          siteName: `${agency.name}网站`,
          icpNumber: null,
          policeNumber: null,
          encoding: 'UTF-8',
          contentHash: createHash('sha256').update(bytes).digest('hex'),
        },
        outline: told.map(({ marker, heading, text: quote, start }, k) => ({
          path: String(k + 1),
          kind: 'DIRECTIVE',
          marker,
          heading,
          says: 'ORDER',
          span: spanOf(quote, start),
        })),
        attachments: [],
        directives: told.map((directive, k): PreviewDirective => ({
          path: String(k + 1),
          kind: 'DIRECTIVE',
          marker: directive.marker,
          heading: directive.heading,
          text: directive.text,
          span: spanOf(directive.text, directive.start),
          verb: '要求',
          meeting: null,
          issuerName: agency.name,
          speaker: null,
          addressees: [named(addressee.name)],
          targets: [],
          strength: 'MANDATORY',
          confidence: 0.9,
          rule: 'numbered-point@1',
        })),
        sentences: [],
        meetings: [],
        mentions: [agency, addressee].map(({ name }) => ({ text: name, span: spanOf(name, bodyStart) })),
        citations: [],
        repairs: [],
        warnings: [],
      },
    },
  };
}

const spanOf = (quote: string, start: number): Span => ({
  start,
  end: start + quote.length,
  quote,
  source: { start, end: start + quote.length, quote },
});
