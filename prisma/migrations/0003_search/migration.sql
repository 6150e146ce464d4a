-- Search rows are made from the rest: the next start writes them all again (server/search/search.store.ts).
TRUNCATE "SearchRow";

-- DropIndex
DROP INDEX "SearchRow_noticeId_idx";

-- DropIndex
DROP INDEX "SearchRow_type_subjectId_key";

-- AlterTable
ALTER TABLE "SearchRow" DROP CONSTRAINT "SearchRow_pkey",
DROP COLUMN "id",
DROP COLUMN "noticeId",
DROP COLUMN "title",
DROP COLUMN "titleWords",
ADD COLUMN     "grams" INTEGER[],
ADD COLUMN     "text" TEXT NOT NULL,
ALTER COLUMN "publishedOn" SET NOT NULL,
ADD CONSTRAINT "SearchRow_pkey" PRIMARY KEY ("subjectId");

-- CreateTable
CREATE TABLE "DirectiveSearchRow" (
    "subjectId" UUID NOT NULL,
    "noticeId" UUID NOT NULL,
    "publishedOn" DATE NOT NULL,
    "words" tsvector NOT NULL,
    "grams" INTEGER[],
    "text" TEXT NOT NULL,

    CONSTRAINT "DirectiveSearchRow_pkey" PRIMARY KEY ("subjectId")
);

-- CreateIndex
CREATE INDEX "DirectiveSearchRow_noticeId_idx" ON "DirectiveSearchRow"("noticeId");

-- CreateIndex
CREATE INDEX "DirectiveSearchRow_words_idx" ON "DirectiveSearchRow" USING GIN ("words");

-- CreateIndex
CREATE INDEX "DirectiveSearchRow_grams_idx" ON "DirectiveSearchRow" USING GIN ("grams");

-- CreateIndex
CREATE INDEX "SearchRow_grams_idx" ON "SearchRow" USING GIN ("grams");
