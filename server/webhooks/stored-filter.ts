/** The ChangeFilter of a webhook as stored, validated when it is read. Pure. */
import { z } from 'zod';

const shape = z.object({
  kinds: z.array(z.string()).nullish(),
  agencyTree: z.string().nullish(),
  addressee: z.string().nullish(),
  division: z.string().nullish(),
});

export type StoredFilter = z.infer<typeof shape>;

export const storedFilter = (json: unknown): StoredFilter => shape.parse(json);
