-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN "assignmentId" TEXT;
ALTER TABLE "Attempt" ADD COLUMN "earned" REAL;
ALTER TABLE "Attempt" ADD COLUMN "late" JSONB;

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Assignment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "courseId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "labSlug" TEXT NOT NULL,
    "labHash" TEXT NOT NULL,
    "taskId" TEXT,
    "opensAt" DATETIME,
    "dueAt" DATETIME,
    "closesAt" DATETIME,
    "late" JSONB,
    "attempts" INTEGER,
    "weight" REAL NOT NULL DEFAULT 1,
    "exam" BOOLEAN NOT NULL DEFAULT false,
    "tasks" JSONB NOT NULL DEFAULT [],
    "passPercent" REAL NOT NULL DEFAULT 100,
    "createdAt" DATETIME NOT NULL,
    "archivedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Assignment_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Assignment" ("archivedAt", "attempts", "closesAt", "courseId", "createdAt", "dueAt", "exam", "id", "labHash", "labSlug", "late", "opensAt", "taskId", "title", "version", "weight") SELECT "archivedAt", "attempts", "closesAt", "courseId", "createdAt", "dueAt", "exam", "id", "labHash", "labSlug", "late", "opensAt", "taskId", "title", "version", "weight" FROM "Assignment";
DROP TABLE "Assignment";
ALTER TABLE "new_Assignment" RENAME TO "Assignment";
CREATE INDEX "Assignment_courseId_createdAt_idx" ON "Assignment"("courseId", "createdAt");
CREATE TABLE "new_Grade" (
    "assignmentId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "score" REAL NOT NULL,
    "maxScore" REAL NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "completedAt" DATETIME,
    "updatedAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "stale" BOOLEAN NOT NULL DEFAULT false,

    PRIMARY KEY ("assignmentId", "userId"),
    CONSTRAINT "Grade_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Grade_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Grade" ("assignmentId", "completedAt", "maxScore", "passed", "score", "updatedAt", "userId", "version") SELECT "assignmentId", "completedAt", "maxScore", "passed", "score", "updatedAt", "userId", "version" FROM "Grade";
DROP TABLE "Grade";
ALTER TABLE "new_Grade" RENAME TO "Grade";
CREATE INDEX "Grade_stale_idx" ON "Grade"("stale");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Attempt_assignmentId_userId_taskId_idx" ON "Attempt"("assignmentId", "userId", "taskId");
