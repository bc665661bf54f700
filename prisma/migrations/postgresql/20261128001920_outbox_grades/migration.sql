-- CreateIndex
CREATE INDEX "OutboxMessage_assignmentId_userId_idx" ON "OutboxMessage"("assignmentId", "userId");
