/** The one Pothos builder. Fields are non-null unless they say otherwise; every element is described. */
import SchemaBuilder from '@pothos/core';
import type { Context } from './context.js';
import type { Objects } from './rows.js';

export interface SchemaShape {
  readonly Context: Context;
  readonly Objects: Objects;
  readonly DefaultFieldNullability: false;
  readonly Scalars: {
    readonly ID: { Input: string; Output: string };
    readonly Date: { Input: string; Output: string };
    readonly DateTime: { Input: string; Output: string };
    readonly URL: { Input: string; Output: string };
  };
}

export const builder = new SchemaBuilder<SchemaShape>({ defaultFieldNullability: false });

builder.queryType({ description: 'Reading. Nothing here needs a key, except where a field says so.' });
