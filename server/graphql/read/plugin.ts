/**
 * Pothos plugin: features declare models, fields and lists with their SQL:
 *
 *   builder.model('Notice', { description: '…', fields: (t) => ({
 *     title: t.exposeString('title', { description: '…' }),
 *     agency: t.row('Agency', { by: 'agencyId', description: '…' }),
 *     mentions: t.list(mentions, { description: '…' }),
 *   }) })
 *
 * Recipes for fields and lists are in CONTRIBUTING.md.
 */
import SchemaBuilder, {
  BasePlugin,
  RootFieldBuilder,
  type InputFieldMap,
  type InterfaceParam,
  type SchemaTypes,
} from '@pothos/core';
import type { GraphQLSchema, GraphQLResolveInfo } from 'graphql';
import type { ModelName } from '../../platform/tables.js';
import type { Context } from '../context.js';
import type { Column, Objects, Row } from '../rows.js';
import {
  Reads,
  toPage,
  weightsOf,
  type AnyFields,
  type Field,
  type Fits,
  type ListOptions,
  type ModelFields,
  type SetFields,
} from './fields.js';
import { Models, type ModelRules } from './models.js';
import { pageArgs, placeOf } from './paging.js';
import { readRoot } from './root.js';
import type { ListSource, TypeName } from './source.js';
import type { SchemaShape } from './schema-shape.js';
import type { Types } from './schema-shape.js';

type Fields<N extends TypeName, C extends string, Shape extends object> = (
  t: ModelFields<N, C, Shape>,
) => Readonly<Record<string, unknown>>;

interface TypeOptions {
  readonly description: string;
  readonly interfaces?: readonly InterfaceParam<Types>[];
  readonly authScopes?: Partial<SchemaShape['AuthScopes']>;
}
type ModelOptions<M extends ModelName> = TypeOptions &
  ModelRules<M> & { readonly fields: Fields<M, Column<M>, Row<M>> };

/** Methods added to the builder. */
interface Declaring {
  /** Declares the object type of a model: visibility and fields. */
  model<M extends ModelName>(model: M, options: ModelOptions<M>): void;
  /** Adds fields to a row type from another feature. */
  modelFields<N extends TypeName>(type: N, fields: Fields<N, keyof Objects[N] & string, Objects[N]>): void;
  /** As model, for rows of a subquery or of several tables, with the given columns. */
  rowType<N extends TypeName, C extends keyof Objects[N] & string>(
    type: N,
    options: TypeOptions & { readonly columns: readonly C[]; readonly fields: Fields<N, C, Objects[N]> },
  ): void;
  /** Sets the connection type of a type's lists, if not the default name. */
  connectionName(type: TypeName, name: string): void;
  /** Adds aggregate fields to the connection of a type. */
  setFields<N extends TypeName>(
    type: string,
    of: N,
    fields: (t: SetFields<N>) => Readonly<Record<string, unknown>>,
  ): void;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- Pothos is extended so
  export namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      models: ModelsPlugin<Types>;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars, @typescript-eslint/no-empty-object-type -- as Pothos declares it
    interface SchemaBuilder<Types extends SchemaTypes> extends Declaring {}
    // eslint-disable-next-line @typescript-eslint/no-unused-vars -- as Pothos declares it
    interface QueryFieldBuilder<Types extends SchemaTypes, ParentShape> {
      /** A connection at the root: one statement in total. */
      list<N extends TypeName, Wanted extends object, A extends InputFieldMap = Record<never, never>>(
        source: ListSource<N, 'Query', Wanted>,
        options: ListOptions<A> & Fits<A, Wanted>,
      ): Field;
    }
  }
}

const pluginName = 'models';
export default pluginName;

/** The registry of each builder. */
const modelsOf = new WeakMap<object, Models>();
function modelsFor(builder: object): Models {
  let models = modelsOf.get(builder);
  if (!models) modelsOf.set(builder, (models = new Models()));
  return models;
}

class ModelsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override afterBuild(schema: GraphQLSchema): GraphQLSchema {
    schema.extensions = { ...schema.extensions, ...modelsFor(this.builder).asExtension() };
    return schema;
  }
}

interface AnyBuilder {
  objectType(name: string, options: object): void;
  objectFields(name: string, fields: (t: AnyFields) => object): void;
}

/** Adds the reading functions to Pothos' own. */
const withReads =
  (builder: object, of: TypeName, fields: unknown) =>
  (t: AnyFields): object => {
    const reads = new Reads(t, of, modelsFor(builder));
    const all = new Proxy(reads, { get: (target, key): unknown => Reflect.get(key in target ? target : t, key) });
    return (fields as (t: object) => object)(all);
  };

type AnyTypeOptions = TypeOptions &
  ModelRules<never> & { readonly fields: unknown; readonly columns?: readonly string[] };

Object.assign(SchemaBuilder.prototype, {
  model(this: AnyBuilder, type: TypeName, { fields, visible, filter, redirect, key, ...options }: AnyTypeOptions) {
    const rules = Object.entries({ visible, filter, redirect, key }).filter(([, rule]) => rule !== undefined);
    modelsFor(this).add(type as ModelName, Object.fromEntries(rules));
    this.objectType(type, { ...options, fields: withReads(this, type, fields) });
  },
  modelFields(this: AnyBuilder, type: TypeName, fields: unknown) {
    this.objectFields(type, withReads(this, type, fields));
  },
  rowType(this: AnyBuilder, type: TypeName, { fields, columns = [], ...options }: AnyTypeOptions) {
    modelsFor(this).addDerived(type, columns);
    this.objectType(type, { ...options, fields: withReads(this, type, fields) });
  },
  connectionName(this: object, type: TypeName, name: string) {
    modelsFor(this).connections.set(type, name);
  },
  setFields(this: AnyBuilder, type: string, of: TypeName, fields: unknown) {
    this.objectFields(type, withReads(this, of, fields));
  },
});

Object.assign(RootFieldBuilder.prototype, {
  list(
    this: AnyFields,
    list: ListSource<TypeName, 'Query'>,
    { args = {}, paging, cost, countsAreKept, countTimes, ...options }: ListOptions<InputFieldMap>,
  ) {
    return this.field({
      ...options,
      type: modelsFor(this.builder).connectionOf(list.type),
      args: { ...args, ...pageArgs(this.arg, paging) },
      extensions: { rootList: list, ...weightsOf({ cost, countsAreKept, countTimes }) },
      resolve: async (
        _root: object,
        given: Readonly<Record<string, unknown>>,
        context: Context,
        info: GraphQLResolveInfo,
      ) => {
        const place = placeOf(list, given);
        return toPage(
          await readRoot({ context, info }, given, (field, compiler) => compiler.page(list, field, null, place)),
          place,
        );
      },
    });
  },
});

SchemaBuilder.registerPlugin(pluginName, ModelsPlugin);
