/** Pages of the invented district, each of which leaves one kind of doubt behind; and what makes up the others. */
import { ingestPage } from '../../server/ingest/run.js';
import type { Db } from '../../server/platform/db.js';
import { now } from '../staff/staff.kit.js';

interface Facts {
  readonly number: number;
  readonly title?: string;
  readonly index?: string;
  readonly to?: string;
  readonly createdOn?: string;
  readonly publishedOn?: string;
  readonly body?: string;
}

const page = ({
  number,
  title,
  index,
  to = '各镇人民政府',
  createdOn,
  publishedOn = '2025-09-02',
  body,
}: Facts): string =>
  `标题：${title ?? `明湖区水务局关于第${number}号河道的通知`}
索引号：${index ?? `99010611/2025-${String(number).padStart(5, '0')}`}
发布机构：云川市明湖区水务局
生成日期：${createdOn ?? '2025-09-01'}
公开日期：${publishedOn}

${to}：
${body ?? `一、各镇要做好第${number}号河道的清淤。`}
云川市明湖区水务局
`;

export const doubtfulPages: readonly Facts[] = [
  { number: 1, body: '一、各镇要在2025年3月31日前完成第1号河道的清淤。' },
  { number: 2, createdOn: '2025-09-08' },
  { number: 3, body: '2025年9月20日，区水务局召开清淤推进会，局长程远山主持会议。会议要求，各镇要做好清淤。' },
  {
    number: 4,
    title: '明湖区水务局关于闸站检修的通知',
    index: '99010611/2025-00400',
    body: '一、各闸站要检修水泵三台。',
  },
  {
    number: 5,
    title: '明湖区水务局关于渔政执法的公告',
    index: '99010611/2025-00400',
    body: '一、禁渔期自十月一日起，各渔船要停泊。',
  },
  { number: 6 },
];

export async function ingestDoubtful(db: Db): Promise<void> {
  for (const facts of doubtfulPages) await ingestPage(db, { content: page(facts) }, now);
  await ingestPage(db, { content: '明湖区水务局\n没有日期的一段话，做好清淤。' }, now);
}

export const run = (db: Db, text: string): Promise<unknown> => db.prisma.$executeRawUnsafe(text);

/** What ingestion does not make any more, or not from so small a page. */
export async function spoil(db: Db): Promise<void> {
  const agency = (id: number, name: string, columns: string): string =>
    `INSERT INTO "Agency" ("id", "name", "kind", "divisionCode") VALUES ('0199a000-0000-7000-8000-00000000000${id}', '${name}', ${columns})`;
  await run(db, agency(1, '云湖水务管理处', `'INSTITUTION', NULL`));
  await run(db, agency(2, '做好松湖县教育局', `'DEPARTMENT', '320506'`));
  await run(db, agency(3, '苏州市吴中区发展和改革局', `'OTHER', '320506'`));
  await run(db, agency(4, '吴中区发展改革局', `'OTHER', '320506'`));
  await run(db, agency(5, '国务院', `'GOVERNMENT', NULL`));
  await run(
    db,
    `UPDATE "DirectiveAddressee" SET "scope" = 'UNRESOLVED', "text" = '河道办', "agencyId" = NULL WHERE "directiveId" =
      (SELECT d."id" FROM "Directive" d JOIN "Notice" n ON n."id" = d."noticeId" WHERE n."title" LIKE '%第6号%' LIMIT 1) AND "ordinal" = 0`,
  );
  await run(
    db,
    `UPDATE "Directive" SET "dueBy" = '2025-03-31' WHERE "noticeId" = (SELECT "id" FROM "Notice" WHERE "title" LIKE '%第1号%')`,
  );
  await run(
    db,
    `UPDATE "NoticeAddressee" SET "scope" = 'UNRESOLVED', "text" = '沿河各户' WHERE "noticeId" = (SELECT "id" FROM "Notice" WHERE "title" LIKE '%第6号%')`,
  );
}
