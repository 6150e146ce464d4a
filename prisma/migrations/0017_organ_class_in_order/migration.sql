-- DropIndex
DROP INDEX "DirectiveAddressee_classFunction_publishedOn_directiveId_idx";

-- CreateIndex
CREATE INDEX "DirectiveAddressee_class_idx" ON "DirectiveAddressee"("classFunction", "publishedOn", "directiveId", "ordinal", "classLevel");
