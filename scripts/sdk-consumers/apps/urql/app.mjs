/** Ready-made queries through the normalized cache: no warnings. */
import { cacheExchange } from '@urql/exchange-graphcache';
import { Client, fetchExchange } from '@urql/core';
import * as documents from '@notice-graph/sdk/documents';
import { keys } from '@notice-graph/sdk/graphcache';
import { buildSchema, introspectionFromSchema } from 'graphql';
import { readFileSync } from 'node:fs';

const warnings = [];
console.warn = (...words) => warnings.push(words.join(' '));
console.error = console.warn;
const text = readFileSync('node_modules/@notice-graph/sdk/dist/schema.graphql', 'utf8');
const schema = introspectionFromSchema(buildSchema(text));
const client = new Client({
  url: process.env.NOTICE_GRAPH_URL,
  preferGetMethod: false,
  exchanges: [cacheExchange({ schema, keys }), fetchExchange],
});
const ask = async (name, variables) => {
  const { data, error } = await client.query(documents[name], variables);
  if (error) throw new Error(`${name}: ${error.message}`, { cause: error.networkError?.cause });
  return data;
};
const notice = { by: { indexNumber: '99010611/2025-00007' } };
const agency = { by: { name: '云浦市澄湖区水务局' } };
const queries = {
  getNotice: notice,
  getNoticeOutline: notice,
  listNotices: { first: 8 },
  listDirectives: { first: 8 },
  listMeetings: { first: 8 },
  listAgencies: { first: 8 },
  listDivisions: { code: '110000' },
  listChanges: { first: 8 },
  getAgency: agency,
  getAgencyPage: agency,
  getAgencyTree: agency,
  listDuties: agency,
  listAssignedDirectives: agency,
  search: { query: '防汛' },
  suggest: { prefix: '防' },
  getViewer: {},
};
for (const [name, variables] of Object.entries(queries)) await ask(`${name}Document`, variables);
if (warnings.length > 0) throw new Error(`${warnings.length} warnings: ${warnings[0]}`);
