-- CreateEnum
CREATE TYPE "SuggestionKind" AS ENUM ('AGENCY', 'TITLE', 'DOCUMENT_NUMBER');

-- CreateTable
CREATE TABLE "SuggestKey" (
    "subjectId" UUID NOT NULL,
    "kind" "SuggestionKind" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL, -- by hand: prefixes are ranges in the order of bytes alone

    CONSTRAINT "SuggestKey_pkey" PRIMARY KEY ("subjectId","kind","key")
);

-- CreateTable
CREATE TABLE "Synonym" (
    "id" UUID NOT NULL,
    "words" TEXT[],
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Synonym_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SuggestKey_kind_key_idx" ON "SuggestKey"("kind", "key");

-- CreateIndex
CREATE INDEX "Synonym_updatedAt_id_idx" ON "Synonym"("updatedAt", "id");
