/**
 * Derives a title for a page without one: issuer, 关于, subject, and the genre if the text states it.
 * The subject is taken from the text's own words; without one there is no title. Pure.
 */

/** 某某局关于…的通知. */
export function derivedTitle(body: string, issuers: readonly string[]): string | null {
  const text = body.slice(0, 1500);
  const by = issuers.length === 1 ? (issuers[0] ?? '') : issuers.join(' ');
  const settled = approved.exec(text);
  if (settled && settled[2] !== '印发') return settled[1] ?? null;
  if (settled) return `${by}关于印发《${settled[1] ?? ''}》的通知`;
  const found = matterIn(text);
  if (found === null) return null;
  const genre = found.genre ?? genreIn(body);
  return `${by}关于${found.matter}${genre === null || genre === '' ? '' : `的${genre}`}`;
}

export const approved =
  /^[^。《》\n]{0,10}《([^《》\n]{3,80})》(?:已|业)[^。\n]{0,80}?现(印发|予公布|予以公布|公布|予发布|予以发布)/m;

interface Matter {
  readonly matter: string;
  readonly genre?: string | null;
}

const carried = /现(?:将)?[^。《》\n]{0,20}《([^《》\n]{3,80})》[^。\n]{0,40}?(印发|转发|批转|公布|发布)(?:给?你们)?/;
const carriedBefore = /现(印发|转发|批转|公布|发布)《([^《》\n]{3,80})》/;
const answered = /(?:《关于|关于)([^《》。\n，]{4,60}?)的(请示|函|来函|建议|提案|报告)》?[^。\n]{0,40}?(?:收悉|收到)/;
const asFollows =
  /现[就将对]([^。\n，；]{2,60}?)(?:的?(?:有关|相关|具体)(?:事项|事宜|问题|情况|工作)?)?(通知|公告|通告|公示|通报|函复|批复|答复|报告|函告|提出)[^。\n]{0,8}如下/;
const begun =
  /(?:现|决定|拟|计划|定于[^，。；\n]{0,30}|将于[^，。；\n]{0,30}|兹定于[^，。；\n]{0,30})(?:在[^，。；\n]{2,20}|面向[^，。；\n]{2,16})?(?:组织|公开|联合)?((?:开展|举办|召开|征集|启动|举行)[^，。；：\n《》]{3,50})/;
/** 自3月10日起对澄湖大桥实施交通管制; 决定自5月1日起暂停受理… */
const imposed =
  /(?:^|[，、起内前后间])((?:对|在)[^，。；：\n《》对在]{2,24}(?:实施|实行|采取|进行)[^，。；：\n《》]{2,24})/m;
const decided =
  /(?:决定|拟|将)(?:自[^，。；\n]{2,20}起)?(?:依法|临时|全面)?((?:停止|暂停|取消|撤销|终止|调整|恢复|关闭|注销|收回|成立|设立)[^，。；：\n《》]{3,40})/;
const purpose =
  /(?:^为了?|[，、])((?:进一步|切实|全面|着力|持续|扎实)?(?:做好|加强|规范|开展|推进|强化|严格|完善|加快|组织|深化)[^，。；：\n《》]{3,50})/;
const reported = /^[^。\n]{0,60}?((?:召开|举行|举办|开展|组织开展|组织召开)[^。\n]{4,80})/;
const dated = /^(?:近日|日前|今[天日]|昨[天日]|\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月)/;

const genres: Readonly<Record<string, string>> = { 函复: '复函', 函告: '函', 请示: '批复', 函: '复函', 来函: '复函' };

function matterIn(text: string): Matter | null {
  const sent = carried.exec(text);
  if (sent) return { matter: `${sent[2] ?? ''}《${sent[1] ?? ''}》`, genre: '通知' };
  const issued = carriedBefore.exec(text);
  if (issued) return { matter: `${issued[1] ?? ''}《${issued[2] ?? ''}》` };
  const reply = answered.exec(text);
  const asked = reply && cleaned(reply[1]);
  if (asked != null) {
    const isProposal = /建议|提案/.test(reply?.[2] ?? '');
    return isProposal
      ? { matter: `${asked}${reply?.[2] ?? ''}`, genre: '答复' }
      : { matter: asked, genre: genres[reply?.[2] ?? ''] ?? '批复' };
  }
  const [, about, how = ''] = asFollows.exec(text) ?? [];
  const stated = cleaned(about);
  if (stated !== null) return { matter: stated, genre: how === '提出' ? '意见' : (genres[how] ?? how) };
  if (/^\s*第一[章条]/.test(text)) return null; // rules describe actions, not their subject
  const other = cleaned(begun.exec(text)?.[1]) ?? aimed(text) ?? (genreIn(text) === null ? null : announcedIn(text));
  return other === null ? toldOf(text) : { matter: other };
}

/** For a letter without points: its decision, or its restriction of something. */
const announcedIn = (text: string): string | null =>
  cleaned(decided.exec(text)?.[1]) ?? cleaned(imposed.exec(text)?.[1]);

/**
 * For a letter: 为进一步做好… at the beginning of a sentence before its points, outside of document
 * titles.
 */
function aimed(text: string): string | null {
  const lines = text.split('\n').map((line) => line.trim());
  const points = lines.findIndex((line) => /^(?:一、|（一）|1[.．、])/.test(line));
  const lead = lines.slice(0, points < 0 ? lines.length : points).join('\n');
  const named = lead.replace(/《[^《》]{0,200}》/g, '《》');
  const sentence = named.split(/[。\n]/).find((each) => each.startsWith('为'));
  return sentence === undefined || genreIn(text) === null ? null : cleaned(purpose.exec(sentence)?.[1]);
}

/** 3月5日，某某局召开…会议，学习…: the event, without date and actor. */
function toldOf(text: string): Matter | null {
  const first = text.trim().split('\n', 1)[0] ?? '';
  if (!dated.test(first)) return null;
  let matter = '';
  for (const clause of (reported.exec(first)?.[1] ?? '').split(/(?<=[，,；;])/)) {
    if (matter !== '' && ((matter + clause).length > 50 || attendance.test(clause))) break;
    matter += clause;
  }
  const short = matter.slice(0, 60).replace(/(?<![\s，,；;：:、])[\s，,；;：:、]+$/, '');
  return short.length < 6 ? null : { matter: short, genre: '' };
}

/** Attendance is not a subject. */
const attendance = /(?:主持(?:会议|召开)?(?:并讲话)?|出席|列席|参加)(?:会议)?[，,；;]?$/;

function cleaned(matter: string | undefined): string | null {
  if (matter === undefined) return null;
  const plain = matter
    .replace(/[（(]以下(?:简称|称)[^（）()]{0,30}[）)]?/, '')
    .replace(/^(?:关于|本市|我市|我区|本区|我县|本县)/, '')
    .replace(/(?:的)?(?:有关|相关|具体)(?:事项|事宜|问题|情况|工作)?$/, '')
    .replace(/(?<![的等\s])[的等\s]+$/, '')
    .trim();
  const isNothing = /^(?:有关|相关|具体|上述|以下|此|其|该)|[〈〉]|(?:的同时|之时|以后|之后|的情况下)$/.test(plain);
  return plain.length < 4 || isNothing || !/\p{Script=Han}{3}/u.test(plain) ? null : plain;
}

/** 现通知如下, 特此通知. */
function genreIn(text: string): string | null {
  const word =
    /(通知|通告|公告|公示|通报|批复|函复|函告|意见|答复)如下|特此(通知|通告|公告|公示|通报|批复|函复|函告|函达)/.exec(
      text,
    );
  const name = word?.[1] ?? word?.[2];
  return name === undefined ? null : (genres[name] ?? (name === '函达' ? '函' : name));
}
