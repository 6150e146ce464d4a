/** Requests that are run at once, and those that graphql-http has something to say about. */
import { parse } from 'graphql';
import type { Context } from '../../server/graphql/context.js';
import { graphqlJson, json } from '../../server/graphql/http/answer.js';
import { knownRequest } from '../../server/graphql/http/known-request.js';

const query = 'query A { a } query B { b } subscription C { c }';
const document = parse(query);
const documentOf = (text: string) => (text === query ? document : null);
const body = { query, operationName: 'A' };

interface Sent {
  readonly method?: string;
  readonly accept?: string;
  readonly type?: string;
  readonly body?: unknown;
}
const read = ({ method = 'POST', accept, type = 'application/json', body: sent = body }: Sent) =>
  knownRequest(
    {
      method,
      url: '/graphql',
      headers: { 'content-type': type, ...(accept === undefined ? {} : { accept }) },
      body: typeof sent === 'string' ? sent : JSON.stringify(sent),
      context: {} as Context, // which is not looked at
    },
    documentOf,
  );

describe('a request with a document that was validated', () => {
  it('is run as it stands', () => {
    expect(read({ body: { ...body, variables: { a: 1 } } })).toEqual({
      document,
      operationName: 'A',
      variableValues: { a: 1 },
      type: json,
    });
    expect(read({ body: { ...body, variables: null, extensions: null } })?.document).toBe(document);
  });

  it.each([
    [undefined, json],
    ['*/*', json],
    ['application/json', json],
    ['application/graphql-response+json', graphqlJson],
    ['application/graphql-response+json, application/json', graphqlJson],
  ])('that accepts %s is answered as %s', (accept, type) => {
    expect(read(accept === undefined ? {} : { accept })?.type).toBe(type);
  });

  it.each<[string, Sent]>([
    ['by GET', { method: 'GET' }],
    ['in another charset', { type: 'application/json; charset=gbk' }],
    ['that accepts what is not usual', { accept: 'text/plain' }],
    ['that is no JSON', { body: '{' }],
    ['that is an array', { body: [body] }],
    ['that is null', { body: 'null' }],
    ['without a document', { body: {} }],
    ['with a new document', { body: { query: '{ a }' } }],
    ['with variables that are a list', { body: { ...body, variables: [1] } }],
    ['with variables that are a text', { body: { ...body, variables: 'a' } }],
    ['with extensions that are a number', { body: { ...body, extensions: 1 } }],
    ['with a name that is a number', { body: { query, operationName: 1 } }],
    ['that names no operation of several', { body: { query } }],
    ['that names an operation that is not there', { body: { query, operationName: 'D' } }],
    ['that subscribes', { body: { query, operationName: 'C' } }],
  ])('goes on to graphql-http %s', (_how, sent) => {
    expect(read(sent)).toBeNull();
  });
});
