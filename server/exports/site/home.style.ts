/** How the first page looks: a file of its own, since its policy allows no style within the page. */
export const homeStyle = `:root {
  color-scheme: light dark;
  --ink: #1c2024;
  --soft: #5b6570;
  --line: #dfe3e8;
  --ground: #ffffff;
  --raised: #f6f8fa;
  --mark: #0b57a4;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e7eaee;
    --soft: #a3adb8;
    --line: #343b43;
    --ground: #14171a;
    --raised: #1c2126;
    --mark: #86b8f2;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto;
  max-width: 60rem;
  padding: 2rem 1.25rem 4rem;
  background: var(--ground);
  color: var(--ink);
  font: 1rem/1.65 system-ui, -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif;
}
a { color: var(--mark); text-underline-offset: 0.2em; }
header { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.3; }
h2 { margin: 2.5rem 0 0.75rem; font-size: 1.125rem; }
p { margin: 0.75rem 0; max-width: 44rem; }
.counts { display: grid; grid-template-columns: repeat(3, 1fr); gap: 0.75rem; margin: 1.75rem 0 0; padding: 0; list-style: none; }
.counts li { padding: 0.875rem 1rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--raised); color: var(--soft); }
.counts strong { display: block; color: var(--ink); font-size: 1.75rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.ways { margin: 0; padding: 0; list-style: none; }
.ways li { padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
.ways a, header a { display: inline-block; padding: 0.125rem 0; }
.ways span { color: var(--soft); }
.formats { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1rem; justify-content: space-between; }
.formats nav { display: flex; flex-wrap: wrap; gap: 0 0.5rem; }
.formats nav a { padding: 0.25rem 0.375rem; }
.formats nav { margin: 0 -0.375rem; }
code { font: 0.9em/1.5 ui-monospace, 'SF Mono', Menlo, Consolas, monospace; overflow-wrap: anywhere; }
pre { margin: 0.5rem 0; padding: 0.75rem 1rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--raised); white-space: pre-wrap; }
@media (max-width: 30rem) {
  body { padding-top: 1.25rem; }
  h1 { font-size: 1.375rem; }
  .counts { grid-template-columns: 1fr; gap: 0.5rem; }
  .counts li { display: flex; align-items: baseline; gap: 0.5rem; padding: 0.5rem 1rem; }
  .counts strong { font-size: 1.375rem; }
}
`;
