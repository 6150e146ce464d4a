/** What the caller of a mutation can mend: data, not an error. */
import { builder } from './builder.js';

export const UserErrorCode = builder.enumType('UserErrorCode', {
  description: 'What is wrong with an input (错误代码).',
  values: {
    INVALID: { description: 'Cannot be meant (无效).' },
    NOT_FOUND: { description: 'There is no such thing (不存在).' },
    CONFLICT: { description: 'It has changed since, or is in the way of something else (冲突).' },
    REQUIRED: { description: 'Is missing (必填).' },
    TOO_LONG: { description: 'Has too many characters (过长).' },
    OUT_OF_RANGE: { description: 'Is outside of what is possible (超出范围).' },
    DIFFERENT_PLACES: { description: 'Two agencies are of different places or superiors (地区或上级不同).' },
    UNSUPPORTED_DOCUMENT: {
      description: 'Is a file that is no page of text (不支持的文件): Word, PDF, an archive, a picture.',
    },
    PAGE_TOO_LARGE: { description: 'Holds more than is read of a page (网页过大).' },
    PAGE_TOO_SLOW: { description: 'Takes longer to read than a page may (网页解析超时).' },
    UNPARSEABLE: { description: 'Could not be read (无法解析).' },
  } as const,
});

/** Who changed last what the caller looked at before. */
export interface LastChangeShape {
  readonly at: string;
  /** Null where a page was read, not by staff. */
  readonly actor: string | null;
  readonly byYourself: boolean;
  readonly revision: number;
}

const LastChange = builder.objectRef<LastChangeShape>('LastChange').implement({
  description: 'The change that came between (最近一次更改).',
  authScopes: { staff: true },
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'When (时间).' }),
    actor: t.exposeString('actor', {
      nullable: true,
      description: 'Name of the key or person (操作人); null where the page was read again.',
    }),
    byYourself: t.exposeBoolean('byYourself', { description: 'It was you (本人): the same name and role.' }),
    revision: t.exposeInt('revision', { description: 'The revision that it made (修订号).' }),
  }),
});

export interface UserErrorShape {
  readonly code: (typeof UserErrorCode)['$inferType'];
  readonly message: string;
  /** Path in the input: ["input", "title"]. */
  readonly field: readonly string[] | null;
  /** Of a CONFLICT with a change that is known. */
  readonly lastChange?: LastChangeShape;
}

export const UserError = builder.objectRef<UserErrorShape>('UserError').implement({
  description: 'Something in the input that the caller can mend (输入错误).',
  authScopes: { staff: true },
  fields: (t) => ({
    code: t.expose('code', { type: UserErrorCode, description: 'Stable, for programs.' }),
    message: t.exposeString('message', { description: 'For people.' }),
    field: t.stringList({
      nullable: true,
      description: 'Path of the input that is meant; null where it is the whole.',
      resolve: ({ field }) => (field ? [...field] : null),
    }),
    lastChange: t.field({
      type: LastChange,
      nullable: true,
      description: 'Of a CONFLICT: who changed it last (冲突来源), where that is known.',
      resolve: ({ lastChange }) => lastChange ?? null,
    }),
  }),
});
