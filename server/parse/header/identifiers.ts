/** Check digits and formats of identifiers. A failed check causes a warning, never a rejection. */

const orgWeights = [3, 7, 9, 10, 5, 8, 4, 2];
const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const orgForm = /^[0-9A-Z]{8}[0-9X]$/;
const creditForm = /^[0-9A-HJ-NP-RTUW-Y]{18}$/;
const indexFamilyA = /^([0-9A-Z]{8}[0-9X]?)[/-]((?:19|20)\d{2})-(\d{5,6})$/;
const creditIndex = /^([0-9A-HJ-NP-RTUW-Y]{18})[/-]/;

/** 组织机构代码, GB 11714: eight characters and a check character, with or without the hyphen. */
export function isOrgCode(code: string): boolean {
  const plain = code.replace('-', '');
  return orgForm.test(plain) && orgCheckCharacter(plain.slice(0, 8)) === plain.charAt(8);
}

export function orgCheckCharacter(body: string): string {
  const sum = orgWeights.reduce((total, weight, i) => total + weight * Number.parseInt(body.charAt(i), 36), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

/**
 * 统一社会信用代码, GB 32100: a check character of its own, and an organisation code in characters 9 to 17.
 */
export function isCreditCode(code: string): boolean {
  return (
    creditForm.test(code) && creditCheckCharacter(code.slice(0, 17)) === code.charAt(17) && isOrgCode(code.slice(8, 17))
  );
}

export function creditCheckCharacter(body: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of body) {
    sum += creditAlphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return creditAlphabet.charAt((31 - (sum % 31)) % 31);
}

/** 网站标识码: ten digits, the first six a division code, or bm and eight digits. */
export const isSiteCode = (code: string): boolean => /^(?:\d{10}|bm\d{8})$/.test(code);
export const isIcpNumber = (number: string): boolean =>
  /^\p{Script=Han}?ICP备\d{8}(?:\d{2})?号(?:-\d{1,4})?$/u.test(number);
/** 公安备案号: a division code, 02, a serial number. */
export const isPoliceNumber = (number: string): boolean => /^\d{6}02\d{6}$/.test(number);

export interface IndexNumberParts {
  readonly orgCode: string;
  readonly year: number;
  readonly serial: number;
}

/**
 * 索引号 of the form organisation code / year - serial; null for other forms, which are kept
 * unchanged.
 */
export function indexNumberParts(indexNumber: string): IndexNumberParts | null {
  const [, orgCode, year, serial] = indexFamilyA.exec(indexNumber) ?? [];
  if (orgCode === undefined) return null;
  return { orgCode, year: Number(year), serial: Number(serial) };
}

/** Doubts about an 索引号: a warning code and the affected part. */
export function indexNumberDoubt(indexNumber: string): { code: string; part: string } | null {
  const orgCode = indexNumberParts(indexNumber)?.orgCode;
  // Eight characters omit the check character: nothing to check.
  if (orgCode !== undefined && orgCode.length === 9 && !isOrgCode(orgCode))
    return { code: 'ORG_CODE_CHECK_FAILED', part: orgCode };
  const credit = creditIndex.exec(indexNumber)?.[1];
  if (credit !== undefined && !isCreditCode(credit)) return { code: 'CREDIT_CODE_CHECK_FAILED', part: credit };
  return null;
}
