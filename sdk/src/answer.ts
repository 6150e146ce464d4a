import { HttpError, NetworkError, RateLimitError, ResponseErrors, type ResponseError } from './errors.js';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const listOr = (value: unknown) => (Array.isArray(value) ? value : null);
const textOr = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function responseError(error: unknown): ResponseError {
  const { message, path, locations, extensions: given } = isRecord(error) ? error : {};
  const extensions = isRecord(given) ? given : {};
  const { code, requestId, committed } = extensions;
  return {
    message: textOr(message) ?? '',
    code: textOr(code),
    extensions,
    locations: listOr(locations),
    path: listOr(path),
    requestId: textOr(requestId),
    committed: committed === null ? null : committed === true,
  };
}

/** Seconds or an HTTP date, as milliseconds from now. */
function retryAfter(headers: Headers): number | null {
  const value = headers.get('retry-after');
  if (!value) return null;
  const seconds = Number(value);
  const ms = Number.isNaN(seconds) ? Date.parse(value) - Date.now() : seconds * 1000;
  return ms >= 0 ? ms : null;
}

/** The data of a GraphQL result; throws the matching error otherwise. */
export function dataOf(result: unknown, operationName: string, response: Response): unknown {
  const { status, headers } = response;
  const failure = {
    operationName,
    status,
    requestId: headers.get('x-request-id'),
    retryAfter: retryAfter(headers),
  };
  const { data, errors } = isRecord(result) ? result : {};
  const found = Array.isArray(errors) ? errors.map(responseError) : [];
  const answered = { ...failure, data, errors: found };
  if (status === 429 || found.some(({ code }) => code === 'RATE_LIMITED')) throw new RateLimitError(answered);
  if (found.length > 0) throw new ResponseErrors(answered);
  if (isRecord(data)) return data;
  // The response is labelled JSON but incomplete: a connection error, not a server error.
  const isCut = result === undefined && response.ok && headers.get('content-type')?.includes('json');
  throw isCut ? new NetworkError(failure) : new HttpError(failure);
}

/** Reads the whole response. */
export async function readAnswer(response: Response, operationName: string): Promise<unknown> {
  const text = await response.text();
  let result: unknown;
  try {
    result = JSON.parse(text);
  } catch {
    // dataOf reports it
  }
  return dataOf(result, operationName, response);
}
