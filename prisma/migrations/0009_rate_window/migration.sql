-- CreateTable
-- Unlogged, which Prisma does not know: what a caller spent in a minute need not outlive a crash, and no request waits for a disk.
CREATE UNLOGGED TABLE "RateWindow" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateWindow_pkey" PRIMARY KEY ("key")
);
