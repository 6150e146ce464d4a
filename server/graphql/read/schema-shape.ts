/** The shape of the schema, for the types of Pothos. */
import type { Context } from '../context.js';
import type { FeatureInputs, Objects } from '../rows.js';

export interface SchemaShape {
  readonly Context: Context;
  readonly Objects: Objects;
  readonly Inputs: FeatureInputs;
  readonly DefaultFieldNullability: false;
  readonly Scalars: {
    readonly ID: { Input: string; Output: string };
    readonly Date: { Input: string; Output: string };
    readonly DateTime: { Input: string; Output: string };
    readonly URL: { Input: string; Output: string };
  };
  /** Minimum role of the viewer; each role includes the lower ones. */
  readonly AuthScopes: { readonly partner: boolean; readonly staff: boolean; readonly admin: boolean };
}

export type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaShape>;
