/** Check characters of the codes of agencies. Pure. */

const orgWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** 组织机构代码, GB 11714: eight characters and a check character. */
export function isOrgCode(code: string): boolean {
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return false;
  const sum = orgWeights.reduce((total, weight, i) => total + weight * Number.parseInt(code.charAt(i), 36), 0);
  const check = 11 - (sum % 11);
  return code.charAt(8) === (check === 10 ? 'X' : check === 11 ? '0' : String(check));
}

const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** 统一社会信用代码, GB 32100: 18 characters; the 9th to 17th are an organisation code. */
export function isCreditCode(code: string): boolean {
  if (code.length !== 18 || [...code].some((character) => !creditAlphabet.includes(character))) return false;
  let [sum, weight] = [0, 1];
  for (const character of code.slice(0, 17)) {
    sum += creditAlphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return code.charAt(17) === creditAlphabet.charAt((31 - (sum % 31)) % 31) && isOrgCode(code.slice(8, 17));
}
