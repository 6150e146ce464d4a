/** Scope of an addressee: named organ, everyone addressed, staff, enterprises or others. */
import type { AddresseeScope } from '../../preview.js';

const STAFF = /上下|职工|党员|全体|干部|工作人员|同志/u;
const EVERYONE =
  /^(?:各|全市各|全区各|全县各|全省各|所有|相关|有关|地方|本市各|区直各|市直各|县直各)|有关部门|各部门|各单位|各级/u;
const FIRMS = /企业|国企|央企|经营者|业主/u;
const NAMED =
  /(?:局|委员会|办公室|办公厅|厅|委|政府|管委会|支队|大队|总队|公司|林场|中心|党组|党委|法院|检察院|妇联|残联|组织部|宣传部|统战部|人武部|集团|学院|大学|署|兵团)(?:）)?$/u;

export function scopeOf(actor: string): AddresseeScope {
  if (STAFF.test(actor)) return 'ALL_STAFF';
  if (FIRMS.test(actor) && !/公司$/u.test(actor)) return 'ENTERPRISES';
  if (EVERYONE.test(actor)) return 'ALL_UNITS';
  return NAMED.test(actor) ? 'NAMED_AGENCY' : 'UNRESOLVED';
}
