/**
 * All texts of the page in both languages. Those of GraphiQL's own components are listed in
 * docs/graphiql.md.
 */
import type { Bilingual, Language } from './tasks/task.js';

export const words = {
  skip: { zh: '跳到编辑区', en: 'Skip to the editor' },
  product: { zh: '政务公开图谱', en: 'Disclosure notices as a graph' },
  language: { zh: '语言', en: 'Language' },
  key: { zh: '密钥', en: 'Key' },
  signIn: { zh: '登录', en: 'Sign in' },
  signOut: { zh: '退出', en: 'Sign out' },
  keyHint: { zh: '密钥只保存在本标签页的会话中', en: 'The key is kept in this tab’s session only' },
  clerkTasks: { zh: '日常工作', en: 'Daily work' },
  questions: { zh: '查询', en: 'Questions' },
  tasks: { zh: '任务', en: 'Tasks' },
  docs: { zh: '文档', en: 'Docs' },
  build: { zh: '构建', en: 'Build' },
  close: { zh: '关闭', en: 'Close' },
  run: { zh: '运行', en: 'Run' },
  stop: { zh: '停止', en: 'Stop' },
  tidy: { zh: '整理', en: 'Tidy' },
  reset: { zh: '还原', en: 'Reset' },
  query: { zh: '查询语句', en: 'Query' },
  variables: { zh: '变量', en: 'Variables' },
  result: { zh: '结果', en: 'Result' },
  page: { zh: '网页原文', en: 'Page' },
  pagePlaceholder: { zh: '在此粘贴网页的文字或 HTML…', en: 'Paste the text or HTML of a page here…' },
  pageFile: { zh: '选择文件', en: 'Choose a file' },
  pageUrl: { zh: '网址（可不填）', en: 'Its address (may stay empty)' },
  pageLength: { zh: '个字符', en: 'characters' },
  pageWhere: {
    zh: '发送时代替变量中的 @pasted-page，网址代替 @page-address',
    en: 'sent for @pasted-page in the variables, the address for @page-address',
  },
  clear: { zh: '清空', en: 'Clear' },
  status: { zh: '状态', en: 'Status' },
  ready: { zh: 'Ctrl+Enter 运行', en: 'Ctrl+Enter runs it' },
  running: { zh: '正在运行…', en: 'Running…' },
  following: { zh: '正在关注，已收到 {n} 项变更', en: 'Following: {n} changes so far' },
  lost: { zh: '连接中断，正在重新连接…', en: 'The connection is lost: trying again…' },
  stopped: { zh: '已停止，共收到 {n} 项变更', en: 'Stopped after {n} changes' },
  suggestions: { zh: '建议', en: 'Suggestions' },
  done: { zh: '完成，用时 {n} 毫秒', en: 'Done in {n} ms' },
  filled: { zh: '变量已填好，可以进行下一步', en: 'The variables are filled in for the next step' },
  choose: { zh: '找到 {n} 个，请在下面选择', en: '{n} were found: choose below' },
  notFound: { zh: '没有找到，以前填入的编号已清空', en: 'Not found; the ids that were filled in before are cleared' },
  stale: {
    zh: '查找条件改了，以前填入的内容已清空，请重新查找',
    en: 'What is looked for was edited: what was filled in is cleared. Find it again',
  },
  findFirst: { zh: '请先查找，确定要改的是哪一个', en: 'Find it first, so that it is certain which one is meant' },
  jsonQuotes: {
    zh: '多半是中文引号或标点，可以一键改好。',
    en: 'These look like Chinese quotes or signs, which one press mends.',
  },
  jsonHint: {
    zh: '名称和文字要用英文双引号 " 括起来，各项之间用英文逗号。',
    en: 'Names and texts stand in straight double quotes, with commas between the items.',
  },
  jsonNoObject: { zh: '变量要写在一对花括号 { } 里。', en: 'Variables stand within braces { }.' },
  found: { zh: '已找到', en: 'Found' },
  swap: { zh: '交换', en: 'Swap' },
  noChoice: { zh: '（请选择）', en: '(choose)' },
  cancel: { zh: '取消', en: 'Cancel' },
  asking: { zh: '请确认', en: 'Please confirm' },
  cancelled: { zh: '已取消，没有改变任何内容', en: 'Cancelled: nothing was changed' },
  edited: { zh: '内容刚才改了，请再按一次', en: 'It was edited meanwhile: press once more' },
  straighten: { zh: '改成英文引号和标点', en: 'Straighten the quotes and signs' },
  signInAgain: {
    zh: '密钥已过期或已撤销。填入新的密钥再登录：写过的内容都还在。',
    en: 'The key has expired or was revoked. Sign in with a new one: all that you wrote is still there.',
  },
  signedIn: { zh: '已登录，可以继续', en: 'Signed in: go on' },
  filesWaiting: { zh: '还有 {n} 个文件，下一个', en: '{n} more files: next' },
  filesNeedStaff: { zh: '登录后才能读入文件', en: 'Sign in to have files read' },
  filesBusy: { zh: '正在处理上一个网页，请稍候再放文件', en: 'Busy with the last page: drop the file in a moment' },
  goToFollow: { zh: '正在关注：{n} 项变更', en: 'Following: {n} changes' },
  followEnded: { zh: '关注已结束，已收到 {n} 项变更', en: 'Following has ended after {n} changes' },
  resume: { zh: '继续关注', en: 'Go on following' },
} satisfies Record<string, Bilingual>;

export type Word = keyof typeof words;

export const roles: Readonly<Record<string, Bilingual>> = {
  PUBLIC: { zh: '公众', en: 'Public' },
  PARTNER: { zh: '合作方', en: 'Partner' },
  STAFF: { zh: '工作人员', en: 'Staff' },
  ADMIN: { zh: '管理员', en: 'Administrator' },
};

export const outcomes: Readonly<Record<string, Bilingual>> = {
  CREATED: { zh: '已新建一条信息', en: 'A new notice was created' },
  REVISED: { zh: '已修订原有信息', en: 'The notice was revised' },
  UNCHANGED: { zh: '与已有信息相同，没有变化', en: 'The same as before: nothing changed' },
  REJECTED: { zh: '未能收录，见“未收录页面”', en: 'Not taken in: see “Rejected pages”' },
};

export type Say = (word: Word, n?: number) => string;
export const sayIn =
  (language: Language): Say =>
  (word, n) =>
    words[word][language].replace('{n}', String(n ?? ''));
