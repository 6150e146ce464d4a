/**
 * Questions that together ask for every field of the schema, made from the schema: a field that is added is asked for by
 * itself. A probe is one field of a type that things begin at (a root, or a type with ids), with everything below it down to the
 * next thing with an id; of that, the shortest way to notices.
 */
import {
  astFromValue,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  print,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** What arguments are asked with, by their coordinate (`Query.search(query:)`, `NoticeFilter.agency`) or by their name alone. */
export type Values = Readonly<Record<string, readonly unknown[]>>;

/** A field of a question, with what it asks below it for each type that it may answer with. */
export interface Part {
  readonly key: string;
  readonly coordinate: string;
  readonly call: string;
  readonly below: ReadonlyMap<string, readonly Part[]>;
}
export interface Probe {
  readonly name: string;
  /** The type that it begins at. */
  readonly station: string;
  /** The field, as type and name. */
  readonly coordinate: string;
  /** Without arguments that it need not have. */
  readonly isPlain: boolean;
  readonly part: Part;
}

type Field = GraphQLField<unknown, unknown>;
/** Where in a probe: what asks by an argument need not go all the way again. */
interface At {
  readonly depth: 'whole' | 'thin';
  readonly path: readonly string[];
}
type Args = Readonly<Record<string, unknown>>;
/** As many as a page may have. */
const wholePage = 100;

export class Probes {
  /** Where each input type was met first. */
  private readonly metAt = new Map<string, string>();

  /** `always`: by the name of an input type, what it always says. */
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly values: Values,
    private readonly always: Readonly<Record<string, object>> = {},
  ) {}

  /** All probes of a type: each field plain, then once for each value of each of its arguments. */
  of(station: GraphQLObjectType): Probe[] {
    return Object.values(station.getFields()).flatMap((field) =>
      this.variants(station, field).map((args, i): Probe => {
        const coordinate = `${station.name}.${field.name}`;
        const below = this.below(field, { depth: i === 0 ? 'whole' : 'thin', path: [station.name] });
        const part = { key: `p${i}_${field.name}`, coordinate, call: this.call(field, args), below };
        const name = `${coordinate}(${JSON.stringify(args)})`;
        return { name, station: station.name, coordinate, isPlain: i === 0, part };
      }),
    );
  }

  /** What to select of the type of a field. */
  private below(field: Field, at: At): Part['below'] {
    const type = getNamedType(field.type);
    if (isLeafType(type)) return new Map();
    const types = isAbstractType(type) ? this.schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
    return new Map(types.map((each) => [each.name, this.partsOf(each, at)]));
  }

  private partsOf(type: GraphQLObjectType, { depth, path }: At): Part[] {
    if (this.hasId(type)) return depth === 'thin' ? this.idOf(type) : this.towardsNotices(type);
    if (path.includes(type.name)) throw new Error(`${type.name} holds itself without a thing that has an id between.`);
    const fields = Object.values(type.getFields()).filter(({ name }) => depth === 'whole' || name !== 'edges');
    return fields.map((field) => this.part(type, field, this.below(field, { depth, path: [...path, type.name] })));
  }

  private part(type: GraphQLObjectType, field: Field, below: Part['below']): Part {
    const call = this.call(field, this.plainArgs(type, field));
    return { key: field.name, coordinate: `${type.name}.${field.name}`, call, below };
  }

  hasId(type: GraphQLNamedType): boolean {
    const node = this.schema.getType('Node');
    return isObjectType(type) && isInterfaceType(node) && this.schema.isSubType(node, type);
  }

  /** The id, and the fewest fields that lead to a notice, or from a notice to another. */
  private towardsNotices(type: GraphQLObjectType): Part[] {
    const way = this.wayToNotices(type);
    if (way.length === 0) return this.idOf(type);
    const parts = way.reduceRight<readonly Part[]>(
      (below, [of, field]) => [this.part(of, field, new Map([[getNamedType(field.type).name, below]]))],
      this.idOf(this.notice()),
    );
    return [...this.idOf(type), ...parts];
  }

  private notice(): GraphQLObjectType {
    const type = this.schema.getType('Notice');
    if (!isObjectType(type)) throw new Error('There is no type Notice.');
    return type;
  }

  private idOf(type: GraphQLObjectType): Part[] {
    const { id } = type.getFields();
    return id ? [this.part(type, id, new Map())] : [];
  }

  /** Breadth first; empty where no way leads there. */
  wayToNotices(from: GraphQLObjectType): (readonly [GraphQLObjectType, Field])[] {
    const seen = new Set<string>();
    let ways: (readonly (readonly [GraphQLObjectType, Field])[])[] = [[]];
    while (ways.length > 0) {
      const longer: (readonly (readonly [GraphQLObjectType, Field])[])[] = [];
      for (const way of ways) {
        const last = way.at(-1);
        const at = last ? getNamedType(last[1].type) : from;
        if (last && at === this.notice()) return [...way];
        if (!isObjectType(at) || seen.has(at.name)) continue;
        seen.add(at.name);
        for (const field of Object.values(at.getFields())) longer.push([...way, [at, field]]);
      }
      ways = longer;
    }
    return [];
  }

  /** The arguments that must be there, and a page as long as it may be. */
  private plainArgs(type: GraphQLObjectType, field: Field): Args {
    const required = field.args.filter(isRequiredArgument).map((arg): [string, unknown] => {
      return [arg.name, this.alternatives(arg.type, `${type.name}.${field.name}(${arg.name}:)`)[0]];
    });
    const isPaged = field.args.some(({ name }) => name === 'first');
    return { ...Object.fromEntries(required), ...(isPaged ? { first: wholePage } : {}) };
  }

  private variants(type: GraphQLObjectType, field: Field): Args[] {
    const plain = this.plainArgs(type, field);
    const { first: _first, ...unpaged } = plain;
    const others = field.args.flatMap((arg) => {
      const at = `${type.name}.${field.name}(${arg.name}:)`;
      const values = this.asked(at, arg.type, this.alternatives(arg.type, at));
      return values.map((value): Args => ({ ...(arg.name === 'last' ? unpaged : plain), [arg.name]: value }));
    });
    return [...new Map([plain, ...others].map((args) => [JSON.stringify(args), args])).values()];
  }

  /** A filter is asked by all that it can hold where it is met first; elsewhere by the first of that, and by lists of choices. */
  private asked(at: string, arg: GraphQLInputType, all: readonly unknown[]): readonly unknown[] {
    const type = getNullableType(arg);
    if (!isInputObjectType(type)) return all;
    const first = this.metAt.get(type.name) ?? at;
    this.metAt.set(type.name, first);
    if (first === at) return all;
    return all.filter((value, i) => i === 0 || Object.values(Object(value) as object).some(Array.isArray));
  }

  /** The values to ask by. */
  private alternatives(type: GraphQLInputType, coordinate: string): readonly unknown[] {
    const name = coordinate.replace(/:\)$/, '').replace(/^.*[.(]/, '');
    const given = this.values[coordinate] ?? this.values[name];
    if (given) return given;
    const bare = getNullableType(type);
    if (isListType(bare)) {
      const item: GraphQLInputType = getNullableType(bare.ofType);
      if (isEnumType(item)) return [item.getValues().map(({ value }): unknown => value)];
      return this.alternatives(item, coordinate).map((value) => [value]);
    }
    if (isEnumType(bare)) return bare.getValues().map(({ value }): unknown => value);
    if (isInputObjectType(bare)) {
      const fields = Object.values(bare.getFields());
      const of = (field: (typeof fields)[number]): readonly unknown[] =>
        this.alternatives(field.type, `${bare.name}.${field.name}`);
      const required = Object.fromEntries(
        fields.filter(isRequiredInputField).map((field) => [field.name, of(field)[0]]),
      );
      return fields.flatMap((field) => of(field).map((value) => ({ ...required, [field.name]: value })));
    }
    if (bare.name === 'Boolean') return [true, false];
    throw new Error(
      `No value is known to ask by ${coordinate}: name one in values() of tests/access/world.kit.ts that finds a hidden notice.`,
    );
  }

  private call(field: Field, args: Args): string {
    const written = field.args.flatMap((arg) => {
      const always = this.always[getNamedType(arg.type).name];
      const value = always ? { ...always, ...Object(args[arg.name] ?? {}) } : args[arg.name];
      if (value === undefined) return [];
      const ast = astFromValue(value, arg.type);
      if (!ast) throw new Error(`${field.name}(${arg.name}:) does not take ${JSON.stringify(value)}.`);
      return [`${arg.name}: ${print(ast)}`];
    });
    return written.length === 0 ? field.name : `${field.name}(${written.join(', ')})`;
  }
}

export function write({ key, call, below }: Part): string {
  const alias = call === key || call.startsWith(`${key}(`) ? '' : `${key}: `;
  const parts = [...below].map(([type, of]) =>
    below.size === 1 ? of.map(write).join(' ') : `... on ${type} { ${of.map(write).join(' ')} }`,
  );
  if (below.size === 0) return `${alias}${call}`;
  return `${alias}${call} { ${below.size === 1 ? '' : '__typename '}${parts.join(' ')} }`;
}

/** Tells each value that an answer holds, with the field that it is the value of. */
export function eachValue(part: Part, answer: unknown, tell: (coordinate: string, value: unknown) => void): void {
  tell(part.coordinate, answer);
  const items: readonly unknown[] = Array.isArray(answer) ? answer.flat() : [answer];
  for (const item of items) {
    if (typeof item !== 'object' || item === null) continue;
    const type: unknown = Reflect.get(item, '__typename') ?? [...part.below.keys()][0];
    for (const inner of part.below.get(String(type)) ?? []) eachValue(inner, Reflect.get(item, inner.key), tell);
  }
}
