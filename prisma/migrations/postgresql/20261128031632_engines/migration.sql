-- AlterTable
ALTER TABLE "User" ADD COLUMN     "sessionLimit" INTEGER;

-- AlterTable
ALTER TABLE "Sandbox" ADD COLUMN     "engine" TEXT;
