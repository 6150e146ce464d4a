/** Refusals in the OpenAPI 3.1 document. */
import type { JsonObject } from './openapi.schemas.js';

export const refusalTexts = {
  '400':
    'BAD_USER_INPUT: a parameter that is unknown here or has a value that cannot be meant; extensions.parameter names it.',
  '401': 'UNAUTHENTICATED: the key is not, or no longer, valid.',
  '404': 'NOT_FOUND: there is nothing by that id, name or number, or it may not be seen.',
  '416': 'BAD_USER_INPUT: the file has no such bytes; Content-Range says how many it has.',
  '406': 'NOT_ACCEPTABLE: nothing that Accept names can be had.',
  '429': 'RATE_LIMITED: Retry-After says when to come again.',
  '503': 'SERVICE_UNAVAILABLE or OPERATION_TIMED_OUT: the database is busy or away.',
} as const;

export type RefusedWith = (names: readonly (keyof typeof refusalTexts)[]) => JsonObject;
