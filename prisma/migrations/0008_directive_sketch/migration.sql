-- CreateTable
CREATE TABLE "DirectiveSketch" (
    "directiveId" UUID NOT NULL,
    "bands" INTEGER[],
    "pairs" INTEGER[],

    CONSTRAINT "DirectiveSketch_pkey" PRIMARY KEY ("directiveId")
);

-- CreateIndex
CREATE INDEX "DirectiveSketch_bands_idx" ON "DirectiveSketch" USING GIN ("bands");

-- AddForeignKey
ALTER TABLE "DirectiveSketch" ADD CONSTRAINT "DirectiveSketch_directiveId_fkey" FOREIGN KEY ("directiveId") REFERENCES "Directive"("id") ON DELETE CASCADE ON UPDATE CASCADE;
