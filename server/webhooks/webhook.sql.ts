/** Lists of webhooks and delivery attempts, newest first. */
import type { ListSource } from '../graphql/read/source.js';
import { sql, value, type Sql } from '../platform/sql.js';
import { table } from '../platform/tables.js';

/** Null for all owners (ADMIN). A parameter of each request: generated SQL is cached per role. */
export interface Owned {
  readonly owner: string | null;
}

const ownedBy = (column: Sql, owner: string | null): Sql[] =>
  owner === null ? [] : [sql`${column} = ${value(owner, 'text')}`];

export const webhooks: ListSource<'Webhook', 'Query', Owned> = {
  type: 'Webhook',
  where: ({ self, args }) => ownedBy(self.ownerId, args.owner),
  order: () => ({
    of: 'Webhook',
    columns: [
      { name: 'createdAt', type: 'timestamptz' },
      { name: 'id', type: 'uuid' },
    ],
    direction: 'DESC',
  }),
};

export interface Deliveries extends Owned {
  readonly key: string | null;
}

export const webhookDeliveries: ListSource<'WebhookDelivery', 'Query', Deliveries> = {
  type: 'WebhookDelivery',
  where: ({ self, args: { key, owner } }) => {
    const hook = table('Webhook');
    const isOwned = ownedBy(hook.ownerId, owner).map(
      (condition) =>
        sql`EXISTS (SELECT FROM "Webhook" ${hook} WHERE ${hook.id} = ${value(key, 'uuid')} AND ${condition})`,
    );
    return [sql`${self.webhookId} = ${value(key, 'uuid')}`, ...isOwned];
  },
  order: () => ({ of: 'WebhookDelivery', columns: [{ name: 'id', type: 'uuid' }], direction: 'DESC' }),
};
