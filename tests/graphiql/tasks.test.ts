/** The tabs of GraphiQL fit the schema, and every error code of the server is explained. */
import { isEnumType, Kind, parse, validate } from 'graphql';
import { explanations } from '../../graphiql/faults.js';
import { clerkTasks, publicTasks } from '../../graphiql/tasks/all.js';
import { withInput, type Bilingual } from '../../graphiql/tasks/task.js';
import { outcomes, roles, words } from '../../graphiql/words.js';
import { schema } from '../../server/schema.js';

const tasks = [...clerkTasks, ...publicTasks];
const valuesOf = (name: string): string[] => {
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
};

describe.each(tasks.map((task) => [task.id, task] as const))('the tab %s', (_id, task) => {
  const document = parse(task.query);
  it('asks what the schema answers', () => {
    expect(validate(schema, document)).toEqual([]);
  });

  it('has a step for each of its operations, and a variable for each that they take', () => {
    const operations = document.definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? [definition] : [],
    );
    const names = operations.map(({ name }) => name?.value);
    if (task.steps.length > 0) expect(task.steps.map(({ operation }) => operation)).toEqual(names);
    const taken = operations.flatMap(({ variableDefinitions = [] }) =>
      variableDefinitions.map(({ variable }) => variable.name.value),
    );
    expect(Object.keys(task.variables).sort()).toEqual([...new Set(taken)].sort());
  });
});

describe('what a search found', () => {
  const fillOf = (id: string) => clerkTasks.find((task) => task.id === id)?.steps[0]?.find?.fill;

  it('fills in the variables of the next step, and leaves what the clerk wrote', () => {
    const written = { indexNumber: '1', input: { id: '', expectedRevision: 1, title: '', reason: '错别字' } };
    const notice = { id: 'n1', revision: 4, title: '旧标题' };
    expect(fillOf('correct-title')?.({ notice }, written)).toEqual({
      indexNumber: '1',
      input: { id: 'n1', expectedRevision: 4, title: '旧标题', reason: '错别字' },
    });
    expect(fillOf('correct-title')?.({ notice: null }, written)).toBeNull();
  });

  it('fills in two organs that are to be merged where it is two, and else none', () => {
    const parent = { id: 'p', name: '澄湖区人民政府' };
    const found = (...ids: string[]) => ({ agencies: { nodes: ids.map((id) => ({ id, parent })) } });
    const fill = fillOf('merge-agencies');
    expect(fill?.(found('a', 'b'), {})).toEqual({ input: { target: 'a', duplicate: 'b', acrossPlaces: false } });
    expect(fill?.(found('a'), {})).toBeNull();
    expect(fill?.(found('a', 'b', 'c'), {})).toBeNull();
  });

  it('lets that organ stay which has more notices', () => {
    const division = { code: '990106', name: '澄湖区' };
    const nodes = [2, 7].map((totalCount) => ({ id: `has ${totalCount}`, division, notices: { totalCount } }));
    expect(fillOf('merge-agencies')?.({ agencies: { nodes } }, {})).toEqual({
      input: { target: 'has 7', duplicate: 'has 2', acrossPlaces: false },
    });
  });

  it('replaces fields of the input that it names alone', () => {
    expect(withInput({ a: { x: 1, y: 2 }, b: 3 }, 'a', { y: 5 })).toEqual({ a: { x: 1, y: 5 }, b: 3 });
  });
});

describe('words', () => {
  it('explain every code of a user error, every outcome and every role of the schema', () => {
    expect(Object.keys(explanations)).toEqual(expect.arrayContaining(valuesOf('UserErrorCode')));
    expect(Object.keys(outcomes).sort()).toEqual(valuesOf('IngestOutcome').sort());
    expect(Object.keys(roles).sort()).toEqual(valuesOf('Role').sort());
  });

  it('are there in both languages', () => {
    const all: readonly Bilingual[] = [
      ...Object.values(words),
      ...Object.values(explanations),
      ...tasks.flatMap(({ title, hint, steps }) => [title, hint, ...steps.map(({ label }) => label)]),
    ];
    for (const { zh, en } of all) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
      expect(en).not.toBe('');
    }
  });
});
