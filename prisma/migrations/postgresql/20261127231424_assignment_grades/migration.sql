-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "assignmentId" TEXT,
ADD COLUMN     "earned" DOUBLE PRECISION,
ADD COLUMN     "late" JSONB;

-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "passPercent" DOUBLE PRECISION NOT NULL DEFAULT 100,
ADD COLUMN     "tasks" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "Grade" ADD COLUMN     "stale" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "Attempt_assignmentId_userId_taskId_idx" ON "Attempt"("assignmentId", "userId", "taskId");

-- CreateIndex
CREATE INDEX "Grade_stale_idx" ON "Grade"("stale");
