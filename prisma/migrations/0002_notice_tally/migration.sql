-- CreateEnum
CREATE TYPE "TallyDimension" AS ENUM ('TOTAL', 'AGENCY', 'DIVISION', 'KIND', 'YEAR');

-- CreateTable
CREATE TABLE "NoticeTally" (
    "scope" UUID NOT NULL,
    "dimension" "TallyDimension" NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "NoticeTally_pkey" PRIMARY KEY ("scope","dimension","key")
);

-- What follows is written by hand: Prisma knows no triggers.

-- The rows of one notice, the total of all first: whoever changes tallies waits there, so that two cannot wait for each other.
CREATE FUNCTION "tallyNotice"(n "Notice", difference INTEGER) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "NoticeTally" ("scope", "dimension", "key", "count")
  SELECT s."scope", d."dimension", d."key", difference
  FROM (VALUES ('00000000-0000-0000-0000-000000000000'::uuid), (n."agencyId")) AS s("scope"),
    (VALUES ('TOTAL'::"TallyDimension", ''),
      ('AGENCY', n."agencyId"::text),
      ('DIVISION', COALESCE(n."countyCode", n."prefectureCode", n."provinceCode")::text),
      ('KIND', n."kind"::text),
      ('YEAR', extract(year FROM n."publishedOn")::text)) AS d("dimension", "key")
  WHERE d."key" IS NOT NULL
  ORDER BY 1, 2, 3
  ON CONFLICT ("scope", "dimension", "key") DO UPDATE SET "count" = "NoticeTally"."count" + excluded."count"
$$;

CREATE FUNCTION "tallyNoticeChange"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD."status" = 'PUBLISHED' THEN PERFORM "tallyNotice"(OLD, -1); END IF;
  IF TG_OP <> 'DELETE' AND NEW."status" = 'PUBLISHED' THEN PERFORM "tallyNotice"(NEW, 1); END IF;
  RETURN NULL;
END
$$;

-- At commit, so that the rows that all writers share are locked for that moment alone. A bulk load sets notice_graph.tally to
-- off for its transaction and counts what it loaded in one statement.
CREATE CONSTRAINT TRIGGER "Notice_tally_insert" AFTER INSERT ON "Notice" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (current_setting('notice_graph.tally', true) IS DISTINCT FROM 'off') EXECUTE FUNCTION "tallyNoticeChange"();
CREATE CONSTRAINT TRIGGER "Notice_tally_delete" AFTER DELETE ON "Notice" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION "tallyNoticeChange"();
CREATE CONSTRAINT TRIGGER "Notice_tally_update" AFTER UPDATE ON "Notice" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (ROW(OLD."status", OLD."agencyId", OLD."kind", OLD."publishedOn", OLD."countyCode", OLD."prefectureCode", OLD."provinceCode")
    IS DISTINCT FROM
    ROW(NEW."status", NEW."agencyId", NEW."kind", NEW."publishedOn", NEW."countyCode", NEW."prefectureCode", NEW."provinceCode"))
  EXECUTE FUNCTION "tallyNoticeChange"();

-- Notices that are there already.
INSERT INTO "NoticeTally" ("scope", "dimension", "key", "count")
SELECT s."scope", d."dimension", d."key", count(*)
FROM "Notice" n,
  LATERAL (VALUES ('00000000-0000-0000-0000-000000000000'::uuid), (n."agencyId")) AS s("scope"),
  LATERAL (VALUES ('TOTAL'::"TallyDimension", ''),
    ('AGENCY', n."agencyId"::text),
    ('DIVISION', COALESCE(n."countyCode", n."prefectureCode", n."provinceCode")::text),
    ('KIND', n."kind"::text),
    ('YEAR', extract(year FROM n."publishedOn")::text)) AS d("dimension", "key")
WHERE n."status" = 'PUBLISHED' AND d."key" IS NOT NULL
GROUP BY 1, 2, 3;
