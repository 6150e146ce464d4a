/**
 * Every field of the schema x every role x every status of a notice. Whoever may not see a notice is told by every field what
 * it would tell if the notice had never been; whoever may is told of it. The questions are made from the schema (probes.kit.ts)
 * and asked of notices that are published, then of each other status, then gone (world.kit.ts).
 */
import { isEnumType, isObjectType, type GraphQLObjectType } from 'graphql';
import { hasRole, isStaff } from '../../server/graphql/context.js';
import type { Db } from '../../server/platform/db.js';
import { schema } from '../../server/schema.js';
import type { Answer } from '../kit/app.js';
import { testDb } from '../kit/db.js';
import { openEvents, serve, type Listening } from '../changes/changes.kit.js';
import { miscounts, sum } from './counts.kit.js';
import { eachValue, Probes, write, type Probe } from './probes.kit.js';
import { fieldsAbout, objectTypes, scopeOf } from './schema.kit.js';
import { makeWorld, type World } from './world.kit.js';
import type { Role, Viewer } from '../../server/graphql/viewer.js';

const namesOf = (type: string): string[] => {
  const found = schema.getType(type);
  return isEnumType(found) ? found.getValues().map(({ name }) => name) : [];
};
const roles = namesOf('Role') as Role[];
const statuses = namesOf('NoticeStatus');
const seenBy: Readonly<Record<string, readonly Role[]>> = {
  PUBLISHED: ['PUBLIC', 'PARTNER', 'STAFF', 'ADMIN'],
  WITHDRAWN: ['STAFF', 'ADMIN'],
};
/** By its description it tells of published notices, whoever asks. */
const ofPublishedAlone = ['Agency.activity'];
/** An entry of the log stays when what it is about goes: the tombstone by which readers follow. */
const tombstones = ['Change'];
/** Tells when the caller's points are there again: another time at each asking. */
const ofTheCaller = ['Query.viewer'];
/** Answers what it was given, and reads nothing. */
const ofWhatIsGiven = ['Query.inScript'];
const whatToDo =
  'tells the same whether the notices are there or not: let tests/access/world.kit.ts make something that shows in it, on a page that is hidden, or name there a value of its arguments by which it is found.';
const gone = 'GONE';
/** Of types that STAFF may not see. */
const keyed = new Set(objectTypes(schema).flatMap((type) => (scopeOf(type) === 'ADMIN' ? [type.name] : [])));

type Answers = ReadonlyMap<Probe, unknown>;
const typeOf = (name: string): GraphQLObjectType => {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no type of things.`);
  return type;
};
const isRefused = (answer: unknown): boolean => !Array.isArray(answer);
const viewerOf = (role: string): Viewer => ({ role: role as Role, name: role });

describe('a notice', () => {
  let db: Db;
  let world: World;
  let server: Listening;
  let open: readonly Probe[];
  /** The same, asking for notices of every status wherever that can be asked. */
  let forStaff: readonly Probe[];
  const answers = new Map<string, Answers>();
  function told(role: Role, state: string): Answers {
    const found = answers.get(`${role} ${state}`);
    if (!found) throw new Error(`${role} was not asked in the state ${state}.`);
    return found;
  }

  beforeAll(async () => {
    db = await testDb();
    world = await makeWorld(db, schema);
    const budgets = { PUBLIC: Infinity, PARTNER: Infinity, STAFF: Infinity, ADMIN: Infinity };
    const identify = (headers: { get(name: string): string | null }) =>
      Promise.resolve(viewerOf(headers.get('x-role') ?? 'PUBLIC'));
    server = await serve(db, undefined, { budgets, identify });
    const names = ['Query', ...world.ids.keys(), 'Subscription'];
    const made = (probes: Probes): Probe[] => names.flatMap((name) => probes.of(typeOf(name)));
    open = made(new Probes(schema, world.values));
    forStaff = made(
      new Probes(schema, world.values, { NoticeFilter: { statuses }, DutyFilter: { statuses: namesOf('DutyStatus') } }),
    );
    for (const state of [...statuses, gone]) {
      await (state === gone ? world.takeAway() : world.setStatus(state));
      for (const role of roles) answers.set(`${role} ${state}`, await answersFor(role));
    }
  }, 180_000); // some two thousand questions: a busy machine takes a minute over them
  afterAll(async () => {
    await server.close();
    await db.close();
  });

  /** What arguments find is asked by the public: whom a row is shown to, they do not decide. */
  async function answersFor(role: Role): Promise<Answers> {
    const found = new Map<Probe, unknown>();
    const asked = (isStaff(viewerOf(role)) ? forStaff : open).filter(
      ({ coordinate, isPlain }) =>
        !ofTheCaller.includes(coordinate) && (isPlain || role === 'PUBLIC' || coordinate.startsWith('Subscription.')),
    );
    for (const group of groupsOf(asked)) {
      const [first] = group;
      const told = first?.station === 'Subscription' ? await events(first, role) : await ask(group, role);
      for (const [probe, answer] of told) found.set(probe, answer);
    }
    return found;
  }

  /** Of a type with ids, the plain questions are asked together, and so are those by the arguments of one field. */
  function groupsOf(probes: readonly Probe[]): Iterable<readonly Probe[]> {
    const groups = new Map<string, Probe[]>();
    for (const probe of probes) {
      const { name, station, coordinate, isPlain } = probe;
      const key = !world.ids.has(station) ? name : isPlain ? station : coordinate;
      groups.set(key, [...(groups.get(key) ?? []), probe]);
    }
    return groups.values();
  }

  /** Lists: of a type with ids, what each of its things tells, NONE where it may not be seen. */
  async function ask(group: readonly Probe[], role: Role): Promise<(readonly [Probe, unknown])[]> {
    const station = group[0]?.station ?? '';
    const ids = world.ids.get(station);
    const parts = group.map(({ part }) => write(part)).join(' ');
    const query = ids ? `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${station} { ${parts} } } }` : `{ ${parts} }`;
    const response = await server.app.yoga.fetch('http://test.local/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'x-role': role },
      body: JSON.stringify({ query, variables: { ids } }),
    });
    const { data, errors } = (await response.json()) as Answer;
    if (errors && group.length > 1) return (await Promise.all(group.map((probe) => ask([probe], role)))).flat();
    if (errors) return group.map((probe) => [probe, { refused: errors.map(({ extensions }) => extensions?.['code']) }]);
    const rows: readonly any[] = ids ? data.nodes : [data];
    return group.map((probe) => [probe, rows.map((row) => (row === null ? 'NONE' : row[probe.part.key]))]);
  }

  async function events(probe: Probe, role: Role): Promise<(readonly [Probe, unknown])[]> {
    if (!probe.part.call.includes('after:')) return []; // nothing happens from now on
    const abort = new AbortController();
    const init = { body: { query: `subscription { ${write(probe.part)} }` }, headers: { 'x-role': role } };
    const heard: unknown[] = [];
    for await (const { data } of await openEvents(server.url, { ...init, signal: abort.signal })) {
      heard.push(data.data?.[probe.part.key] ?? data);
      if (heard.length === world.changes) break;
    }
    abort.abort();
    if (heard.length < world.changes) throw new Error(`${probe.name} ended after ${heard.length} events.`);
    return [[probe, heard]];
  }

  /**
   * All values that fields told, by the field; of a probe alone by `probe > field`; of the things that stay when the notices
   * go, by `probe > field, of what stays`.
   */
  function values(role: Role, state: string, isAsked: (probe: Probe) => boolean): Map<string, string[]> {
    const found = new Map<string, string[]>();
    const without = told(role, gone);
    for (const [probe, answer] of told(role, state)) {
      if (!Array.isArray(answer) || !isAsked(probe)) continue;
      const then: unknown = without.get(probe);
      answer.forEach((item: unknown, i) => {
        if (item === 'NONE') return;
        const stays = !Array.isArray(then) || then[i] !== 'NONE';
        eachValue(probe.part, item, (coordinate, value) => {
          const ofProbe = `${probe.coordinate} > ${coordinate}`;
          for (const key of [coordinate, ofProbe, ...(stays ? [`${ofProbe}, of what stays`] : [])]) {
            const texts = found.get(key) ?? [];
            if (texts.push(JSON.stringify(value)) === 1) found.set(key, texts);
          }
        });
      });
    }
    return found;
  }

  /** The fields that tell something else once the notices are gone, and are not empty all the time. */
  function telling(role: Role, status: string, isAsked: (probe: Probe) => boolean = () => true): Set<string> {
    const [there, without] = [values(role, status, isAsked), values(role, gone, isAsked)];
    const isTelling = ([key, texts]: readonly [string, readonly string[]]): boolean =>
      texts.join('\n') !== without.get(key)?.join('\n') && texts.some((text) => text !== 'null' && text !== '[]');
    return new Set([...there].filter(isTelling).map(([key]) => key));
  }

  const hiddenFrom = roles.flatMap((role) =>
    statuses.filter((status) => !seenBy[status]?.includes(role)).map((status) => [role, status] as const),
  );
  it('has a rule for each status: who sees it', () => {
    expect(Object.keys(seenBy).sort()).toEqual(statuses);
  });

  it('is met by every field that could lead to it', () => {
    const stays = [...world.ids.keys()].filter((name) =>
      [...told('PUBLIC', gone)].every(
        ([{ station }, answer]) => station !== name || !Array.isArray(answer) || !answer.includes('NONE'),
      ),
    );
    const met = telling('PUBLIC', 'PUBLISHED');
    const fields = fieldsAbout(schema, 'Notice', new Set([...stays, ...tombstones]));
    const unmet = fields.filter((field) => !met.has(field) && !ofWhatIsGiven.includes(field));
    expect(unmet.map((field) => `${field} ${whatToDo}`)).toEqual([]);
  });

  it.each(hiddenFrom)('is nowhere for %s once it is %s', (role, status) => {
    const without = told(role, gone);
    const leaks = [...told(role, status)].filter(
      ([probe, answer]) => JSON.stringify(answer) !== JSON.stringify(without.get(probe)),
    );
    expect(leaks.map(([{ name }]) => name)).toEqual([]);
  });

  it.each(statuses)('is told to STAFF by every field where it is %s', (status) => {
    const found = telling('STAFF', status);
    const missing = [...telling('PUBLIC', 'PUBLISHED', ({ isPlain }) => isPlain)].filter((key) => !found.has(key));
    const isOfAll = (key: string): boolean =>
      key.includes('>') && !ofPublishedAlone.some((field) => key.startsWith(field));
    expect(missing.filter(isOfAll)).toEqual([]);
  });

  it.each([...statuses, gone])(
    'is for ADMIN what it is for STAFF, for PARTNER what for PUBLIC, where it is %s',
    (status) => {
      for (const [role, like] of [
        ['ADMIN', 'STAFF'],
        ['PARTNER', 'PUBLIC'],
      ] as const) {
        const other = told(like, status);
        const different = [...told(role, status)].filter(([probe, answer]) => {
          if (isRefused(other.get(probe)) || keyed.has(probe.station)) return false;
          return JSON.stringify(answer) !== JSON.stringify(other.get(probe));
        });
        expect(different.map(([{ name }]) => name)).toEqual([]);
      }
    },
  );

  it.each(roles)('and what only others may see are told apart for %s', (role) => {
    const guarded = [...told(role, gone)].filter(
      ([{ station }]) => world.ids.has(station) && scopeOf(typeOf(station)) !== 'PUBLIC',
    );
    const seen = guarded.filter(
      ([, answer]) => !isRefused(answer) && (answer as unknown[]).some((item) => item !== 'NONE'),
    );
    const allowed = guarded.filter(([{ station }]) => hasRole(viewerOf(role), scopeOf(typeOf(station))));
    expect(seen.map(([{ name }]) => name)).toEqual(allowed.map(([{ name }]) => name));
  });

  it.each(roles)('is counted for %s where it is listed, and nowhere else', (role) => {
    const all = [...statuses, gone].flatMap((state) => [...told(role, state)]);
    expect(all.flatMap(([{ name }, answer]) => miscounts(answer).map((fault) => `${name}: ${fault}`))).toEqual([]);
    const counted = (coordinate: string, count: (value: any) => number): readonly number[] =>
      all
        .filter(([probe]) => probe.coordinate === coordinate && probe.isPlain)
        .flatMap(([, answer]) => (answer as any[]).map(count));
    if (!isStaff(viewerOf(role)))
      expect(counted('Agency.activity', (buckets) => sum(buckets.map((bucket: any) => bucket.noticeCount)))).toEqual(
        counted('Agency.notices', ({ totalCount }) => totalCount),
      );
  });
});
