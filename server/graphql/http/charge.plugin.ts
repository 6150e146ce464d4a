/** An operation is paid for before it runs, whichever way it came. Behind the guard, which tells what it costs. */
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../context.js';

export function useCharge(): Plugin<Context> {
  const charge = async ({ args }: { readonly args: { readonly contextValue?: unknown } }): Promise<void> => {
    const { allowance, facts } = args.contextValue as Context; // the listener's
    await allowance.charge(Math.max(1, facts.cost));
  };
  return { onExecute: charge, onSubscribe: charge };
}
