-- AlterTable
ALTER TABLE "Directive" ADD COLUMN     "addresseeMarks" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "dueSort" DATE NOT NULL GENERATED ALWAYS AS (COALESCE("dueBy", '9999-12-31'::date)) STORED;

-- AlterTable
ALTER TABLE "DirectiveAddressee" ADD COLUMN     "dueSort" DATE NOT NULL DEFAULT '9999-12-31'::date;

-- CreateTable
CREATE TABLE "ChangeScope" (
    "scope" UUID NOT NULL,
    "position" BIGINT NOT NULL,

    CONSTRAINT "ChangeScope_pkey" PRIMARY KEY ("scope","position")
);

-- CreateTable
CREATE TABLE "NoticeScope" (
    "noticeId" UUID NOT NULL,
    "scope" UUID NOT NULL,

    CONSTRAINT "NoticeScope_pkey" PRIMARY KEY ("noticeId","scope")
);

-- AddForeignKey
ALTER TABLE "NoticeScope" ADD CONSTRAINT "NoticeScope_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand from here: Prisma knows no triggers.

-- Notice.directiveCount counts a whole and its parts once: those whose own whole stands beside them are left out.
CREATE OR REPLACE FUNCTION "countDirectivesAgain"(notices UUID[]) RETURNS void LANGUAGE sql AS $$
  UPDATE "Notice" n SET "directiveCount" = c."count"
  FROM (SELECT i."id", (SELECT count(*)::int FROM "Directive" d LEFT JOIN "Directive" p ON p."id" = d."parentId"
      WHERE d."noticeId" = i."id" AND d."review" <> 'REJECTED' AND (p."id" IS NULL OR p."review" = 'REJECTED')) AS "count"
    FROM unnest(notices) AS i("id")) c
  WHERE n."id" = c."id" AND n."directiveCount" <> c."count"
$$;

CREATE TRIGGER "Directive_count_parent" AFTER UPDATE OF "parentId" ON "Directive" FOR EACH ROW
  WHEN (OLD."parentId" IS DISTINCT FROM NEW."parentId") EXECUTE FUNCTION "countReviewedDirective"();

-- A bit for each scope and role, as server/domain/addressee-marks.ts has them.
CREATE FUNCTION "addresseeMark"(scope "AddresseeScope", role "AddresseeRole") RETURNS INTEGER LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE scope::text WHEN 'NAMED_AGENCY' THEN 1 WHEN 'ALL_UNITS' THEN 2 WHEN 'ALL_STAFF' THEN 4 WHEN 'ENTERPRISES' THEN 8
      WHEN 'UNRESOLVED' THEN 16 WHEN 'CLASS' THEN 32 ELSE 0 END
    | CASE role::text WHEN 'LEAD' THEN 64 WHEN 'SUPPORT' THEN 128 WHEN 'JOINT' THEN 256 ELSE 0 END
$$;

-- What a directive says of its addressees, and they of the day by which it is due, agrees, whoever writes them.
CREATE FUNCTION "markAddresseesAgain"(directives UUID[]) RETURNS void LANGUAGE sql AS $$
  UPDATE "Directive" d SET "addresseeMarks" = m."marks"
  FROM (SELECT i."id", COALESCE((SELECT bit_or("addresseeMark"(a."scope", a."role")) FROM "DirectiveAddressee" a
      WHERE a."directiveId" = i."id"), 0) AS "marks" FROM unnest(directives) AS i("id")) m
  WHERE d."id" = m."id" AND d."addresseeMarks" <> m."marks";
  UPDATE "DirectiveAddressee" a SET "dueSort" = d."dueSort" FROM "Directive" d
  WHERE d."id" = ANY(directives) AND a."directiveId" = d."id" AND a."dueSort" <> d."dueSort"
$$;

CREATE FUNCTION "markChangedAddressees"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A bulk load writes both with the rows.
  IF current_setting('notice_graph.tally', true) IS DISTINCT FROM 'off' THEN
    PERFORM "markAddresseesAgain"(ARRAY(SELECT DISTINCT "directiveId" FROM changed));
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "DirectiveAddressee_mark_insert" AFTER INSERT ON "DirectiveAddressee" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "markChangedAddressees"();
CREATE TRIGGER "DirectiveAddressee_mark_delete" AFTER DELETE ON "DirectiveAddressee" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "markChangedAddressees"();

CREATE FUNCTION "markRewrittenAddressee"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "markAddresseesAgain"(ARRAY[NEW."directiveId"]);
  RETURN NULL;
END
$$;
CREATE TRIGGER "DirectiveAddressee_mark_update" AFTER UPDATE OF "scope", "role" ON "DirectiveAddressee" FOR EACH ROW
  WHEN ((OLD."scope", OLD."role") IS DISTINCT FROM (NEW."scope", NEW."role")) EXECUTE FUNCTION "markRewrittenAddressee"();

CREATE FUNCTION "markDueDirective"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "markAddresseesAgain"(ARRAY[NEW."id"]);
  RETURN NULL;
END
$$;
CREATE TRIGGER "Directive_due_update" AFTER UPDATE OF "dueBy" ON "Directive" FOR EACH ROW
  WHEN (OLD."dueBy" IS DISTINCT FROM NEW."dueBy") EXECUTE FUNCTION "markDueDirective"();

-- What is there already.
UPDATE "Notice" n SET "directiveCount" = c."count"
FROM (SELECT n2."id", count(d."id")::int AS "count" FROM "Notice" n2
  LEFT JOIN ("Directive" d LEFT JOIN "Directive" p ON p."id" = d."parentId")
    ON d."noticeId" = n2."id" AND d."review" <> 'REJECTED' AND (p."id" IS NULL OR p."review" = 'REJECTED') GROUP BY 1) c
WHERE n."id" = c."id" AND n."directiveCount" <> c."count";
UPDATE "Directive" d SET "addresseeMarks" = m."marks"
FROM (SELECT "directiveId", bit_or("addresseeMark"("scope", "role")) AS "marks" FROM "DirectiveAddressee" GROUP BY 1) m
WHERE d."id" = m."directiveId";
UPDATE "DirectiveAddressee" a SET "dueSort" = d."dueSort" FROM "Directive" d
WHERE d."id" = a."directiveId" AND d."dueBy" IS NOT NULL;
INSERT INTO "NoticeScope" ("noticeId", "scope")
SELECT "noticeId", "agencyId" FROM "NoticeAddressee" WHERE "agencyId" IS NOT NULL
UNION SELECT "noticeId", "scope" FROM "DutyRow";
-- Of changes before this one, it is not known whom they took off: those who are told something now.
INSERT INTO "ChangeScope" ("scope", "position")
SELECT o."scope", c."position" FROM "Change" c LEFT JOIN "Directive" d ON c."subjectType" = 'Directive' AND d."id" = c."subjectId"
  JOIN "NoticeScope" o ON o."noticeId" = COALESCE(d."noticeId", c."subjectId") WHERE c."subjectType" <> 'Agency'
UNION SELECT c."subjectId", c."position" FROM "Change" c WHERE c."subjectType" = 'Agency'
UNION SELECT c."agencyId", c."position" FROM "Change" c WHERE c."subjectType" = 'Agency' AND c."agencyId" IS NOT NULL;

-- DropIndex
DROP INDEX "Directive_newest_idx";

-- CreateIndex
CREATE INDEX "Directive_newest_idx" ON "Directive"("publishedOn", "id", "noticeId", "review", "strength", "targetCount", "parentId", "dueBy", "addresseeMarks");

-- CreateIndex
CREATE INDEX "Directive_due_idx" ON "Directive"("dueSort", "id", "noticeId", "review", "strength", "targetCount", "parentId", "publishedOn", "addresseeMarks");

-- CreateIndex
CREATE INDEX "Directive_issuerId_dueSort_id_idx" ON "Directive"("issuerId", "dueSort", "id");

-- CreateIndex
CREATE INDEX "DirectiveAddressee_due_idx" ON "DirectiveAddressee"("agencyId", "dueSort", "directiveId", "ordinal");

-- CreateIndex
CREATE INDEX "DirectiveAddressee_class_due_idx" ON "DirectiveAddressee"("classFunction", "dueSort", "directiveId", "ordinal", "classLevel");
