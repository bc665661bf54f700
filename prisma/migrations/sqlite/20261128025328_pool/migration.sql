-- AlterTable
ALTER TABLE "Sandbox" ADD COLUMN "kind" TEXT;
ALTER TABLE "Sandbox" ADD COLUMN "makingUntil" DATETIME;
ALTER TABLE "Sandbox" ADD COLUMN "pooledAt" DATETIME;
