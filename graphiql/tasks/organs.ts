/** Merging and unmerging agencies. */
import { agencyLine, agencySubject, named, placeName } from './subjects.js';
import { fieldOf, withInput, type AgencyFound, type Bilingual, type Found, type Subject, type Task } from './task.js';
import type { MergeFound, Path, Variables } from './task.js';

const agencyFields = `id
      name
      aliases
      division { code name parent { name parent { name } } }
      parent { id name }`;

const target: Path = ['input', 'target'];
const duplicate: Path = ['input', 'duplicate'];
const acrossPlaces: Path = ['input', 'acrossPlaces'];
const stays: Bilingual = { zh: '保留', en: 'Stays' };
const goes: Bilingual = { zh: '并入', en: 'Goes into it' };

const noticesOf = ({ notices }: AgencyFound): number => notices?.totalCount ?? 0;
const organsOf = ({ agencies }: Found): readonly AgencyFound[] => agencies?.nodes ?? [];

/**
 * Different places or superiors, or an unknown place. The server checks more precisely and decides.
 */
export function areApart(a: AgencyFound, b: AgencyFound): boolean {
  if (a.parent && b.parent && a.parent.id !== b.parent.id) return true;
  if (a.division && b.division) return a.division.code !== b.division.code;
  return (a.division ?? b.division ?? null) !== null || !a.parent || !b.parent;
}

const chosenPair = (data: Found, variables: Variables): readonly [AgencyFound, AgencyFound] | null => {
  const [stay, go] = [named(organsOf(data), variables, target), named(organsOf(data), variables, duplicate)];
  return stay && go && stay.id !== go.id ? [stay, go] : null;
};

/** The pair to merge; null if it cannot be merged in its current state. */
function mergeSubjects(data: Found, variables: Variables): readonly Subject[] | null {
  const pair = chosenPair(data, variables);
  if (!pair || (areApart(...pair) && fieldOf(variables, acrossPlaces) !== true)) return null;
  return [agencySubject(pair[0], stays), agencySubject(pair[1], goes)];
}

function mergeCaution(data: Found, variables: Variables): Bilingual | null {
  const pair = chosenPair(data, variables);
  if (!pair || !areApart(...pair)) return null;
  const places = pair.map(({ division, parent }) => placeName(division) ?? parent?.name);
  return {
    zh: `两个机构的地方或上级不同（${places.map((place) => place ?? '地方不明').join('，')}）。确认是同一机构才合并。`,
    en: `The two are of different places or superiors (${places.map((place) => place ?? 'place not known').join(', ')}). Merge them only if they are one organ.`,
  };
}

export const mergeAgencies: Task = {
  id: 'merge-agencies',
  title: { zh: '合并同一机构的两个名称', en: 'Merge two names of one organ' },
  hint: {
    zh: '先按名称查找，再核对保留哪一个、并入哪一个：名称、地方和上级都写在下面，可以交换。写明 reason 再合并。合错了可以撤销。',
    en: 'Find the organs by name, then check which stays and which goes: name, place and superior are told below, and can be swapped. Say why in reason, then merge. A merge can be undone.',
  },
  query: `# 第一步：按名称查找。 Step 1: find the organs by a part of their name.
query FindAgencies($name: String!) {
  agencies(filter: { name: $name }, first: 50) {
    totalCount
    nodes {
      ${agencyFields}
      kind
      notices { totalCount }
      assignedDirectives { totalCount }
    }
  }
}

# 第二步：合并。duplicate 的一切归 target，名称成为别名。不同地方的须将 acrossPlaces 设为 true。
# Step 2: merge. All of duplicate becomes target's, its names become aliases. acrossPlaces allows those of different places.
mutation MergeAgencies($input: MergeAgenciesInput!) {
  mergeAgencies(input: $input) {
    outcome
    userErrors { code field message }
    agency { id name aliases }
  }
}
`,
  variables: { name: '应急管理局', input: { target: '', duplicate: '', acrossPlaces: false, reason: '' } },
  steps: [
    {
      operation: 'FindAgencies',
      label: { zh: '查找', en: 'Find' },
      find: {
        inputs: ['name'],
        isSpent: true,
        fills: [target, duplicate, acrossPlaces],
        fill: (data, variables) => {
          const [stay, go, ...others] = organsOf(data).toSorted((a, b) => noticesOf(b) - noticesOf(a));
          if (!stay || !go || others.length > 0 || areApart(stay, go)) return null;
          return withInput(variables, 'input', { target: stay.id, duplicate: go.id, acrossPlaces: false });
        },
        count: (data) => organsOf(data).length,
        choices: [
          {
            path: target,
            label: stays,
            options: (data) => organsOf(data).map((organ) => ({ id: organ.id, text: agencyLine(organ) })),
          },
          {
            path: duplicate,
            label: goes,
            options: (data, variables) => {
              const stay = named(organsOf(data), variables, target);
              const isWide = fieldOf(variables, acrossPlaces) === true;
              return organsOf(data)
                .filter((organ) => stay && organ.id !== stay.id && (isWide || !areApart(stay, organ)))
                .map((organ) => ({ id: organ.id, text: agencyLine(organ) }));
            },
          },
        ],
        swap: [target, duplicate],
        tick: {
          path: acrossPlaces,
          label: { zh: '地方或上级不同，也是同一机构', en: 'One organ, although of different places or superiors' },
          isOffered: (data, variables) => {
            const stay = named(organsOf(data), variables, target);
            return organsOf(data).some((organ) => stay && organ.id !== stay.id && areApart(stay, organ));
          },
        },
      },
    },
    {
      operation: 'MergeAgencies',
      label: { zh: '合并', en: 'Merge' },
      change: {
        subjects: mergeSubjects,
        question: { zh: '合并这两个机构？', en: 'Merge these two organs?' },
        caution: mergeCaution,
        done: { zh: '已合并，保留', en: 'Merged; what stays is' },
        unchanged: { zh: '没有变化', en: 'Nothing changed' },
      },
    },
  ],
};

const undone: Path = ['input', 'duplicateId'];
interface Merge extends MergeFound {
  readonly id: string;
  readonly into: AgencyFound;
}
const mergesOf = (data: Found): readonly Merge[] =>
  organsOf(data).flatMap((into) =>
    (into.merges?.nodes ?? []).map((merge) => ({ ...merge, id: merge.duplicateId, into })),
  );

export const unmergeAgencies: Task = {
  id: 'unmerge-agencies',
  title: { zh: '撤销机构合并', en: 'Undo a merge of organs' },
  hint: {
    zh: '先按名称查找合并过的机构，选要撤销的一次，写明 reason，再撤销。并入的机构连同它的信息、要求和会议一起恢复。',
    en: 'Find the organ by name, choose the merge that is to be undone, say why in reason, then undo it. What was merged stands by itself again, with its notices, directives and meetings.',
  },
  query: `# 第一步：查找机构及并入它的机构。 Step 1: find organs, and what was merged into them.
query FindMerges($name: String!) {
  agencies(filter: { name: $name }, first: 50) {
    totalCount
    nodes {
      ${agencyFields}
      merges(first: 20) { totalCount nodes { duplicateId duplicateName mergedAt actor reason } }
    }
  }
}

# 第二步：撤销。restored 说明各退回了多少。 Step 2: undo it; restored tells how much went back.
mutation UnmergeAgencies($input: UnmergeAgenciesInput!) {
  unmergeAgencies(input: $input) {
    userErrors { code field message }
    duplicate { id name aliases }
    agency { id name aliases }
    restored { notices directives meetings mentions addressees names skipped }
  }
}
`,
  variables: { name: '应急管理局', input: { duplicateId: '', reason: '' } },
  steps: [
    {
      operation: 'FindMerges',
      label: { zh: '查找', en: 'Find' },
      find: {
        inputs: ['name'],
        isSpent: true,
        fills: [undone],
        fill: (data, variables) => {
          const [merge, ...others] = mergesOf(data);
          return merge && others.length === 0
            ? withInput(variables, 'input', { duplicateId: merge.duplicateId })
            : null;
        },
        count: (data) => mergesOf(data).length,
        choices: [
          {
            path: undone,
            label: { zh: '撤销哪一次', en: 'Which merge' },
            options: (data) =>
              mergesOf(data).map(({ id, duplicateName, into, mergedAt, actor }) => ({
                id,
                text: `${duplicateName} → ${into.name ?? ''}（${mergedAt.slice(0, 10)}，${actor}）`,
              })),
          },
        ],
      },
    },
    {
      operation: 'UnmergeAgencies',
      label: { zh: '撤销合并', en: 'Undo the merge' },
      change: {
        subjects: (data, variables) => {
          const merge = named(mergesOf(data), variables, undone);
          if (!merge) return null;
          const { duplicateName, into, reason } = merge;
          const why: Bilingual = { zh: '合并原因', en: 'Reason for the merge' };
          return [
            { part: { zh: '恢复', en: 'Stands again' }, name: duplicateName, facts: [{ label: why, value: reason }] },
            agencySubject(into, { zh: '现属于', en: 'Now part of' }),
          ];
        },
        question: { zh: '撤销这次合并？', en: 'Undo this merge?' },
        done: { zh: '已撤销合并，恢复', en: 'The merge is undone; standing again is' },
        unchanged: { zh: '没有变化', en: 'Nothing changed' },
      },
    },
  ],
};
