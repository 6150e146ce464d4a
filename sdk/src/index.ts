export { batch } from './batch.js';
export { createClient, type Client, type RequestArguments } from './client.js';
export { hasCode, type ClientCode, type ErrorCode, type ErrorFacts, type ServerCode } from './codes.js';
export type { Edge } from './edge.js';
export { operation, type Document, type Operation, type Scalars, type Typed } from './document.js';
export {
  AbortError,
  HttpError,
  NetworkError,
  NoticeGraphError,
  RateLimitError,
  ResponseErrors,
  TimeoutError,
  type Failure,
  type ResponseError,
} from './errors.js';
export {
  follow,
  type Change,
  type ChangePage,
  type ChangeVariables,
  type FollowOptions,
  type FollowStatus,
} from './follow.js';
export type { ClientOptions, FetchOptions, RequestOptions } from './options.js';
export {
  paginate,
  type ConnectionPage,
  type ConnectionPath,
  type NodeAt,
  type Pages,
  type PaginateOptions,
} from './paginate.js';
export { acrossTabs, type TabMessage, type TabSession, type Tabs } from './tabs.js';
export type { RetryOptions } from './wait.js';
export { verifyWebhook, WebhookVerificationError, type WebhookEvent, type WebhookRequest } from './webhook.js';

export * from './_generated/operations.js';
