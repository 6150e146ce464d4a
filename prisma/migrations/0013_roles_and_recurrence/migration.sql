-- CreateEnum
CREATE TYPE "AddresseeRole" AS ENUM ('LEAD', 'SUPPORT', 'JOINT');

-- CreateEnum
CREATE TYPE "Recurrence" AS ENUM ('DAILY', 'WEEKLY', 'TEN_DAYS', 'MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY');

-- AlterTable
ALTER TABLE "NoticeAddressee" ADD COLUMN     "role" "AddresseeRole";

-- AlterTable
ALTER TABLE "DirectiveAddressee" ADD COLUMN     "role" "AddresseeRole";

-- AlterTable
ALTER TABLE "Target" ADD COLUMN     "own" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "recurrence" "Recurrence";
