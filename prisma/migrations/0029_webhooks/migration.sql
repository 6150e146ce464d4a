-- CreateEnum
CREATE TYPE "WebhookPauseReason" AS ENUM ('GONE', 'FAILING', 'KEY_ENDED');

-- CreateEnum
CREATE TYPE "WebhookDeliveryOutcome" AS ENUM ('DELIVERED', 'REFUSED', 'REDIRECTED', 'TIMED_OUT', 'UNREACHABLE', 'ADDRESS_REFUSED', 'GONE');

-- CreateTable
CREATE TABLE "Webhook" (
    "id" UUID NOT NULL,
    "ownerId" TEXT NOT NULL,
    "ownerName" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "secret" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "position" BIGINT NOT NULL,
    "epoch" INTEGER NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "failingSince" TIMESTAMPTZ(3),
    "nextAttemptAt" TIMESTAMPTZ(3),
    "deliveredAt" TIMESTAMPTZ(3),
    "pausedAt" TIMESTAMPTZ(3),
    "pauseReason" "WebhookPauseReason",
    "heldBy" UUID,
    "heldUntil" TIMESTAMPTZ(3),

    CONSTRAINT "Webhook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebhookServer" (
    "id" UUID NOT NULL,
    "aliveUntil" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WebhookServer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebhookDelivery" (
    "id" UUID NOT NULL,
    "webhookId" UUID NOT NULL,
    "position" BIGINT NOT NULL,
    "attempt" INTEGER NOT NULL,
    "outcome" "WebhookDeliveryOutcome" NOT NULL,
    "status" INTEGER,
    "durationMs" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WebhookDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Webhook_ownerId_createdAt_id_idx" ON "Webhook"("ownerId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Webhook_createdAt_id_idx" ON "Webhook"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Webhook_heldBy_idx" ON "Webhook"("heldBy");

-- CreateIndex
CREATE INDEX "WebhookDelivery_webhookId_id_idx" ON "WebhookDelivery"("webhookId", "id");

-- AddForeignKey
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_webhookId_fkey" FOREIGN KEY ("webhookId") REFERENCES "Webhook"("id") ON DELETE CASCADE ON UPDATE CASCADE;
