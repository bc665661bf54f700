-- AlterTable
ALTER TABLE "Sandbox" ADD COLUMN     "kind" TEXT,
ADD COLUMN     "makingUntil" TIMESTAMP(3),
ADD COLUMN     "pooledAt" TIMESTAMP(3);
