export { createClient, type Client, type ClientOptions, type RequestOptions } from './client.js';
export {
  HttpError,
  NetworkError,
  NoticeGraphError,
  ResponseErrors,
  TimeoutError,
  type ResponseError,
} from './errors.js';
export { operation, type Operation } from './operation.js';
export { paginate, type ConnectionPage } from './paginate.js';
export * from './_generated/operations.js';
