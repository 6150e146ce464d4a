/** Whether an organ of that name exists at the level of a place. Pure. */
import { localOrgan } from '../parse/organs/local.js';
import type { Place } from './place.js';

/**
 * A bare 工信局 belongs to the page's place if such places have one: provinces have 厅, cities and
 * counties 局.
 */
export function decides(place: Place | null, name: string): boolean {
  const organ = localOrgan(name);
  if (place === null || organ === null || /^(?:人民)?(?:政府|法院|检察院)$/.test(name)) return false;
  return organ.levels.includes(levelOf(place));
}

const levelOf = ({ prefecture, county, province }: Place) => {
  if (county !== null) return 'COUNTY';
  return prefecture !== null || province?.endsWith('市') === true ? 'PREFECTURE' : 'PROVINCE';
};
