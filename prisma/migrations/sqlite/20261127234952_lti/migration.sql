-- CreateTable
CREATE TABLE "LtiPlatform" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "clientId" TEXT NOT NULL,
    "authUrl" TEXT NOT NULL,
    "tokenUrl" TEXT NOT NULL,
    "tokenAudience" TEXT,
    "jwksUrl" TEXT NOT NULL,
    "family" TEXT,
    "frameOrigins" JSONB NOT NULL DEFAULT [],
    "acceptDeployments" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL,
    "disabledAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1
);

-- CreateTable
CREATE TABLE "LtiDeployment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "platformId" TEXT NOT NULL,
    "deploymentId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "LtiDeployment_platformId_fkey" FOREIGN KEY ("platformId") REFERENCES "LtiPlatform" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LtiKey" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "publicKey" JSONB NOT NULL,
    "privateKey" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "signsFrom" DATETIME NOT NULL,
    "removeAt" DATETIME
);

-- CreateTable
CREATE TABLE "LtiLogin" (
    "digest" TEXT NOT NULL PRIMARY KEY,
    "platformId" TEXT NOT NULL,
    "nonceDigest" TEXT NOT NULL,
    "browserDigest" TEXT NOT NULL,
    "targetLinkUri" TEXT NOT NULL,
    "storageTarget" TEXT,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "LtiLogin_platformId_fkey" FOREIGN KEY ("platformId") REFERENCES "LtiPlatform" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LtiLaunch" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "codeDigest" TEXT,
    "browserDigest" TEXT,
    "userId" TEXT NOT NULL,
    "deploymentId" TEXT NOT NULL,
    "courseId" TEXT,
    "assignmentId" TEXT,
    "deepLinking" JSONB,
    "answeredAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "LtiLaunch_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LtiLaunch_deploymentId_fkey" FOREIGN KEY ("deploymentId") REFERENCES "LtiDeployment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LtiRegistration" (
    "digest" TEXT NOT NULL PRIMARY KEY,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "LtiContext" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "deploymentId" TEXT NOT NULL,
    "contextId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "courseId" TEXT,
    "membershipsUrl" TEXT,
    "lineItemsUrl" TEXT,
    "scopes" JSONB NOT NULL DEFAULT [],
    "lock" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "syncedAt" DATETIME,
    "syncError" TEXT,
    CONSTRAINT "LtiContext_deploymentId_fkey" FOREIGN KEY ("deploymentId") REFERENCES "LtiDeployment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LtiContext_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LtiMember" (
    "contextId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("contextId", "userId"),
    CONSTRAINT "LtiMember_contextId_fkey" FOREIGN KEY ("contextId") REFERENCES "LtiContext" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LtiMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LtiResourceLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "deploymentId" TEXT NOT NULL,
    "contextId" TEXT NOT NULL,
    "resourceLinkId" TEXT NOT NULL,
    "assignmentId" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "LtiResourceLink_deploymentId_fkey" FOREIGN KEY ("deploymentId") REFERENCES "LtiDeployment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LtiResourceLink_contextId_fkey" FOREIGN KEY ("contextId") REFERENCES "LtiContext" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LtiResourceLink_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LtiLineItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "contextId" TEXT NOT NULL,
    "assignmentId" TEXT NOT NULL,
    "resourceLinkId" TEXT,
    "url" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "LtiLineItem_contextId_fkey" FOREIGN KEY ("contextId") REFERENCES "LtiContext" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LtiLineItem_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LtiScore" (
    "lineItemId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "score" REAL,
    "maxScore" REAL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "sentAt" DATETIME NOT NULL,

    PRIMARY KEY ("lineItemId", "userId"),
    CONSTRAINT "LtiScore_lineItemId_fkey" FOREIGN KEY ("lineItemId") REFERENCES "LtiLineItem" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LtiScore_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "LtiPlatform_createdAt_idx" ON "LtiPlatform"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "LtiPlatform_issuer_clientId_key" ON "LtiPlatform"("issuer", "clientId");

-- CreateIndex
CREATE UNIQUE INDEX "LtiDeployment_platformId_deploymentId_key" ON "LtiDeployment"("platformId", "deploymentId");

-- CreateIndex
CREATE INDEX "LtiLogin_expiresAt_idx" ON "LtiLogin"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "LtiLaunch_codeDigest_key" ON "LtiLaunch"("codeDigest");

-- CreateIndex
CREATE INDEX "LtiLaunch_expiresAt_idx" ON "LtiLaunch"("expiresAt");

-- CreateIndex
CREATE INDEX "LtiLaunch_userId_idx" ON "LtiLaunch"("userId");

-- CreateIndex
CREATE INDEX "LtiRegistration_expiresAt_idx" ON "LtiRegistration"("expiresAt");

-- CreateIndex
CREATE INDEX "LtiContext_courseId_idx" ON "LtiContext"("courseId");

-- CreateIndex
CREATE INDEX "LtiContext_createdAt_idx" ON "LtiContext"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "LtiContext_deploymentId_contextId_key" ON "LtiContext"("deploymentId", "contextId");

-- CreateIndex
CREATE INDEX "LtiMember_userId_idx" ON "LtiMember"("userId");

-- CreateIndex
CREATE INDEX "LtiResourceLink_assignmentId_idx" ON "LtiResourceLink"("assignmentId");

-- CreateIndex
CREATE UNIQUE INDEX "LtiResourceLink_deploymentId_resourceLinkId_key" ON "LtiResourceLink"("deploymentId", "resourceLinkId");

-- CreateIndex
CREATE INDEX "LtiLineItem_assignmentId_idx" ON "LtiLineItem"("assignmentId");

-- CreateIndex
CREATE INDEX "LtiLineItem_createdAt_idx" ON "LtiLineItem"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "LtiLineItem_contextId_assignmentId_key" ON "LtiLineItem"("contextId", "assignmentId");

-- CreateIndex
CREATE INDEX "LtiScore_userId_idx" ON "LtiScore"("userId");
