/** The words of the first page. */
import type { Said } from '../address.type.js';

export const words = {
  name: { zh: '政府信息公开图谱', en: 'notice-graph' },
  what: {
    zh: '各地政府公开的信息，读成可以查询的数据：谁发布了什么，哪次会议提了什么要求，哪个单位须在什么时候前办什么事；每一条都指回原文的位置。',
    en: 'What Chinese local governments publish, read into data that can be asked: who published what, which meeting demanded what, which organ must do what by when. Each statement points to its place in the text.',
  },
  notices: { zh: '条公开信息', en: 'notices' },
  organs: { zh: '个机构', en: 'organs' },
  due: { zh: '项要求本月到期', en: 'directives due this month' },
  read: { zh: '查阅', en: 'Read' },
  search: { zh: '搜索公开信息', en: 'Search the notices' },
  searchHint: { zh: '按词语、文号、机构查找，阅读全文', en: 'by words, numbers and organs, and read them whole' },
  feeds: { zh: '订阅与下载', en: 'Subscribe and download' },
  newest: { zh: '最新公开信息', en: 'Latest notices' },
  directives: { zh: '要求', en: 'Directives' },
  meetings: { zh: '会议', en: 'Meetings' },
  changes: { zh: '变更', en: 'Changes' },
  duties: { zh: '一个机构承担的任务', en: 'Duties of one organ' },
  dutiesHint: {
    zh: '把下面地址里的机构名称换成需要的，即可在日历软件中订阅：',
    en: 'Put the name of any organ into this address and subscribe to it in a calendar:',
  },
  filters: {
    zh: '每个地址都接受与 GraphQL 相同的筛选条件：',
    en: 'Each address takes the filters of GraphQL:',
  },
  programs: { zh: '面向程序', en: 'For programs' },
  graphiql: { zh: 'GraphiQL', en: 'GraphiQL' },
  graphiqlHint: {
    zh: '在浏览器中编写查询；网址 /graphql 也是程序的接口地址',
    en: 'write questions in the browser; programs ask the same address, /graphql',
  },
  openapi: { zh: 'OpenAPI 3.1 接口说明', en: 'OpenAPI 3.1 description' },
  openapiHint: { zh: '全部地址、参数与返回字段', en: 'all addresses, parameters and fields' },
  keys: { zh: '密钥', en: 'Keys' },
  keysText: {
    zh: '查阅公开内容无须密钥。调用量较大的应用可向本站管理员申请，用下面的请求头发送：',
    en: 'Reading what is published needs no key. Apps that ask much get one from whoever runs this server, and send it in this header:',
  },
  other: { zh: 'English', en: '中文' },
} as const satisfies Readonly<Record<string, Said>>;

export const exampleOrgan = '云浦市澄湖区水务局';
export const exampleFilter = '/notices.csv?division=3205&publishedOn.from=2025-01-01';
