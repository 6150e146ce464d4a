/** Explanations of error codes, with suggested actions. */
import type { Bilingual } from './tasks/task.js';

/** Codes of top-level errors (extensions.code) and of userErrors. */
export const explanations: Readonly<Record<string, Bilingual>> = {
  UNAUTHENTICATED: {
    zh: '密钥无效、已过期或已撤销。请检查后重新登录，或向管理员要新的密钥。',
    en: 'The key is invalid, expired or revoked. Check it and sign in again, or request a new one from an administrator.',
  },
  FORBIDDEN: {
    zh: '当前身份没有这项权限。请用工作人员的密钥登录。',
    en: 'Your role is not authorised for this. Sign in with a staff key.',
  },
  OPERATION_TOO_COSTLY: {
    zh: '查询太大。请减小 first,或少选一些字段。',
    en: 'The query is too expensive. Reduce first, or select fewer fields.',
  },
  OPERATION_TOO_DEEP: {
    zh: '查询嵌套太深。请拆成几个查询。',
    en: 'The query is nested too deeply. Split it into several queries.',
  },
  OPERATION_TOO_LARGE: {
    zh: '查询语句太长。请拆成几个查询。',
    en: 'The query document is too long. Split it into several queries.',
  },
  RATE_LIMITED: {
    zh: '请求太频繁。请稍等再试。',
    en: 'Too many requests. Wait a moment, then try again.',
  },
  BAD_USER_INPUT: {
    zh: '某个参数不对。消息里写明是哪一个；改好再运行。',
    en: 'An argument is invalid. The message names it: correct it and run again.',
  },
  BAD_REQUEST: { zh: '请求无法读取。', en: 'The request could not be read.' },
  GRAPHQL_PARSE_FAILED: {
    zh: '查询语句有语法错误。编辑器里标红处就是。',
    en: 'The query has a syntax error at the marked position.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    zh: '查询语句与接口不符：字段、参数或变量不对。',
    en: 'The query does not match the schema: a field, an argument or a variable is wrong.',
  },
  PAYLOAD_TOO_LARGE: { zh: '网页太大。最多 8 MB。', en: 'The page is too large. At most 8 MB.' },
  SERVICE_UNAVAILABLE: {
    zh: '数据库暂时无法访问。请稍后再试。',
    en: 'The database is temporarily unavailable. Try again later.',
  },
  INTERNAL_SERVER_ERROR: {
    zh: '服务器出错。请把 requestId 告诉管理员。',
    en: 'Internal server error. Report the requestId to an administrator.',
  },
  UNREACHABLE: {
    zh: '连不上服务器。请检查网络后再试。',
    en: 'The server cannot be reached. Check the network, then try again.',
  },
  UNEXPECTED_ANSWER: {
    zh: '服务器的回答无法读取。',
    en: 'The response could not be read.',
  },
  REQUIRED: { zh: '缺少必填内容。', en: 'A required value is missing.' },
  NOT_FOUND: { zh: '没有这一项。请先查找。', en: 'It does not exist. Search for it first.' },
  CONFLICT: {
    zh: '这一项已被别人改过，或与别的内容冲突。请重新查找再改。',
    en: 'It was changed by someone else, or conflicts with another object. Search again, then change it.',
  },
  DIFFERENT_PLACES: {
    zh: '两个机构的地区或上级不同，或不知道其中一个在哪里。确是同一机构时，请将 acrossPlaces 设为 true。',
    en: 'The two agencies have different places or superiors, or the place of one is unknown. If they are the same agency, set acrossPlaces to true.',
  },
  UNSUPPORTED_DOCUMENT: {
    zh: '这是文件（Word、PDF、压缩包或图片），不是网页文字。请另存为纯文本或 HTML，或复制其中的文字再粘贴。',
    en: 'This is a file (Word, PDF, an archive, a picture), not the text of a page. Save it as text or HTML, or copy its text.',
  },
  PAGE_TOO_LARGE: {
    zh: '网页内容过多，无法整页读取。请分成几部分再收录。',
    en: 'The page exceeds the limits of the parser. Ingest it in parts.',
  },
  PAGE_TOO_SLOW: {
    zh: '网页解析超时。请分成几部分，或去掉与正文无关的内容再试。',
    en: 'Parsing the page timed out. Ingest it in parts, or remove what is not part of its text.',
  },
  INVALID: { zh: '内容无效。', en: 'The value is invalid.' },
  TOO_LONG: { zh: '内容太长。', en: 'The value is too long.' },
  OUT_OF_RANGE: { zh: '超出允许的范围。', en: 'The value is out of range.' },
  UNPARSEABLE: { zh: '内容无法解析。', en: 'The content could not be parsed.' },
  INVALID_VARIABLES: { zh: '变量不是有效的 JSON。', en: 'The variables are not valid JSON.' },
  UNREADABLE_PAGE: { zh: '这个网页没有发送。', en: 'The page was not sent.' },
};

const unknown: Bilingual = { zh: '出错了，详见结果。', en: 'An error occurred: see the result.' };
export const explained = (code: string): Bilingual => explanations[code] ?? unknown;

export interface Fault {
  readonly code: string;
  readonly message: string;
  /** Replaces the general explanation of the code. */
  readonly explanation?: Bilingual;
}

/** UNAUTHENTICATED without a key, as opposed to a rejected one. */
const needsKey: Bilingual = {
  zh: '这项需要密钥，您还没有登录。请在右上角填入密钥，再按“登录”。',
  en: 'This requires a key, and you are not signed in. Enter your key at the top and sign in.',
};
export const asOf = (key: string | null, fault: Fault): Fault =>
  key === null && fault.code === 'UNAUTHENTICATED' ? { ...fault, explanation: needsKey } : fault;

/** The first error of a response, top-level or in userErrors; null if there is none. */
export function faultOf(answer: unknown): Fault | null {
  const { errors, data } = asRecord(answer);
  if (Array.isArray(errors) && errors.length > 0) {
    const error = asRecord(errors[0]);
    const { code } = asRecord(error['extensions']);
    return { code: textOf(code) ?? 'GRAPHQL_VALIDATION_FAILED', message: textOf(error['message']) ?? '' };
  }
  for (const payload of Object.values(asRecord(data))) {
    const { userErrors } = asRecord(payload);
    if (!Array.isArray(userErrors) || userErrors.length === 0) continue;
    const { code, message, lastChange } = asRecord(userErrors[0]);
    const explanation = changedBy(asRecord(lastChange));
    return {
      code: textOf(code) ?? '',
      message: textOf(message) ?? '',
      ...(code === 'CONFLICT' && explanation ? { explanation } : {}),
    };
  }
  return null;
}

/** Who made the conflicting change: the same account earlier, or another one. */
function changedBy({ byYourself, actor, revision }: Readonly<Record<string, unknown>>): Bilingual | null {
  if (typeof revision !== 'number') return null;
  if (byYourself === true)
    return {
      zh: `您自己刚才已经改过（第 ${revision} 次修订），这次没有再改。还要改，请重新查找。`,
      en: `You changed it yourself earlier (revision ${revision}); nothing was changed this time. To change more, search again.`,
    };
  const name = textOf(actor);
  return {
    zh: `${name === null ? '网页重新收录过' : `“${name}”改过`}（第 ${revision} 次修订），这次没有改。请重新查找再改。`,
    en: `${name === null ? 'Its page was ingested again' : `“${name}” changed it`} (revision ${revision}); nothing was changed this time. Search again, then change it.`,
  };
}

export const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
