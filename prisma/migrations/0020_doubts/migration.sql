-- Two names of one organ read alike without what comes and goes in names: 和, 与, 及, 城乡, 人民 of 人民政府, 委 or 委员会, 办 or 办公室,
-- the province and the city before a county. What is alike is a doubt, never a rule.
CREATE FUNCTION plain_organ_name(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(name,
    '[ 　()（）《》“”"·、,，]', '', 'g'),
    '^(?:中国共产党|中共)', ''),
    '^(?:.{2,7}?(?:省|自治区|市|自治州|州|盟)(?!城市)(?=.{1,6}?[区县市旗].{2})){1,2}', ''),
    '(?<=.)[和与及](?=..)|城乡|人民(?=政府)', '', 'g'),
    '(?<=..)委员会$', '委'),
    '(?<=..)办公[室厅]$', '办')
$$;

-- AlterTable
ALTER TABLE "Agency" ADD COLUMN     "plainName" TEXT NOT NULL GENERATED ALWAYS AS (plain_organ_name("name")) STORED;

-- CreateTable
CREATE TABLE "DismissedDoubt" (
    "rank" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "otherId" UUID,
    "agencyId" UUID,
    "divisionCode" CHAR(6),
    "reason" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DismissedDoubt_pkey" PRIMARY KEY ("rank","key","ordinal")
);

-- CreateIndex
CREATE INDEX "Agency_plainName_id_idx" ON "Agency"("plainName", "id");

-- Each kind of doubt from its own side: an index holds what is doubtful, and nothing else.
CREATE INDEX "Agency_doubt_place_idx" ON "Agency"("id") WHERE "mergedIntoId" IS NULL AND "divisionCode" IS NULL;
CREATE INDEX "Agency_doubt_parent_idx" ON "Agency"("id") WHERE "mergedIntoId" IS NULL AND "parentId" IS NULL;
CREATE INDEX "NoticeAddressee_doubt_idx" ON "NoticeAddressee"("noticeId", "ordinal") WHERE "scope" = 'UNRESOLVED';
CREATE INDEX "DirectiveAddressee_doubt_idx" ON "DirectiveAddressee"("directiveId", "ordinal") WHERE "scope" = 'UNRESOLVED';
CREATE INDEX "Directive_doubt_due_idx" ON "Directive"("id") WHERE "dueBy" < "publishedOn";
CREATE INDEX "Notice_doubt_created_idx" ON "Notice"("id") WHERE "createdOn" > "publishedOn";
CREATE INDEX "NoticeText_doubt_idx" ON "NoticeText" USING gin (jsonb_path_query_array("warnings", '$[*].code')) WHERE "warnings" <> '[]';
CREATE INDEX "Rejection_doubt_idx" ON "Rejection"("id") WHERE "state" = 'OPEN';
