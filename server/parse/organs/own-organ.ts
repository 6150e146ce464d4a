/** 我局, 局党组, 本单位: the page's own organ, valid on that page only. Pure. */

const bodies = '局|委|办|厅|部|院|署|会|行|站|所|队|校|处|中心|公司|集团|支队|大队|街道|办事处|管委会|委员会';
const own = new RegExp(`^(?:[我本]|我们)(${bodies}|单位|机关|部门)(?:党组|党委|机关)?$`, 'u');
const ownParty = /^(局|委|办|厅|部|院|署|中心)(?:党组|党委|机关党委)$/u;

/**
 * Ending of the own organ's name, if implied: 局 for 我局; '' if not; null if the expression does not
 * mean it.
 */
export const ownOrganEnding = (name: string): string | null => {
  const found = own.exec(name) ?? ownParty.exec(name);
  if (!found) return null;
  const [, ending = ''] = found;
  return /^(?:单位|机关|部门)$/.test(ending) ? '' : ending;
};

/** 委 also ends 委员会, 办 also 办公室. */
const inFull: Readonly<Record<string, RegExp>> = {
  委: /(?:委|委员会)$/u,
  办: /(?:办|办公室|办公厅)$/u,
  会: /会$/u,
  管委会: /(?:管委会|管理委员会)$/u,
};

/** Whether an organ of that name can refer to itself so. */
export const callsItself = (name: string, ending: string): boolean =>
  ending === '' || (inFull[ending]?.test(name) ?? name.endsWith(ending));
