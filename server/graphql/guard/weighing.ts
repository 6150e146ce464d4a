/** A field that costs the database more than a row does: so many times as much (cost.ts). */
export const weighing = <T extends object>(
  cost: number,
  options: T,
): T & { readonly extensions: { cost: number } } => ({
  ...options,
  extensions: { ...(options as { extensions?: object }).extensions, cost },
});
