/** `npm run schema`: writes schema.graphql, sorted. With --stdout it prints instead. */
import { writeFile } from 'node:fs/promises';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from '../server/schema.js';

const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;
if (process.argv.includes('--stdout')) process.stdout.write(printed);
else await writeFile('schema.graphql', printed);
