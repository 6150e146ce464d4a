/**
 * 转载: a page that reproduces another organ's document. The publisher is unchanged; the origin is
 * recorded.
 */
import type { StageWarning } from '../stages.js';
import { squash } from './lines.js';
import { isMedium, organsIn, withoutOwnSite } from './organ-names.js';
import { organsOfTitle } from './title.js';
import { valueOf, type HeaderContext } from './header-context.js';

const marked = /^[（(【[]转载[）)】\]]|^转载[：:]/;

export function repostWarnings(
  { rows, meta }: HeaderContext,
  title: string | null,
  agencyName: string | null,
): StageWarning[] {
  const origin = repostOrigin({
    title,
    agencyName,
    from: valueOf(rows, 'repostedFrom'),
    source: valueOf(rows, 'origin') ?? meta.get('contentsource') ?? null,
  });
  if (origin === null) return [];
  return [{ code: 'REPOST', message: `Reposted; the origin is ${origin}.`, field: 'agencyName', sourceRange: null }];
}

interface RepostSigns {
  readonly title: string | null;
  readonly agencyName: string | null;
  /** 转载来源. */
  readonly from: string | null;
  readonly source: string | null;
}

export function repostOrigin({ title, agencyName, from, source }: RepostSigns): string | null {
  const stated = withoutOwnSite(source ?? '');
  if (from !== null) return from;
  if (title !== null && marked.test(title)) return organsOfTitle(title)[0] ?? (stated === '' ? 'not named' : stated);
  if (agencyName === null || stated === '' || isMedium(stated) || organsIn(stated).length === 0) return null;
  const [short, long] = [squash(stated), squash(agencyName)].sort((a, b) => a.length - b.length);
  return short !== undefined && long?.includes(short) ? null : stated;
}
