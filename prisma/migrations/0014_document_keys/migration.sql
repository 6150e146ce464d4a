-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "part" INTEGER,
ADD COLUMN     "partOfId" UUID;

-- CreateTable
CREATE TABLE "DocumentKey" (
    "key" TEXT NOT NULL,
    "noticeId" UUID NOT NULL,

    CONSTRAINT "DocumentKey_pkey" PRIMARY KEY ("key","noticeId")
);

-- CreateIndex
CREATE INDEX "DocumentKey_noticeId_idx" ON "DocumentKey"("noticeId");

-- CreateIndex
CREATE INDEX "Notice_partOfId_idx" ON "Notice"("partOfId");

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_partOfId_fkey" FOREIGN KEY ("partOfId") REFERENCES "Notice"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentKey" ADD CONSTRAINT "DocumentKey_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE CASCADE ON UPDATE CASCADE;
