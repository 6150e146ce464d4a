/** The gazetteer of this process, created lazily. */
import { readDivisions } from '../divisions/division.store.js';
import { Gazetteer } from './place.js';

let gazetteer: Promise<Gazetteer> | null = null;

export const gazetteerOf = (): Promise<Gazetteer> =>
  (gazetteer ??= readDivisions().then(({ rows }) => new Gazetteer(rows)));
