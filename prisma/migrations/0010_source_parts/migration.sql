-- CreateTable
CREATE TABLE "SourcePart" (
    "contentHash" CHAR(64) NOT NULL,
    "isText" BOOLEAN NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "SourcePart_pkey" PRIMARY KEY ("contentHash","isText","ordinal")
);
