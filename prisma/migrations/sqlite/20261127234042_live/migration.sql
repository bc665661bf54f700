-- AlterTable
ALTER TABLE "Session" ADD COLUMN "handNote" TEXT;

-- CreateTable
CREATE TABLE "Message" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "courseId" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "fromName" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "target" JSONB,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Message_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MessageReceipt" (
    "messageId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "sessionId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "seenAt" DATETIME,

    PRIMARY KEY ("messageId", "userId"),
    CONSTRAINT "MessageReceipt_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Message_courseId_createdAt_idx" ON "Message"("courseId", "createdAt");

-- CreateIndex
CREATE INDEX "MessageReceipt_userId_seenAt_createdAt_idx" ON "MessageReceipt"("userId", "seenAt", "createdAt");
