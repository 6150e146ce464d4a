/** One notice: at its address, /notices/{id}, and by its numbers, which lead there. */
import { AppError } from '../platform/errors.js';
import type { GraphQLSchema } from 'graphql';
import { decodeIdOf } from '../graphql/node-id.js';
import type { Answer } from '../graphql/http/answer.js';
import type { PlainRequest, PlainRoute } from '../graphql/http/plain.js';
import { column } from './addresses/columns.js';
import { noticeColumns } from './addresses/notices.js';
import { formatOf, negotiated, type Format } from './formats.js';
import { oneNotice } from './formats/json.js';
import { langOf, noted, withMistakes, type Exporting } from './list.js';
import { noticePath } from './listing.js';
import { operationOf, selectionOf, type Operation } from './operation.js';
import { fault, refuseUnknown } from './parameters.js';
import { operate } from './read.js';
import { rowAt, textAt } from './row.js';

export const oneNoticeColumns = [...noticeColumns, column('body', '正文')];

export interface NoticeOperations {
  readonly byId: Operation;
  readonly byNumber: Operation;
}

export const noticeOperations = (schema: GraphQLSchema): NoticeOperations => ({
  byId: operationOf(
    schema,
    `query NoticePlainly($id: ID!) { notice(by: { id: $id }) { ${selectionOf(oneNoticeColumns)} } }`,
  ),
  byNumber: operationOf(
    schema,
    `query NoticeByNumberPlainly($number: String!, $site: String!, $isOfSite: Boolean!) {
      byIndex: notice(by: { indexNumber: $number }) @skip(if: $isOfSite) { id }
      bySite: notice(by: { siteIndex: { indexNumber: $number, siteCode: $site } }) @include(if: $isOfSite) { id }
      byDocument: notice(by: { documentNumber: $number }) @skip(if: $isOfSite) { id } }`,
  ),
});

export interface NoticeAsked {
  readonly operations: NoticeOperations;
  /** An id or a number; a number may have slashes in it. */
  readonly key: string;
  readonly format: Format | null;
  /** Where people read notices; null: nowhere but at their sources. */
  readonly readerUrl: string | null;
}

const jsonFormat = formatOf('json');

export const answerNotice = (exporting: Exporting, asked: NoticeAsked): PlainRoute =>
  withMistakes(async (request) => {
    refuseUnknown(request.search, ['lang', 'siteCode']);
    langOf(request.search);
    const isId = decodeIdOf('Notice', asked.key) !== null;
    return isId ? byId(exporting, asked, request) : byNumber(exporting, asked, request);
  });

async function byId(
  exporting: Exporting,
  { operations, key: id, format, readerUrl }: NoticeAsked,
  request: PlainRequest,
): Promise<Answer> {
  const { method, path, headers, viewer, allowance, facts } = request;
  if (format === null && readerUrl !== null && headers.accept?.includes('text/html') === true)
    return redirect(`${readerUrl}${noticePath(id)}`);
  const json = format ?? negotiated(headers.accept, jsonFormat ? [jsonFormat] : []);
  if (json !== jsonFormat || jsonFormat === null)
    throw new AppError('NOT_ACCEPTABLE', 'One notice is answered as JSON alone.');
  const key = `plain ${JSON.stringify(['notice', path])}\n${operations.byId.text}`;
  const plain = {
    asked: { key, text: operations.byId.text, isByName: true },
    form: { type: jsonFormat.type, mark: 'json' },
  };
  return exporting.openly({ method, url: path, body: '', headers, viewer, allowance, facts, plain }, async () => {
    const notice = rowAt(await operate(exporting, operations.byId, { request, variables: { id } }), 'notice');
    if (notice === null) return noted(request, unknown());
    return { status: 200, headers: { 'content-type': jsonFormat.type }, body: oneNotice(notice, oneNoticeColumns) };
  });
}

const unknown = (): AppError => new AppError('NOT_FOUND', 'No notice is known by that number or id.');

async function byNumber(
  exporting: Exporting,
  { operations, key, format }: NoticeAsked,
  request: PlainRequest,
): Promise<Answer> {
  const [site = '', second] = request.search.getAll('siteCode');
  if (second !== undefined) throw fault('siteCode', 'is given several times, and has one value');
  const variables = { number: key, site, isOfSite: site !== '' };
  const found = await operate(exporting, operations.byNumber, { request, variables });
  const id = textAt(found, 'bySite.id') ?? textAt(found, 'byIndex.id') ?? textAt(found, 'byDocument.id');
  if (id === null) return noted(request, unknown());
  return redirect(`${noticePath(id)}${format ? `.${format.suffix}` : ''}`);
}

/** For now: a number may come to mean another page. */
export const redirect = (location: string, status: 302 | 308 = 302): Answer => ({
  status,
  headers: { location, 'content-type': 'text/plain; charset=utf-8' },
  body: `${location}\n`,
});
