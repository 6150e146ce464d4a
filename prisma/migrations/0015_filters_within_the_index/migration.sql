-- The new ones first: servers of the version before go on reading meanwhile.

-- CreateIndex
CREATE INDEX "Directive_newest_idx" ON "Directive"("publishedOn", "id", "noticeId", "review", "strength", "targetCount", "parentId", "dueBy");

-- CreateIndex
CREATE INDEX "Notice_published_idx" ON "Notice"("publishedOn", "id", "status", "kind", "genre", "validity", "agencyId", "provinceCode", "prefectureCode", "countyCode", "siteCode", "createdOn");

-- CreateIndex
CREATE INDEX "Notice_created_idx" ON "Notice"("createdSort", "id", "status", "kind", "genre", "validity", "agencyId", "provinceCode", "prefectureCode", "countyCode", "siteCode", "publishedOn", "createdOn");

-- CreateIndex
CREATE INDEX "Notice_changed_idx" ON "Notice"("contentChangedAt", "id", "status", "kind", "genre", "validity", "agencyId", "provinceCode", "prefectureCode", "countyCode", "siteCode", "publishedOn", "createdOn");

-- CreateIndex
CREATE INDEX "DirectiveAddressee_assigned_idx" ON "DirectiveAddressee"("agencyId", "publishedOn", "directiveId", "ordinal");

-- DropIndex
DROP INDEX "DirectiveAddressee_agencyId_publishedOn_directiveId_idx";

-- DropIndex
DROP INDEX "Directive_publishedOn_id_idx";

-- DropIndex
DROP INDEX "Notice_contentChangedAt_id_idx";

-- DropIndex
DROP INDEX "Notice_createdSort_id_idx";

-- DropIndex
DROP INDEX "Notice_publishedOn_id_idx";
