/** Documents of any tool that makes TypedDocumentNode. Nothing here runs. */
import { expectTypeOf } from 'expect-type';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import {
  createClient,
  getDirective,
  getNotice,
  listMeetings,
  paginate,
  type ConnectionPath,
  type GetMeetingQuery,
  type GetNoticeQuery,
  type GetNoticeQueryVariables,
} from '@notice-graph/sdk';
import { getNoticeDocument } from '@notice-graph/sdk/documents';
import { keys } from '@notice-graph/sdk/graphcache';
import { addresseeRoleLabels, isKnown } from '@notice-graph/sdk/labels';

declare const document: TypedDocumentNode<{ viewer: { role: string } }, { id: string }>;
const client = createClient({ url: 'https://example.org/graphql' });
expectTypeOf(client.request(document, { id: '1' })).resolves.toEqualTypeOf<{ viewer: { role: string } }>();
// @ts-expect-error -- an id is needed
client.request(document);

// Every operation is there as other clients take it.
expectTypeOf(getNoticeDocument).toExtend<TypedDocumentNode<GetNoticeQuery, GetNoticeQueryVariables>>();
expectTypeOf(client.request(getNoticeDocument, { by: { id: '1' } })).resolves.toEqualTypeOf<GetNoticeQuery>();
expectTypeOf(keys).toExtend<Record<string, () => null>>();

// An id may be anybody's: the type says what to look at.
const { node } = await client.request(getDirective, { id: '1' });
// @ts-expect-error -- not before __typename is known
void node?.text;
if (node?.__typename === 'Directive') expectTypeOf(node.text).toBeString();

// A path leads to a list or does not compile, below a node as well.
expectTypeOf<ConnectionPath<GetMeetingQuery>>().toEqualTypeOf<'node.notices' | 'node.directives'>();
paginate(client, listMeetings, {}, 'meetings');
// @ts-expect-error -- there is no such list
paginate(client, listMeetings, {}, 'meeting');

const role: string = 'LEAD';
if (isKnown(addresseeRoleLabels, role)) expectTypeOf(role).toEqualTypeOf<'JOINT' | 'LEAD' | 'SUPPORT'>();
// What fetch takes beside goes through.
client.request(getNotice, { by: { id: '1' } }, { fetchOptions: { cache: 'no-store', keepalive: true } });
