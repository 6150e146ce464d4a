-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "DivisionLevel" AS ENUM ('NATIONAL', 'PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP');

-- CreateEnum
CREATE TYPE "AgencyKind" AS ENUM ('PARTY_ORGAN', 'GOVERNMENT', 'DEPARTMENT', 'INSTITUTION', 'DEVELOPMENT_ZONE', 'ENTERPRISE', 'OTHER');

-- CreateEnum
CREATE TYPE "AgencyNameOrigin" AS ENUM ('CANONICAL', 'SEEN', 'DERIVED', 'STAFF', 'MERGED');

-- CreateEnum
CREATE TYPE "NoticeStatus" AS ENUM ('PUBLISHED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "TitleOrigin" AS ENUM ('STATED', 'DERIVED');

-- CreateEnum
CREATE TYPE "NoticeKind" AS ENUM ('ANNOUNCEMENT', 'MEETING', 'CIRCULAR', 'NORMATIVE_DOCUMENT', 'POLICY_INTERPRETATION', 'PLAN', 'PERSONNEL', 'BUDGET', 'ENFORCEMENT', 'PUBLIC_SUPERVISION', 'INSTITUTION_PROFILE', 'ANNUAL_REPORT', 'GUIDE', 'OTHER');

-- CreateEnum
CREATE TYPE "DocumentGenre" AS ENUM ('RESOLUTION', 'DECISION', 'ORDER', 'COMMUNIQUE', 'PROCLAMATION', 'PUBLIC_NOTICE', 'OPINION', 'CIRCULAR', 'BULLETIN', 'REPORT', 'REQUEST', 'REPLY', 'MOTION', 'LETTER', 'MINUTES');

-- CreateEnum
CREATE TYPE "Validity" AS ENUM ('IN_FORCE', 'EXPIRED', 'REPEALED', 'UNSTATED');

-- CreateEnum
CREATE TYPE "DisclosureMode" AS ENUM ('PROACTIVE', 'ON_REQUEST', 'NOT_DISCLOSED', 'UNSTATED');

-- CreateEnum
CREATE TYPE "RevisionReason" AS ENUM ('FIRST_SEEN', 'SOURCE_CHANGED', 'CORRECTED', 'WITHDRAWN', 'RESTORED');

-- CreateEnum
CREATE TYPE "AddresseeScope" AS ENUM ('NAMED_AGENCY', 'ALL_UNITS', 'ALL_STAFF', 'ENTERPRISES', 'UNRESOLVED');

-- CreateEnum
CREATE TYPE "DirectiveKind" AS ENUM ('DIRECTIVE', 'ASSIGNMENT');

-- CreateEnum
CREATE TYPE "DirectiveStrength" AS ENUM ('MANDATORY', 'EFFORT', 'SLOGAN');

-- CreateEnum
CREATE TYPE "ReviewState" AS ENUM ('EXTRACTED', 'CONFIRMED', 'EDITED', 'REJECTED');

-- CreateEnum
CREATE TYPE "TargetKind" AS ENUM ('DEADLINE', 'QUANTITY', 'COMPARISON');

-- CreateEnum
CREATE TYPE "SearchType" AS ENUM ('NOTICE', 'DIRECTIVE', 'AGENCY');

-- CreateEnum
CREATE TYPE "ChangeKind" AS ENUM ('NOTICE_PUBLISHED', 'NOTICE_REVISED', 'NOTICE_WITHDRAWN', 'NOTICE_RESTORED', 'DIRECTIVE_REVIEWED', 'AGENCY_CHANGED', 'AGENCY_MERGED');

-- CreateEnum
CREATE TYPE "RejectionState" AS ENUM ('OPEN', 'RETRIED', 'DISMISSED');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('PUBLIC', 'PARTNER', 'STAFF', 'ADMIN');

-- CreateTable
CREATE TABLE "Division" (
    "code" CHAR(6) NOT NULL,
    "name" TEXT NOT NULL,
    "fullName" TEXT NOT NULL,
    "level" "DivisionLevel" NOT NULL,
    "parentCode" CHAR(6),

    CONSTRAINT "Division_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Agency" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT,
    "orgCode" TEXT,
    "creditCode" TEXT,
    "kind" "AgencyKind" NOT NULL,
    "divisionCode" CHAR(6),
    "parentId" UUID,
    "mergedIntoId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgencyName" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "divisionCode" CHAR(6),
    "origin" "AgencyNameOrigin" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AgencyName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceDocument" (
    "id" UUID NOT NULL,
    "contentHash" CHAR(64) NOT NULL,
    "bytes" BYTEA NOT NULL,
    "encoding" TEXT NOT NULL,
    "textBytes" BYTEA,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SourceDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "identity" TEXT NOT NULL,
    "status" "NoticeStatus" NOT NULL DEFAULT 'PUBLISHED',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "textId" UUID NOT NULL,
    "indexNumber" TEXT,
    "title" TEXT NOT NULL,
    "titleOrigin" "TitleOrigin" NOT NULL,
    "documentNumber" TEXT,
    "documentIssuer" TEXT,
    "documentYear" INTEGER,
    "documentSerial" INTEGER,
    "kind" "NoticeKind" NOT NULL,
    "genre" "DocumentGenre",
    "agencyId" UUID NOT NULL,
    "provinceCode" CHAR(6),
    "prefectureCode" CHAR(6),
    "countyCode" CHAR(6),
    "createdOn" DATE,
    "createdSort" DATE NOT NULL GENERATED ALWAYS AS (COALESCE("createdOn", '0001-01-01'::date)) STORED,
    "publishedOn" DATE NOT NULL,
    "summary" TEXT,
    "themes" TEXT[],
    "disclosureMode" "DisclosureMode" NOT NULL,
    "validity" "Validity" NOT NULL,
    "sourceUrl" TEXT,
    "siteCode" TEXT,
    "siteName" TEXT,
    "icpNumber" TEXT,
    "policeNumber" TEXT,
    "retrievedAt" TIMESTAMPTZ(3) NOT NULL,
    "directiveCount" INTEGER NOT NULL DEFAULT 0,
    "fingerprint" CHAR(64) NOT NULL,
    "readingHash" CHAR(64) NOT NULL,
    "corrections" JSONB NOT NULL DEFAULT '{}',
    "contentChangedAt" TIMESTAMPTZ(3) NOT NULL,
    "reprocessedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticeText" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "bodyStart" INTEGER NOT NULL,
    "bodyEnd" INTEGER NOT NULL,
    "outline" JSONB NOT NULL,
    "attachments" JSONB NOT NULL,
    "repairs" JSONB NOT NULL,
    "warnings" JSONB NOT NULL,

    CONSTRAINT "NoticeText_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "noticeId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "reason" "RevisionReason" NOT NULL,
    "note" TEXT,
    "title" TEXT NOT NULL,
    "textId" UUID NOT NULL,
    "changedFields" TEXT[],
    "contentHash" CHAR(64) NOT NULL,
    "fields" JSONB NOT NULL,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("noticeId","number")
);

-- CreateTable
CREATE TABLE "NoticeIssuer" (
    "noticeId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "agencyId" UUID NOT NULL,

    CONSTRAINT "NoticeIssuer_pkey" PRIMARY KEY ("noticeId","ordinal")
);

-- CreateTable
CREATE TABLE "NoticeAddressee" (
    "noticeId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "scope" "AddresseeScope" NOT NULL,
    "agencyId" UUID,
    "span" JSONB,

    CONSTRAINT "NoticeAddressee_pkey" PRIMARY KEY ("noticeId","ordinal")
);

-- CreateTable
CREATE TABLE "Mention" (
    "noticeId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "agencyId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "span" JSONB NOT NULL,

    CONSTRAINT "Mention_pkey" PRIMARY KEY ("noticeId","ordinal")
);

-- CreateTable
CREATE TABLE "Citation" (
    "noticeId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "title" TEXT,
    "documentNumber" TEXT,
    "citedId" UUID,
    "span" JSONB NOT NULL,

    CONSTRAINT "Citation_pkey" PRIMARY KEY ("noticeId","ordinal")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" UUID NOT NULL,
    "identity" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "ordinal" INTEGER,
    "heldOn" DATE,
    "heldSort" DATE NOT NULL GENERATED ALWAYS AS (COALESCE("heldOn", '0001-01-01'::date)) STORED,
    "convenerId" UUID,
    "chairName" TEXT,
    "chairTitle" TEXT,
    "chairAgencyId" UUID,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticeMeeting" (
    "noticeId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "meetingId" UUID NOT NULL,
    "span" JSONB NOT NULL,

    CONSTRAINT "NoticeMeeting_pkey" PRIMARY KEY ("noticeId","ordinal")
);

-- CreateTable
CREATE TABLE "Transmission" (
    "id" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "noticeId" UUID NOT NULL,
    "span" JSONB NOT NULL,
    "toHeldSort" DATE NOT NULL DEFAULT '0001-01-01'::date,

    CONSTRAINT "Transmission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Directive" (
    "id" UUID NOT NULL,
    "noticeId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" "DirectiveKind" NOT NULL,
    "meetingId" UUID,
    "parentId" UUID,
    "path" TEXT NOT NULL,
    "marker" TEXT,
    "heading" TEXT,
    "text" TEXT NOT NULL,
    "spanStart" INTEGER NOT NULL,
    "spanEnd" INTEGER NOT NULL,
    "quote" TEXT,
    "sourceStart" INTEGER NOT NULL,
    "sourceEnd" INTEGER NOT NULL,
    "sourceQuote" TEXT,
    "verb" TEXT,
    "issuerId" UUID,
    "speakerName" TEXT,
    "speakerTitle" TEXT,
    "speakerAgencyId" UUID,
    "strength" "DirectiveStrength" NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "rule" TEXT NOT NULL,
    "review" "ReviewState" NOT NULL DEFAULT 'EXTRACTED',
    "reviewNote" TEXT,
    "textHash" CHAR(64) NOT NULL,
    "publishedOn" DATE NOT NULL,
    "dueBy" DATE,
    "targetCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Directive_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DirectiveAddressee" (
    "directiveId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "scope" "AddresseeScope" NOT NULL,
    "agencyId" UUID,
    "publishedOn" DATE NOT NULL,
    "span" JSONB,

    CONSTRAINT "DirectiveAddressee_pkey" PRIMARY KEY ("directiveId","ordinal")
);

-- CreateTable
CREATE TABLE "Target" (
    "directiveId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" "TargetKind" NOT NULL,
    "text" TEXT NOT NULL,
    "span" JSONB NOT NULL,
    "soft" BOOLEAN NOT NULL,
    "minimum" DOUBLE PRECISION,
    "maximum" DOUBLE PRECISION,
    "unit" TEXT,
    "comparator" TEXT,
    "dueFrom" DATE,
    "dueBy" DATE,

    CONSTRAINT "Target_pkey" PRIMARY KEY ("directiveId","ordinal")
);

-- CreateTable
CREATE TABLE "SearchRow" (
    "id" UUID NOT NULL,
    "type" "SearchType" NOT NULL,
    "subjectId" UUID NOT NULL,
    "noticeId" UUID,
    "publishedOn" DATE,
    "title" TEXT NOT NULL,
    "words" tsvector NOT NULL,
    "titleWords" tsvector NOT NULL,

    CONSTRAINT "SearchRow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Change" (
    "position" BIGINT NOT NULL,
    "kind" "ChangeKind" NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "revision" INTEGER,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "agencyId" UUID,
    "division" CHAR(6),

    CONSTRAINT "Change_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "Rejection" (
    "id" UUID NOT NULL,
    "state" "RejectionState" NOT NULL DEFAULT 'OPEN',
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "sourceUrl" TEXT,
    "sourceId" UUID NOT NULL,
    "excerpt" TEXT NOT NULL,
    "problems" JSONB NOT NULL,
    "note" TEXT,

    CONSTRAINT "Rejection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiKey" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "prefix" TEXT NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "actor" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "action" TEXT NOT NULL,
    "subjectType" TEXT,
    "subjectId" UUID,
    "reason" TEXT,
    "details" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "Division_parentCode_code_idx" ON "Division"("parentCode", "code");

-- CreateIndex
CREATE INDEX "Division_name_idx" ON "Division"("name");

-- CreateIndex
CREATE INDEX "Agency_name_id_idx" ON "Agency"("name", "id");

-- CreateIndex
CREATE INDEX "Agency_parentId_name_id_idx" ON "Agency"("parentId", "name", "id");

-- CreateIndex
CREATE INDEX "Agency_divisionCode_name_id_idx" ON "Agency"("divisionCode", "name", "id");

-- CreateIndex
CREATE INDEX "Agency_kind_name_id_idx" ON "Agency"("kind", "name", "id");

-- CreateIndex
CREATE INDEX "Agency_mergedIntoId_idx" ON "Agency"("mergedIntoId");

-- CreateIndex
CREATE INDEX "Agency_orgCode_idx" ON "Agency"("orgCode");

-- CreateIndex
CREATE INDEX "Agency_creditCode_idx" ON "Agency"("creditCode");

-- CreateIndex
CREATE INDEX "AgencyName_agencyId_name_idx" ON "AgencyName"("agencyId", "name");

-- CreateIndex
-- A name without a division holds everywhere, once: two NULLs are the same here (PostgreSQL 15). Written by hand.
CREATE UNIQUE INDEX "AgencyName_name_divisionCode_key" ON "AgencyName"("name", "divisionCode") NULLS NOT DISTINCT;

-- CreateIndex
CREATE UNIQUE INDEX "SourceDocument_contentHash_key" ON "SourceDocument"("contentHash");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_identity_key" ON "Notice"("identity");

-- CreateIndex
CREATE INDEX "Notice_publishedOn_id_idx" ON "Notice"("publishedOn", "id");

-- CreateIndex
CREATE INDEX "Notice_createdSort_id_idx" ON "Notice"("createdSort", "id");

-- CreateIndex
CREATE INDEX "Notice_contentChangedAt_id_idx" ON "Notice"("contentChangedAt", "id");

-- CreateIndex
CREATE INDEX "Notice_agencyId_publishedOn_id_idx" ON "Notice"("agencyId", "publishedOn", "id");

-- CreateIndex
CREATE INDEX "Notice_agencyId_createdSort_id_idx" ON "Notice"("agencyId", "createdSort", "id");

-- CreateIndex
CREATE INDEX "Notice_agencyId_contentChangedAt_id_idx" ON "Notice"("agencyId", "contentChangedAt", "id");

-- CreateIndex
CREATE INDEX "Notice_kind_publishedOn_id_idx" ON "Notice"("kind", "publishedOn", "id");

-- CreateIndex
CREATE INDEX "Notice_provinceCode_publishedOn_id_idx" ON "Notice"("provinceCode", "publishedOn", "id");

-- CreateIndex
CREATE INDEX "Notice_prefectureCode_publishedOn_id_idx" ON "Notice"("prefectureCode", "publishedOn", "id");

-- CreateIndex
CREATE INDEX "Notice_countyCode_publishedOn_id_idx" ON "Notice"("countyCode", "publishedOn", "id");

-- CreateIndex
CREATE INDEX "Notice_siteCode_publishedOn_id_idx" ON "Notice"("siteCode", "publishedOn", "id");

-- CreateIndex
CREATE INDEX "Notice_indexNumber_siteCode_idx" ON "Notice"("indexNumber", "siteCode");

-- CreateIndex
CREATE INDEX "Notice_documentNumber_idx" ON "Notice"("documentNumber");

-- CreateIndex
CREATE INDEX "Notice_sourceUrl_idx" ON "Notice"("sourceUrl");

-- CreateIndex
CREATE INDEX "Notice_textId_idx" ON "Notice"("textId");

-- CreateIndex
CREATE INDEX "NoticeText_sourceId_idx" ON "NoticeText"("sourceId");

-- CreateIndex
CREATE INDEX "Revision_textId_idx" ON "Revision"("textId");

-- CreateIndex
CREATE INDEX "NoticeIssuer_agencyId_noticeId_idx" ON "NoticeIssuer"("agencyId", "noticeId");

-- CreateIndex
CREATE INDEX "NoticeAddressee_agencyId_noticeId_idx" ON "NoticeAddressee"("agencyId", "noticeId");

-- CreateIndex
CREATE INDEX "Mention_agencyId_noticeId_idx" ON "Mention"("agencyId", "noticeId");

-- CreateIndex
CREATE INDEX "Citation_citedId_noticeId_idx" ON "Citation"("citedId", "noticeId");

-- CreateIndex
CREATE INDEX "Citation_documentNumber_idx" ON "Citation"("documentNumber");

-- CreateIndex
CREATE INDEX "Citation_title_idx" ON "Citation"("title");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_identity_key" ON "Meeting"("identity");

-- CreateIndex
CREATE INDEX "Meeting_heldSort_id_idx" ON "Meeting"("heldSort", "id");

-- CreateIndex
CREATE INDEX "Meeting_convenerId_heldSort_id_idx" ON "Meeting"("convenerId", "heldSort", "id");

-- CreateIndex
CREATE INDEX "Meeting_name_idx" ON "Meeting"("name");

-- CreateIndex
CREATE INDEX "Meeting_chairAgencyId_idx" ON "Meeting"("chairAgencyId");

-- CreateIndex
CREATE INDEX "NoticeMeeting_meetingId_noticeId_idx" ON "NoticeMeeting"("meetingId", "noticeId");

-- CreateIndex
CREATE INDEX "Transmission_fromId_toHeldSort_id_idx" ON "Transmission"("fromId", "toHeldSort", "id");

-- CreateIndex
CREATE INDEX "Transmission_toId_fromId_idx" ON "Transmission"("toId", "fromId");

-- CreateIndex
CREATE INDEX "Transmission_noticeId_idx" ON "Transmission"("noticeId");

-- CreateIndex
CREATE UNIQUE INDEX "Transmission_fromId_toId_noticeId_key" ON "Transmission"("fromId", "toId", "noticeId");

-- CreateIndex
CREATE INDEX "Directive_noticeId_ordinal_idx" ON "Directive"("noticeId", "ordinal");

-- CreateIndex
CREATE INDEX "Directive_parentId_ordinal_idx" ON "Directive"("parentId", "ordinal");

-- CreateIndex
CREATE INDEX "Directive_publishedOn_id_idx" ON "Directive"("publishedOn", "id");

-- CreateIndex
CREATE INDEX "Directive_issuerId_publishedOn_id_idx" ON "Directive"("issuerId", "publishedOn", "id");

-- CreateIndex
CREATE INDEX "Directive_speakerAgencyId_publishedOn_id_idx" ON "Directive"("speakerAgencyId", "publishedOn", "id");

-- CreateIndex
CREATE INDEX "Directive_meetingId_noticeId_ordinal_idx" ON "Directive"("meetingId", "noticeId", "ordinal");

-- CreateIndex
CREATE INDEX "Directive_dueBy_id_idx" ON "Directive"("dueBy", "id");

-- CreateIndex
CREATE INDEX "Directive_textHash_idx" ON "Directive"("textHash");

-- CreateIndex
CREATE INDEX "DirectiveAddressee_agencyId_publishedOn_directiveId_idx" ON "DirectiveAddressee"("agencyId", "publishedOn", "directiveId");

-- CreateIndex
CREATE INDEX "Target_dueBy_directiveId_idx" ON "Target"("dueBy", "directiveId");

-- CreateIndex
CREATE INDEX "SearchRow_noticeId_idx" ON "SearchRow"("noticeId");

-- CreateIndex
CREATE INDEX "SearchRow_words_idx" ON "SearchRow" USING GIN ("words");

-- CreateIndex
CREATE UNIQUE INDEX "SearchRow_type_subjectId_key" ON "SearchRow"("type", "subjectId");

-- CreateIndex
CREATE INDEX "Change_kind_position_idx" ON "Change"("kind", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Rejection_sourceId_key" ON "Rejection"("sourceId");

-- CreateIndex
CREATE INDEX "Rejection_receivedAt_id_idx" ON "Rejection"("receivedAt", "id");

-- CreateIndex
CREATE INDEX "Rejection_state_receivedAt_id_idx" ON "Rejection"("state", "receivedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ApiKey_prefix_key" ON "ApiKey"("prefix");

-- CreateIndex
CREATE INDEX "AuditEntry_at_id_idx" ON "AuditEntry"("at", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectId_at_idx" ON "AuditEntry"("subjectId", "at");

-- AddForeignKey
ALTER TABLE "Division" ADD CONSTRAINT "Division_parentCode_fkey" FOREIGN KEY ("parentCode") REFERENCES "Division"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agency" ADD CONSTRAINT "Agency_divisionCode_fkey" FOREIGN KEY ("divisionCode") REFERENCES "Division"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agency" ADD CONSTRAINT "Agency_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agency" ADD CONSTRAINT "Agency_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgencyName" ADD CONSTRAINT "AgencyName_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgencyName" ADD CONSTRAINT "AgencyName_divisionCode_fkey" FOREIGN KEY ("divisionCode") REFERENCES "Division"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_textId_fkey" FOREIGN KEY ("textId") REFERENCES "NoticeText"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeText" ADD CONSTRAINT "NoticeText_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "SourceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_textId_fkey" FOREIGN KEY ("textId") REFERENCES "NoticeText"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeIssuer" ADD CONSTRAINT "NoticeIssuer_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeIssuer" ADD CONSTRAINT "NoticeIssuer_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeAddressee" ADD CONSTRAINT "NoticeAddressee_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeAddressee" ADD CONSTRAINT "NoticeAddressee_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_citedId_fkey" FOREIGN KEY ("citedId") REFERENCES "Notice"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_convenerId_fkey" FOREIGN KEY ("convenerId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_chairAgencyId_fkey" FOREIGN KEY ("chairAgencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeMeeting" ADD CONSTRAINT "NoticeMeeting_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeMeeting" ADD CONSTRAINT "NoticeMeeting_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transmission" ADD CONSTRAINT "Transmission_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transmission" ADD CONSTRAINT "Transmission_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transmission" ADD CONSTRAINT "Transmission_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Directive" ADD CONSTRAINT "Directive_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Directive" ADD CONSTRAINT "Directive_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Directive" ADD CONSTRAINT "Directive_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Directive"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Directive" ADD CONSTRAINT "Directive_issuerId_fkey" FOREIGN KEY ("issuerId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Directive" ADD CONSTRAINT "Directive_speakerAgencyId_fkey" FOREIGN KEY ("speakerAgencyId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DirectiveAddressee" ADD CONSTRAINT "DirectiveAddressee_directiveId_fkey" FOREIGN KEY ("directiveId") REFERENCES "Directive"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DirectiveAddressee" ADD CONSTRAINT "DirectiveAddressee_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_directiveId_fkey" FOREIGN KEY ("directiveId") REFERENCES "Directive"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rejection" ADD CONSTRAINT "Rejection_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "SourceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
