-- AlterEnum
ALTER TYPE "AddresseeScope" ADD VALUE 'CLASS';

-- AlterEnum
ALTER TYPE "DivisionLevel" ADD VALUE 'UNPLACED';

-- AlterTable
ALTER TABLE "DirectiveAddressee" ADD COLUMN     "classFunction" TEXT,
ADD COLUMN     "classLevel" TEXT;

-- AlterTable
ALTER TABLE "NoticeAddressee" ADD COLUMN     "classFunction" TEXT,
ADD COLUMN     "classLevel" TEXT;

-- CreateIndex
CREATE INDEX "DirectiveAddressee_classFunction_publishedOn_directiveId_idx" ON "DirectiveAddressee"("classFunction", "publishedOn", "directiveId");
