/** What is known of an error, as the compiler of an app sees it. Nothing here runs. */
import { expectTypeOf } from 'expect-type';
import {
  AbortError,
  hasCode,
  HttpError,
  NetworkError,
  NoticeGraphError,
  RateLimitError,
  ResponseErrors,
  TimeoutError,
  type ResponseError,
} from '@notice-graph/sdk';

const error: unknown = null;
if (error instanceof NoticeGraphError) {
  expectTypeOf(error).toExtend<Error>();
  expectTypeOf(error.code).toExtend<string>();
  if (hasCode(error, 'OPERATION_TOO_COSTLY')) expectTypeOf(error.extensions.cost).toBeNumber();
  // @ts-expect-error -- no such code
  hasCode(error, 'TOO_COSTLY');
  expectTypeOf(error.operationName).toBeString();
  expectTypeOf(error.path).toEqualTypeOf<readonly (string | number)[] | null>();
  expectTypeOf(error.requestId).toEqualTypeOf<string | null>();
  expectTypeOf(error.retryAfter).toEqualTypeOf<number | null>();
  expectTypeOf(error.status).toEqualTypeOf<number | null>();
  expectTypeOf(error.errors).toEqualTypeOf<readonly ResponseError[]>();
  expectTypeOf(error.data).toBeUnknown();
}
expectTypeOf<NetworkError['name']>().toEqualTypeOf<'NetworkError'>();
type Known = NetworkError | TimeoutError | AbortError | HttpError | RateLimitError | ResponseErrors;
const known = error as Known;
if (known.name === 'RateLimitError') expectTypeOf(known).toEqualTypeOf<RateLimitError>();
switch (known.name) {
  case 'NetworkError':
  case 'TimeoutError':
  case 'AbortError':
  case 'HttpError':
  case 'RateLimitError':
  case 'ResponseErrors':
    break;
  default:
    expectTypeOf(known).toBeNever();
}
// @ts-expect-error -- what is known does not change
if (error instanceof HttpError) error.status = 1;
