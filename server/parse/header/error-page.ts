/**
 * Error pages of servers, checks of the client and pages that require a script: crawlers collect
 * many of them.
 */

/** 您访问的页面不存在或已删除, 404 Not Found */
const missing =
  /(?:页面|网页|文件|信息|内容|文章|资源|链接|地址|栏目|网站|访问的[^。\n]{0,8})(?:[^。，\n]{0,4})(?:不存在|找不到|未找到|没有找到|无法(?:找到|显示|访问|打开)|已(?:经)?(?:被)?(?:删除|移除|下线|关闭|停用|迁移|失效|撤销|转移)|丢失了?|出错了?)|^(?:(?:HTTP|Error)\s?)?404$|(?:Not Found|Forbidden|Bad Gateway|Service Unavailable|Internal Server Error|Gateway Time-?out)/imu;
/** 访问过于频繁, 请输入验证码, 安全验证 */
const check =
  /(?:访问|请求|操作|点击)(?:过于|太过?|次数过多|过度)?频繁|(?:输入|填写|拖动|滑动)[^。\n]{0,10}(?:验证码|滑块|拼图)|(?:安全|人机|访问|滑动)(?:验证|校验)|(?:您的)?(?:访问|请求|IP)[^。\n]{0,12}(?:被(?:拦截|阻断|拒绝|禁止|限制)|存在(?:安全)?风险)|没有(?:访问)?权限|(?:启用|开启|打开|支持)\s?(?:JavaScript|JS|Cookie)/iu;
const busy =
  /系统(?:繁忙|维护|升级|异常|错误)|服务器(?:繁忙|维护|内部错误|错误|忙|无响应)|(?:网站|系统|平台|页面|栏目)(?:正在)?(?:建设|维护|升级|改版)中|正在(?:为您)?跳转|稍后(?:再试|重试|访问)/u;

/** Maximum length of such a page. */
const mostCharacters = 160;

/** `lines`: without those repeated on every page of the site. */
export function isErrorPage(title: string | null, lines: readonly string[]): boolean {
  const text = lines.join('\n');
  if ((text.match(/\p{Script=Han}/gu)?.length ?? 0) > mostCharacters) return false;
  return [title ?? '', ...lines].some((line) => missing.test(line) || check.test(line) || busy.test(line));
}
