/** SQL in lines, so that a change of a statement is a diff that can be read. Knows strings, names and brackets, and where clauses begin. */

const clauses =
  /^(?:SELECT|FROM|WHERE|GROUP BY|ORDER BY|LIMIT|OFFSET|UNION ALL|UNION|JOIN|LEFT JOIN|CROSS JOIN|AND|WITH)\b/;
const tokens = /'(?:[^']|'')*'|"(?:[^"]|"")*"|[()]|,|[^\s'"(),]+/g;
/** A bracket with a statement in it is opened over several lines. */
const opens = /^\(\s*(?:\(\s*)*(?:SELECT|WITH)\b/;

export function formatSql(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  const lines: string[] = [];
  let line = '';
  /** Of each open bracket, whether it has lines of its own. */
  const open: boolean[] = [];
  const depth = (): number => open.filter(Boolean).length;
  const end = (): void => {
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = '  '.repeat(depth());
  };
  const add = (token: string): void => {
    const isTight = /[( ]$/.test(line) || line === '' || token === ',' || token === ')' || /^(?:::|\.)/.test(token);
    line += isTight ? token : ` ${token}`;
  };
  for (const { 0: token, index } of flat.matchAll(tokens)) {
    if (token === ')') {
      if (open.pop()) end();
      add(token);
    } else if (token === '(') {
      const isStatement = opens.test(flat.slice(index));
      line += flat[index - 1] === ' ' && !/[( ]$/.test(line) ? ' (' : '(';
      open.push(isStatement);
      if (isStatement) end();
    } else {
      if (open.at(-1) !== false && clauses.test(flat.slice(index))) end();
      if (/^[.:]/.test(token) || (flat[index - 1] !== ' ' && token !== ',' && !/[( ,]$/.test(line))) line += token;
      else add(token);
      if (token === ',' && open.at(-1) !== false) end();
    }
  }
  end();
  return `${lines.join('\n')}\n`;
}
