-- AlterTable
ALTER TABLE "Directive" ADD COLUMN     "edits" JSONB;
