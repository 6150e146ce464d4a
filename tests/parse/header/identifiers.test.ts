import {
  creditCheckCharacter,
  indexNumberDoubt,
  indexNumberParts,
  isCreditCode,
  isIcpNumber,
  isOrgCode,
  isPoliceNumber,
  isSiteCode,
  orgCheckCharacter,
} from '../../../server/parse/header/identifiers.js';

describe('identifiers', () => {
  it('checks an organ code by GB 11714, X and 0 included', () => {
    expect(orgCheckCharacter('D2143569')).toBe('X'); // the example of the standard
    expect(isOrgCode('D2143569X')).toBe(true);
    expect(isOrgCode('D2143569-X')).toBe(true);
    expect(isOrgCode('D21435691')).toBe(false);
  });

  it('checks a credit code by GB 32100 and the organ code inside it', () => {
    const organ = `12345678${orgCheckCharacter('12345678')}`;
    const body = `11320106${organ}`;
    expect(isCreditCode(body + creditCheckCharacter(body))).toBe(true);
    const wrong = '11320106' + '123456780';
    expect(isCreditCode(wrong + creditCheckCharacter(wrong))).toBe(false);
    expect(isCreditCode('not a code')).toBe(false);
  });

  it('takes an index number of family A apart and keeps the others raw', () => {
    expect(indexNumberParts('12345678/2022-00027')).toEqual({ orgCode: '12345678', year: 2022, serial: 27 });
    expect(indexNumberParts('PZ00101-2500-2015-00010')).toBeNull();
  });

  it('doubts a ninth character that does not check, and nothing where there is none', () => {
    expect(indexNumberDoubt('12345678/2022-00027')).toBeNull();
    expect(indexNumberDoubt(`12345678${orgCheckCharacter('12345678')}/2022-00027`)).toBeNull();
    const wrong = orgCheckCharacter('12345678') === '1' ? '2' : '1';
    expect(indexNumberDoubt(`12345678${wrong}/2022-00027`)).toEqual({
      code: 'ORG_CODE_CHECK_FAILED',
      part: `12345678${wrong}`,
    });
  });

  it('knows the forms of site code, ICP and police number', () => {
    expect(['3201060012', 'bm12345678', '320106001'].map(isSiteCode)).toEqual([true, true, false]);
    expect(['苏ICP备10060399号', '京ICP备05083640号-1', 'ICP备1号'].map(isIcpNumber)).toEqual([true, true, false]);
    expect(['32050602010344', '32050603010344'].map(isPoliceNumber)).toEqual([true, false]);
  });
});
