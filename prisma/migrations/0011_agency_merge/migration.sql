-- AlterEnum
ALTER TYPE "ChangeKind" ADD VALUE 'AGENCY_UNMERGED';

-- CreateTable
CREATE TABLE "AgencyMerge" (
    "id" UUID NOT NULL,
    "duplicateId" UUID NOT NULL,
    "targetId" UUID NOT NULL,
    "mergedAt" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "AgencyMerge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgencyMergeRow" (
    "id" BIGSERIAL NOT NULL,
    "mergeId" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "key" JSONB NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB,

    CONSTRAINT "AgencyMergeRow_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AgencyMerge_targetId_mergedAt_id_idx" ON "AgencyMerge"("targetId", "mergedAt", "id");

-- CreateIndex
CREATE INDEX "AgencyMerge_duplicateId_mergedAt_idx" ON "AgencyMerge"("duplicateId", "mergedAt");

-- CreateIndex
CREATE INDEX "AgencyMergeRow_mergeId_part_idx" ON "AgencyMergeRow"("mergeId", "part");

-- AddForeignKey
ALTER TABLE "AgencyMerge" ADD CONSTRAINT "AgencyMerge_duplicateId_fkey" FOREIGN KEY ("duplicateId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgencyMerge" ADD CONSTRAINT "AgencyMerge_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgencyMergeRow" ADD CONSTRAINT "AgencyMergeRow_mergeId_fkey" FOREIGN KEY ("mergeId") REFERENCES "AgencyMerge"("id") ON DELETE CASCADE ON UPDATE CASCADE;
