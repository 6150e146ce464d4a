/** Documents of any tool that makes TypedDocumentNode. Nothing here runs. */
import { expectTypeOf } from 'expect-type';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { createClient } from '@notice-graph/sdk';

declare const document: TypedDocumentNode<{ viewer: { role: string } }, { id: string }>;
const client = createClient({ url: 'https://example.org/graphql' });
expectTypeOf(client.request(document, { id: '1' })).resolves.toEqualTypeOf<{ viewer: { role: string } }>();
// @ts-expect-error -- an id is needed
client.request(document);
