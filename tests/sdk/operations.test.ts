/** What the ready-made operations promise together: ids wherever there are any, variables of one name for one thing, totals where they cost little. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { schema } from '../../server/schema.js';

const folder = 'sdk/operations';
const document = parse(
  readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n'),
);
const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
const fragments = new Map(
  document.definitions.flatMap((each): [string, FragmentDefinitionNode][] =>
    each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
  ),
);
const nameOf = (operation: OperationDefinitionNode): string => operation.name?.value ?? '';

/** Names of the fields of a selection, those of fragments among them. */
const fieldsOf = ({ selections }: SelectionSetNode): string[] =>
  selections.flatMap((each) => {
    if (each.kind === Kind.FIELD) return [each.name.value];
    const within = each.kind === Kind.INLINE_FRAGMENT ? each : fragments.get(each.name.value);
    return within ? fieldsOf(within.selectionSet) : [];
  });

it('selects the id of whatever has one, so that a normalized cache can tell what is the same', () => {
  const info = new TypeInfo(schema);
  const looked: string[] = [];
  const without: string[] = [];
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: ({ name, selectionSet }) => {
        const type = getNamedType(info.getType());
        if (!selectionSet || !isObjectType(type) || !('id' in type.getFields())) return;
        looked.push(type.name);
        if (!fieldsOf(selectionSet).includes('id')) without.push(`${name.value}: ${type.name}`);
      },
    }),
  );
  expect(new Set(looked)).toEqual(
    expect.objectContaining(new Set(['Agency', 'Directive', 'Division', 'Meeting', 'Notice'])),
  );
  expect(looked.length).toBeGreaterThan(50);
  expect(without).toEqual([]);
});

it('selects __typename of whatever may be of several types', () => {
  const info = new TypeInfo(schema);
  const without: string[] = [];
  let looked = 0;
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: ({ name, selectionSet }) => {
        const type = getNamedType(info.getType());
        if (!selectionSet || !isCompositeType(type) || isObjectType(type)) return;
        looked += 1;
        // Each of its types is known by what all of them share.
        const isShared = isInterfaceType(type) && fieldsOf(selectionSet).every((field) => field in type.getFields());
        if (!isShared && !fieldsOf(selectionSet).includes('__typename')) without.push(`${name.value}: ${type.name}`);
      },
    }),
  );
  expect(looked).toBeGreaterThan(4);
  expect(without).toEqual([]);
});

/** By what a thing is called where it is asked for. */
const keys: Readonly<Record<string, string>> = { AgencyKey: 'by', NoticeKey: 'by' };

it('calls the key of a thing alike everywhere: by, id, code', () => {
  for (const operation of operations) {
    const variables = (operation.variableDefinitions ?? []).map(({ variable, type }) => {
      const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
      return [variable.name.value, named.kind === Kind.NAMED_TYPE ? named.name.value : 'list'] as const;
    });
    for (const [name, type] of variables) {
      if (type in keys) expect([nameOf(operation), name]).toEqual([nameOf(operation), keys[type]]);
      if (name === 'by') expect(Object.keys(keys)).toContain(type);
      if (name === 'id') expect([nameOf(operation), type]).toEqual([nameOf(operation), 'ID']);
    }
  }
  const isOfDivision = (operation: OperationDefinitionNode): boolean =>
    fieldsOf(operation.selectionSet).includes('division');
  const ofDivisions = operations.filter(isOfDivision);
  expect(ofDivisions.map(nameOf).sort()).toEqual(['GetDivision', 'ListDivisions']);
  for (const { variableDefinitions } of ofDivisions)
    expect(variableDefinitions?.map(({ variable }) => variable.name.value)).toContain('code');
});

it('calls first and after what goes through the list that it is for, and what comes along by its list', () => {
  let looked = 0;
  for (const operation of operations)
    visit(operation, {
      Field: (field: FieldNode) => {
        for (const { name, value } of field.arguments ?? []) {
          if (value.kind !== Kind.VARIABLE || !['first', 'after'].includes(name.value)) continue;
          looked += 1;
          const asked = value.name.value;
          const isOfOtherList = field.name.value.toLowerCase().endsWith(asked); // directives of assignedDirectives
          // Facets are as many as the top ones asked for.
          const isAllowed = asked === name.value || (name.value === 'first' && (isOfOtherList || asked === 'top'));
          expect([nameOf(operation), asked, isAllowed]).toEqual([nameOf(operation), asked, true]);
        }
      },
    });
  expect(looked).toBeGreaterThan(40);
});

/** Lists below one thing that leave their total out, and the operation that tells it. */
const toldElsewhere: Readonly<Record<string, string>> = { ListDuties: 'CountDuties' };

it('counts a list below one thing, and leaves it out of a list of everything, where counting is dear', () => {
  const lists = operations.filter((operation) => nameOf(operation).startsWith('List'));
  const found = { below: 0, ofAll: 0 };
  for (const operation of lists) {
    const [root] = operation.selectionSet.selections;
    if (root?.kind !== Kind.FIELD || !root.selectionSet) throw new Error(nameOf(operation));
    const isOfAll = root.selectionSet.selections.some(
      (each) => each.kind === Kind.FIELD && ['nodes', 'edges'].includes(each.name.value),
    );
    found[isOfAll ? 'ofAll' : 'below'] += 1;
    let counts = false;
    visit(root, { Field: ({ name }: FieldNode) => void (counts ||= name.value === 'totalCount') });
    const other = toldElsewhere[nameOf(operation)];
    if (other !== undefined) expect(operations.map(nameOf)).toContain(other);
    expect([nameOf(operation), counts]).toEqual([nameOf(operation), !isOfAll && other === undefined]);
  }
  expect(found).toEqual({ below: expect.any(Number), ofAll: expect.any(Number) });
  expect(Math.min(found.below, found.ofAll)).toBeGreaterThan(4);
});
