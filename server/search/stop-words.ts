/** Function words that occur on every page. */
export const stopWords: ReadonlySet<string> = new Set(
  '的 了 和 与 及 或 在 是 对 为 等 于 之 将 以 把 被 从 到 由 向 就 都 而 也 并 其 这 那 有 个 关于 以及 对于 一个 什么 如何 怎么 哪些 是否'.split(
    ' ',
  ),
);
