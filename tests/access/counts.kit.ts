/** Whether an answer counts what it lists. */

export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Whole lists of which the length that is told is another, and sets of notices whose parts do not add up to them. */
export function miscounts(answer: unknown): string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const { totalCount, nodes, pageInfo, facets } = answer as any;
  const faults = Object.values(answer).flatMap(miscounts);
  if (pageInfo?.hasNextPage !== false || pageInfo.hasPreviousPage) return faults;
  if (totalCount !== undefined && totalCount !== nodes.length)
    faults.push(`${totalCount} told, ${nodes.length} listed`);
  for (const facet of ['bases', 'statuses']) {
    const parts = facets?.[facet] ? sum(facets[facet].map(({ count }: any) => count)) : nodes.length;
    if (parts !== nodes.length) faults.push(`${facet} add up to ${parts} of ${nodes.length}`);
  }
  const notices = facets?.agencies ? noticesIn(nodes) : null;
  for (const facet of notices === null ? [] : ['agencies', 'kinds', 'years']) {
    const parts = sum(facets[facet].map(({ count }: any) => count));
    if (parts !== notices) faults.push(`${facet} add up to ${parts} of ${notices}`);
  }
  return faults;
}

/** How many notices are listed, are hits or hold one; null where the answer does not tell of which notices its directives are. */
function noticesIn(nodes: readonly any[]): number | null {
  const ids = nodes.flatMap((node) => {
    const { __typename: type, id, notice } = node.subject ?? { ...node, __typename: 'Notice' };
    if (type === 'Agency') return [];
    return [type === 'Notice' ? id : notice?.id];
  });
  return ids.includes(undefined) ? null : new Set(ids).size;
}
