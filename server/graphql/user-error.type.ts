/** Errors in the input of a mutation: data, not GraphQL errors. */
import { builder } from './builder.js';

export const UserErrorCode = builder.enumType('UserErrorCode', {
  description: 'Code of an input error (错误代码).',
  values: {
    INVALID: { description: 'The value is not valid for this field (无效).' },
    NOT_FOUND: { description: 'The object does not exist (不存在).' },
    CONFLICT: { description: 'The object was changed concurrently, or another one is in the way (冲突).' },
    REQUIRED: { description: 'A required value is missing (必填).' },
    TOO_LONG: { description: 'The value exceeds the maximum length (过长).' },
    OUT_OF_RANGE: { description: 'The value is out of range (超出范围).' },
    DIFFERENT_PLACES: { description: 'Two agencies belong to different divisions or superiors (地区或上级不同).' },
    UNSUPPORTED_DOCUMENT: {
      description: 'The file is not a text page (不支持的文件): Word, PDF, an archive, an image.',
    },
    PAGE_TOO_LARGE: { description: 'The page exceeds the size limits of the parser (网页过大).' },
    PAGE_TOO_SLOW: { description: 'The page exceeds the time limit of the parser (网页解析超时).' },
    UNPARSEABLE: { description: 'The page could not be parsed (无法解析).' },
  } as const,
});

/** The change that conflicts with the caller's. */
export interface LastChangeShape {
  readonly at: string;
  /** Null for a re-ingestion. */
  readonly actor: string | null;
  readonly byYourself: boolean;
  readonly revision: number;
}

const LastChange = builder.objectRef<LastChangeShape>('LastChange').implement({
  description: 'The concurrent change (最近一次更改).',
  authScopes: { partner: true },
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'When it was made (时间).' }),
    actor: t.exposeString('actor', {
      nullable: true,
      description: 'Name of the key or person (操作人); null for a re-ingestion of the page.',
    }),
    byYourself: t.exposeBoolean('byYourself', {
      description: 'Whether the caller made it (本人): same name and role.',
    }),
    revision: t.exposeInt('revision', { description: 'Number of the revision that it created (修订号).' }),
  }),
});

export interface UserErrorShape {
  readonly code: (typeof UserErrorCode)['$inferType'];
  readonly message: string;
  /** Path in the input: ["input", "title"]. */
  readonly field: readonly string[] | null;
  /** For a CONFLICT with a known change. */
  readonly lastChange?: LastChangeShape;
}

export const UserError = builder.objectRef<UserErrorShape>('UserError').implement({
  description: 'An error in the input that the caller can correct (输入错误).',
  authScopes: { partner: true },
  fields: (t) => ({
    code: t.expose('code', { type: UserErrorCode, description: 'Stable, machine-readable code (错误代码).' }),
    message: t.exposeString('message', { description: 'Human-readable explanation.' }),
    field: t.stringList({
      nullable: true,
      description: 'Path of the invalid input field; null if the error concerns the whole input.',
      resolve: ({ field }) => (field ? [...field] : null),
    }),
    lastChange: t.field({
      type: LastChange,
      nullable: true,
      description: 'For CONFLICT: the change that caused it (冲突来源); null if unknown.',
      resolve: ({ lastChange }) => lastChange ?? null,
    }),
  }),
});
