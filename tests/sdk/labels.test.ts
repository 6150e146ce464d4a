/** Enums at run time, and codes: what the package knows is what the server has. */
import { readFile } from 'node:fs/promises';
import { buildSchema, isEnumType } from 'graphql';
import type { ErrorFacts } from '../../sdk/src/codes.js';
import * as labels from '../../sdk/src/labels.js';

const { isKnown, labelOf, ...enums } = labels;

it('has every value of every enum of the schema, each with a Chinese name', async () => {
  const schema = buildSchema(await readFile('schema.graphql', 'utf8'));
  const types = Object.values(schema.getTypeMap()).filter((type) => isEnumType(type) && !type.name.startsWith('__'));
  const found = Object.fromEntries(
    types.map((type) => {
      const values = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
      return [`${type.name[0]?.toLowerCase() ?? ''}${type.name.slice(1)}Labels`, values];
    }),
  );
  expect(Object.fromEntries(Object.entries(enums).map(([name, values]) => [name, Object.keys(values)]))).toEqual(found);
  const names = Object.values(enums).flatMap((values) => Object.values(values) as string[]);
  expect(names.filter((name) => !/^[\p{Script=Han}\d]+$/u.test(name))).toEqual([]);
});

it('takes the term in brackets', () => {
  expect(labels.addresseeRoleLabels).toEqual({ LEAD: '牵头', SUPPORT: '配合', JOINT: '会同' });
  expect(labels.agencyKindLabels.DEPARTMENT).toBe('工作部门');
});

it('shows a value that a later server adds as it is', () => {
  expect(['LEAD', 'ADVISES', 'toString'].map((value) => labelOf(labels.addresseeRoleLabels, value))).toEqual([
    '牵头',
    'ADVISES',
    'toString',
  ]);
  expect(['LEAD', 'ADVISES', 'toString'].map((value) => isKnown(labels.addresseeRoleLabels, value))).toEqual([
    true,
    false,
    false,
  ]);
});

it('names every code that the reference of the API names', async () => {
  const known: Readonly<Record<keyof ErrorFacts, true>> = {
    BAD_REQUEST: true,
    BAD_USER_INPUT: true,
    CONFLICT: true,
    FORBIDDEN: true,
    GRAPHQL_PARSE_FAILED: true,
    GRAPHQL_VALIDATION_FAILED: true,
    INTERNAL_SERVER_ERROR: true,
    METHOD_NOT_ALLOWED: true,
    NOT_ACCEPTABLE: true,
    NOT_FOUND: true,
    OPERATION_RESOLUTION_FAILURE: true,
    OPERATION_TIMED_OUT: true,
    OPERATION_TOO_COSTLY: true,
    OPERATION_TOO_DEEP: true,
    OPERATION_TOO_LARGE: true,
    PAYLOAD_TOO_LARGE: true,
    PERSISTED_QUERY_NOT_FOUND: true,
    PERSISTED_QUERY_ONLY: true,
    RATE_LIMITED: true,
    REQUEST_TIMED_OUT: true,
    SERVICE_UNAVAILABLE: true,
    UNAUTHENTICATED: true,
    UNSUPPORTED_MEDIA_TYPE: true,
  };
  const [, section = ''] = (await readFile('docs/api.md', 'utf8')).split('\n## Errors\n');
  const named = [...section.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, code = '']) => code);
  expect(Object.keys(known).sort()).toEqual(named.sort());
});
