-- CreateIndex
CREATE INDEX "DirectiveSearchRow_publishedOn_subjectId_idx" ON "DirectiveSearchRow"("publishedOn", "subjectId");

-- CreateIndex
CREATE INDEX "SearchRow_publishedOn_subjectId_idx" ON "SearchRow"("publishedOn", "subjectId");

-- The large columns lie apart, so that the rows which are ordered lie close together. Prisma has no word for it.
ALTER TABLE "SearchRow" SET (toast_tuple_target = 128);
