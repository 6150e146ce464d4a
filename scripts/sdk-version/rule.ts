/** Version bumps required by schema changes. */

export type Bump = 'major' | 'minor' | 'none';
type Version = readonly [major: number, minor: number, patch: number];

export interface SchemaChange {
  readonly isBreaking: boolean;
  readonly message: string;
}

export const bumpFor = (changes: readonly SchemaChange[]): Bump => {
  if (changes.length === 0) return 'none';
  return changes.some(({ isBreaking }) => isBreaking) ? 'major' : 'minor';
};

function parseVersion(text: string): Version {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)$/.exec(text) ?? [];
  if (major === undefined) throw new Error(`${text} is no version.`);
  return [Number(major), Number(minor), Number(patch)];
}

/**
 * The lowest version after `released` for such a change. Before 1.0 a minor bump is breaking, as in
 * npm's ^ ranges.
 */
export function versionAfter(released: string, bump: Bump): string {
  const [major, minor, patch] = parseVersion(released);
  const shift = major === 0 ? 1 : 0;
  const place = { major: 0, minor: 1, none: 2 }[bump] + (bump === 'none' ? 0 : shift);
  if (place === 0) return `${major + 1}.0.0`;
  return place === 1 ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

export function isAtLeast(version: string, least: string): boolean {
  const [have, want] = [parseVersion(version), parseVersion(least)];
  const at = have.findIndex((part, index) => part !== want[index]);
  return at < 0 || (have[at] ?? 0) > (want[at] ?? 0);
}
