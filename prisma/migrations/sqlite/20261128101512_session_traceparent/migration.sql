-- AlterTable
ALTER TABLE "Session" ADD COLUMN "traceparent" TEXT;
