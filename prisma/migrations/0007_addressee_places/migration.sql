-- Every addressee has a place: one that is carried forward has that where its notice named it last, as server/ingest/rows.ts
-- has it; one that the text names nowhere has an empty one.
UPDATE "DirectiveAddressee" a
SET "span" = COALESCE(
  (
    SELECT named."span" FROM "DirectiveAddressee" named JOIN "Directive" above ON above."id" = named."directiveId"
    WHERE above."noticeId" = d."noticeId" AND above."ordinal" < d."ordinal" AND named."text" = a."text" AND named."span" IS NOT NULL
    ORDER BY above."ordinal" DESC LIMIT 1
  ),
  (
    SELECT named."span" FROM "NoticeAddressee" named
    WHERE named."noticeId" = d."noticeId" AND named."text" = a."text" AND named."span" IS NOT NULL
    ORDER BY named."ordinal" DESC LIMIT 1
  ),
  '{"start": 0, "end": 0, "quote": "", "source": {"start": 0, "end": 0, "quote": ""}}'
)
FROM "Directive" d
WHERE a."directiveId" = d."id" AND a."span" IS NULL AND d."edits" IS NULL;

UPDATE "DirectiveAddressee" SET "span" = '{"start": 0, "end": 0, "quote": "", "source": {"start": 0, "end": 0, "quote": ""}}'
WHERE "span" IS NULL;
UPDATE "NoticeAddressee" SET "span" = '{"start": 0, "end": 0, "quote": "", "source": {"start": 0, "end": 0, "quote": ""}}'
WHERE "span" IS NULL;

ALTER TABLE "DirectiveAddressee" ALTER COLUMN "span" SET NOT NULL;
ALTER TABLE "NoticeAddressee" ALTER COLUMN "span" SET NOT NULL;
