/**
 * Multiplexes subscriptions: an event is executed once for all subscribers with the same document,
 * variables and role. Two thousand subscribers to one change cost one execution and one
 * serialisation.
 */
import {
  createSourceEventStream,
  execute,
  Kind,
  visit,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type VariableNode,
} from 'graphql';
import { noteCodes, type Context, type EventMarks } from '../context.js';
import type { Mask } from '../mask-error.js';

type Marks = Pick<EventMarks, 'sent' | 'position'>;
const eventId = Symbol('id of the event');
export type Event = ExecutionResult & { readonly [eventId]?: string | null };

export class SharedEvents {
  /** Number of executions. */
  made = 0;
  private readonly byEvent = new WeakMap<object, Map<string, Promise<Event>>>();
  private readonly texts = new WeakMap<Event, Buffer>();

  constructor(private readonly mask: Mask) {}

  /** Replaces subscribe of graphql-js. */
  readonly subscribe = async (args: ExecutionArgs): Promise<AsyncIterableIterator<Event> | ExecutionResult> => {
    const source = await createSourceEventStream(args);
    if (!(Symbol.asyncIterator in source)) return source;
    const events = source[Symbol.asyncIterator]();
    const group = groupOf(args);
    const { events: marks, facts } = args.contextValue as Context; // created by the listener
    const stream: AsyncIterableIterator<Event> = {
      next: async () => {
        const next = await events.next();
        if (next.done === true) return { done: true, value: undefined };
        const value = await this.of(next.value, group, () => this.make(args, next.value, { ...marks }));
        if (value.errors) noteCodes(facts, value.errors);
        return { done: false, value };
      },
      return: async () => {
        await events.return?.();
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]: () => stream,
    };
    return stream;
  };

  /** Serialised as a server-sent event. */
  textOf(event: Event): Buffer {
    let text = this.texts.get(event);
    if (!text) this.texts.set(event, (text = Buffer.from(written(event))));
    return text;
  }

  private of(event: unknown, group: string, make: () => Promise<Event>): Promise<Event> {
    if (typeof event !== 'object' || event === null) return make();
    let made = this.byEvent.get(event);
    if (!made) this.byEvent.set(event, (made = new Map<string, Promise<Event>>()));
    let own = made.get(group);
    if (!own) made.set(group, (own = make()));
    return own;
  }

  private async make(args: ExecutionArgs, rootValue: unknown, { sent, position }: Marks): Promise<Event> {
    this.made += 1;
    const { requestId } = args.contextValue as Context;
    const { errors, ...result } = await execute({ ...args, rootValue });
    const masked = errors?.map((error) => this.mask(error, requestId) as NonNullable<typeof errors>[number]); // the mask returns a GraphQLError for a GraphQLError
    const extensions = position === null ? {} : { extensions: { position } };
    return { ...result, ...(masked ? { errors: masked } : {}), ...extensions, [eventId]: sent };
  }
}

function written(event: Event): string {
  const id = event[eventId];
  const idLine = typeof id === 'string' ? `id: ${id}\n` : '';
  return `event: next\n${idLine}data: ${JSON.stringify(event)}\n\n`;
}

let documents = 0;
const numbers = new WeakMap<DocumentNode, number>();
const beginnings = new WeakMap<DocumentNode, ReadonlySet<string>>();

function groupOf({ document, operationName, variableValues, contextValue }: ExecutionArgs): string {
  const number = numbers.get(document) ?? (documents += 1);
  numbers.set(document, number);
  let begins = beginnings.get(document);
  if (!begins) beginnings.set(document, (begins = variablesOfBeginning(document)));
  const told = Object.entries(variableValues ?? {}).filter(([name]) => !begins.has(name));
  const { viewer } = contextValue as Context;
  return JSON.stringify([number, operationName ?? null, viewer.role, told.sort()]);
}

/**
 * Variables that only set where the stream starts (`after` of its root field): resumed subscribers
 * get the same events as others.
 */
function variablesOfBeginning(document: DocumentNode): ReadonlySet<string> {
  const [begins, others] = [new Set<string>(), new Set<string>()];
  const roots = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [],
  );
  const after = roots.flatMap((root) => (root.kind === Kind.FIELD ? (root.arguments ?? []) : []));
  const places = new Set<VariableNode>();
  for (const { name, value } of after)
    if (name.value === 'after' && value.kind === Kind.VARIABLE) {
      begins.add(value.name.value);
      places.add(value);
    }
  visit(document, {
    VariableDefinition: () => false,
    Variable: (variable) => {
      if (!places.has(variable)) others.add(variable.name.value);
    },
  });
  return new Set([...begins].filter((name) => !others.has(name)));
}
