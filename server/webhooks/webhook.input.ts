/** Inputs of the webhook mutations. */
import { changeOrder } from '../domain/change-order.js';
import { builder } from '../graphql/builder.js';
import { divisionPrefix } from '../graphql/division-prefix.js';
import { InputCheck } from '../graphql/input-check.js';
import { decodeCursor } from '../graphql/read/cursor.js';
import type { StoredFilter } from './stored-filter.js';

const nameLength = 100;

export const CreateWebhookInput = builder.inputType('CreateWebhookInput', {
  description: 'Endpoint and filter of a new webhook.',
  fields: (t) => ({
    name: t.string({ required: true, description: `Name of the webhook (名称): at most ${nameLength} characters.` }),
    address: t.field({
      type: 'URL',
      required: true,
      description:
        'URL that receives the requests (接收地址): https, with a public IP address, without credentials, at most 2,000 characters.',
    }),
    filter: t.field({ type: 'ChangeFilter', description: 'Changes to deliver (推送条件); all if omitted.' }),
    after: t.string({
      description: 'Cursor of changes (游标) after which delivery starts; only new changes if omitted.',
    }),
  }),
});

export const DeleteWebhookInput = builder.inputType('DeleteWebhookInput', {
  description: 'The webhook to delete.',
  fields: (t) => ({ id: t.id({ required: true, description: 'Global id of the webhook.' }) }),
});

export const ResumeWebhookInput = builder.inputType('ResumeWebhookInput', {
  description: 'The webhook to resume.',
  fields: (t) => ({ id: t.id({ required: true, description: 'Global id of the webhook.' }) }),
});

export const ReplayWebhookInput = builder.inputType('ReplayWebhookInput', {
  description: 'The webhook and the position to replay from.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Global id of the webhook.' }),
    after: t.string({
      required: true,
      description: 'Cursor of changes (游标): all changes after it are delivered again.',
    }),
  }),
});

export interface ReadCreation {
  readonly name: string;
  readonly filter: StoredFilter;
  /** Null for only new changes. */
  readonly position: number | null;
}

/** Throws BAD_USER_INPUT for an invalid cursor. */
const positionIn = (cursor: string): number => Number(decodeCursor(changeOrder, cursor, 'input.after')[0]);

/** Everything except the address: see registered-address.ts. */
export function readCreation({ name, filter, after }: (typeof CreateWebhookInput)['$inferInput']): ReadCreation {
  const position = after == null ? null : positionIn(after);
  const check = new InputCheck();
  const given = filter ?? {};
  for (const field of ['agencyTree', 'addressee'] as const) {
    const id = given[field];
    if (id != null) check.key(`filter.${field}`, 'Agency', id);
  }
  if (given.division != null) divisionPrefix(given.division); // throws
  const read = { name: check.text('name', name, nameLength), filter: stored(given), position };
  check.end();
  return read;
}

const stored = ({ kinds, agencyTree, addressee, division }: StoredGiven): StoredFilter => ({
  ...(kinds != null && { kinds: [...new Set(kinds)] }),
  ...(agencyTree != null && { agencyTree }),
  ...(addressee != null && { addressee }),
  ...(division != null && { division }),
});
interface StoredGiven {
  readonly kinds?: readonly string[] | null | undefined;
  readonly agencyTree?: string | null | undefined;
  readonly addressee?: string | null | undefined;
  readonly division?: string | null | undefined;
}

export function readWebhook({ id }: { readonly id: string | number }): string {
  const check = new InputCheck();
  const key = check.key('id', 'Webhook', String(id));
  check.end();
  return key;
}

export function readReplay({ id, after }: (typeof ReplayWebhookInput)['$inferInput']): {
  key: string;
  position: number;
} {
  const position = positionIn(after);
  return { key: readWebhook({ id }), position };
}
