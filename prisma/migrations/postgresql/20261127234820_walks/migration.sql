-- CreateTable
CREATE TABLE "Walk" (
    "id" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "request" JSONB NOT NULL,
    "result" JSONB NOT NULL,
    "pcapng" BYTEA NOT NULL,
    "durationMs" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Walk_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Walk_sessionId_createdAt_idx" ON "Walk"("sessionId", "createdAt");

-- AddForeignKey
ALTER TABLE "Walk" ADD CONSTRAINT "Walk_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;
