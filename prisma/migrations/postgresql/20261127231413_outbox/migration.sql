-- DropIndex
DROP INDEX "OutboxMessage_target_state_id_idx";

-- DropIndex
DROP INDEX "OutboxMessage_state_nextAt_idx";

-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN     "assignmentId" TEXT,
ADD COLUMN     "giveUpAt" TIMESTAMP(3),
ADD COLUMN     "userId" TEXT,
ADD COLUMN     "version" INTEGER;

-- CreateTable
CREATE TABLE "DeliveryAttempt" (
    "id" TEXT NOT NULL,
    "messageId" BIGINT NOT NULL,
    "target" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "ok" BOOLEAN NOT NULL,
    "status" INTEGER,
    "error" TEXT,
    "durationMs" INTEGER NOT NULL,
    "answer" TEXT,

    CONSTRAINT "DeliveryAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Acknowledgement" (
    "target" TEXT NOT NULL,
    "assignmentId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "score" DOUBLE PRECISION,
    "maxScore" DOUBLE PRECISION,
    "messageId" BIGINT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Acknowledgement_pkey" PRIMARY KEY ("target","assignmentId","userId")
);

-- CreateTable
CREATE TABLE "Webhook" (
    "id" TEXT NOT NULL,
    "courseId" TEXT,
    "url" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "events" JSONB NOT NULL,
    "secret" TEXT NOT NULL,
    "previousSecret" TEXT,
    "previousUntil" TIMESTAMP(3),
    "disabledAt" TIMESTAMP(3),
    "disabledReason" TEXT,
    "failingSince" TIMESTAMP(3),
    "createdById" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Webhook_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DeliveryAttempt_messageId_createdAt_idx" ON "DeliveryAttempt"("messageId", "createdAt");

-- CreateIndex
CREATE INDEX "DeliveryAttempt_target_createdAt_idx" ON "DeliveryAttempt"("target", "createdAt");

-- CreateIndex
CREATE INDEX "Acknowledgement_assignmentId_userId_idx" ON "Acknowledgement"("assignmentId", "userId");

-- CreateIndex
CREATE INDEX "Webhook_courseId_createdAt_idx" ON "Webhook"("courseId", "createdAt");

-- CreateIndex
CREATE INDEX "OutboxMessage_state_target_id_idx" ON "OutboxMessage"("state", "target", "id");

-- CreateIndex
CREATE INDEX "OutboxMessage_target_id_idx" ON "OutboxMessage"("target", "id");

-- CreateIndex
CREATE INDEX "OutboxMessage_state_createdAt_idx" ON "OutboxMessage"("state", "createdAt");

-- AddForeignKey
ALTER TABLE "DeliveryAttempt" ADD CONSTRAINT "DeliveryAttempt_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "OutboxMessage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Webhook" ADD CONSTRAINT "Webhook_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE CASCADE ON UPDATE CASCADE;
