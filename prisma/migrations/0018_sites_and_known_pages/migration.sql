-- AlterTable
ALTER TABLE "Rejection" ADD COLUMN     "host" TEXT,
ADD COLUMN     "siteCode" TEXT;

-- CreateTable
CREATE TABLE "KnownPage" (
    "contentHash" CHAR(64) NOT NULL,
    "givenHash" CHAR(64) NOT NULL,
    "fingerprint" CHAR(64),
    "noticeId" UUID,
    "rejectionId" UUID,

    CONSTRAINT "KnownPage_pkey" PRIMARY KEY ("contentHash","givenHash")
);

-- CreateTable
CREATE TABLE "Site" (
    "id" UUID NOT NULL,
    "host" TEXT,
    "siteCode" TEXT,
    "publisher" TEXT,
    "divisionCode" TEXT,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Site_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "KnownPage_noticeId_idx" ON "KnownPage"("noticeId");

-- CreateIndex
CREATE INDEX "KnownPage_rejectionId_idx" ON "KnownPage"("rejectionId");

-- CreateIndex
CREATE UNIQUE INDEX "Site_host_key" ON "Site"("host");

-- CreateIndex
CREATE UNIQUE INDEX "Site_siteCode_key" ON "Site"("siteCode");

-- CreateIndex
CREATE INDEX "Site_updatedAt_id_idx" ON "Site"("updatedAt", "id");

-- CreateIndex
CREATE INDEX "Rejection_host_state_id_idx" ON "Rejection"("host", "state", "id");

-- CreateIndex
CREATE INDEX "Rejection_siteCode_state_id_idx" ON "Rejection"("siteCode", "state", "id");

-- AddForeignKey
ALTER TABLE "KnownPage" ADD CONSTRAINT "KnownPage_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KnownPage" ADD CONSTRAINT "KnownPage_rejectionId_fkey" FOREIGN KEY ("rejectionId") REFERENCES "Rejection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What ingestion writes from here on. Rejections that have no address stay without.
UPDATE "Rejection" SET "host" = nullif(regexp_replace(
  lower(regexp_replace(regexp_replace("sourceUrl", '^https?://(?:[^/@]*@)?', '', 'i'), '[:/?#].*$', '')),
  '^(?:www|m|wap|mobile|3g)\.(?=[^.]+\.[^.]+)', ''), '')
WHERE "sourceUrl" ~* '^https?://';
