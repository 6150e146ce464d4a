/** `npm run screenshot`: docs/graphiql.png, from the app on the demo pages. */
import { writeFile } from 'node:fs/promises';
import { loadDivisions } from '../server/divisions/division.store.js';
import { loadDemo } from '../server/ingest/demo.js';
import { openDb } from '../server/platform/db.js';
import { migrate } from '../server/platform/migrate.js';
import { chromium, runFirstTab } from './graphiql/run-first-tab.js';

if (chromium === null) {
  console.error('No browser at /usr/bin/chromium. Run: apt-get install -y chromium fonts-noto-cjk');
  process.exit(1);
}
const db = await openDb({ databaseUrl: null, dataDir: null });
await migrate(db);
await loadDivisions(db);
await loadDemo(db, new Date());
const { answer, foreignRequests, picture } = await runFirstTab(db, chromium);
await db.close();
if (!answer.includes('"data"') || foreignRequests.length > 0) {
  console.error(`GraphiQL did not answer by itself: ${answer.slice(0, 300)} ${foreignRequests.join(' ')}`);
  process.exit(1);
}
await writeFile('docs/graphiql.png', picture);
console.log('Wrote docs/graphiql.png.');
