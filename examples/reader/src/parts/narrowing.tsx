/** Days from and to, and the order. */
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { addressOf, dayIn, isOrder, orders, type Asked, type Order } from '../graph/asked.js';
import { useSay } from './settings.js';

const orderNames = {
  OLDEST: 'oldestFirst',
  WRITTEN: 'lastWrittenFirst',
  CHANGED: 'lastChangedFirst',
} as const satisfies Record<Order, string>;

export function Narrowing({ asked }: { readonly asked: Asked }): ReactNode {
  const { say } = useSay();
  const [, go] = useLocation();
  const { from, to, order, text } = asked;
  return (
    <>
      {text === '' && (
        <label className="order">
          <span>{say('order')}</span>
          <select
            value={order ?? ''}
            onChange={({ target: { value } }) => go(addressOf({ ...asked, order: isOrder(value) ? value : null }))}
          >
            <option value="">{say('latestFirst')}</option>
            {Object.keys(orders)
              .filter(isOrder)
              .map((name) => (
                <option key={name} value={name}>
                  {say(orderNames[name])}
                </option>
              ))}
          </select>
        </label>
      )}
      <form
        className="days"
        key={`${from} ${to}`}
        aria-label={say('publishedOn')}
        onSubmit={(event) => {
          event.preventDefault();
          const days = new FormData(event.currentTarget);
          go(addressOf({ ...asked, ...inOrder(dayOf(days.get('from')), dayOf(days.get('to'))) }));
        }}
      >
        <label>
          <span>{say('fromDay')}</span>
          <input type="date" name="from" defaultValue={from ?? ''} />
        </label>
        <label>
          <span>{say('toDay')}</span>
          <input type="date" name="to" defaultValue={to ?? ''} />
        </label>
        <button type="submit">{say('applyDays')}</button>
      </form>
    </>
  );
}

const dayOf = (field: FormDataEntryValue | null): string | null => dayIn(typeof field === 'string' ? field : null);

/** Whoever gave the last day first meant the same days. */
const inOrder = (from: string | null, to: string | null): Pick<Asked, 'from' | 'to'> =>
  from !== null && to !== null && from > to ? { from: to, to: from } : { from, to };
