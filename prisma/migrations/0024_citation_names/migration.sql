-- 宣布失效 is not 废止.
ALTER TYPE "SupersessionHow" ADD VALUE 'DECLARES_EXPIRED';

-- The name by which others cite a document: that of what it issues, in brackets (关于印发《…》的通知, 〈…〉 within a citation) or without
-- (关于印发…办法的通知), else the title from 关于 on, without marks of its status, blanks, brackets and quotes. 关于印发贯彻《…》实施方案 issues no 《…》.
CREATE OR REPLACE FUNCTION cited_as(title TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT pg_catalog.regexp_replace(
    CASE
      WHEN named ~ '废止|失效|修改|修订|更正|补充|解读|勘误|意见的公告|转发' THEN pg_catalog.regexp_replace(named, '^[^《》]{2,60}?关于', '关于')
      WHEN named ~ '(印发|公布|发布|颁布|下发)(?![^《》]*(贯彻|落实|实施|执行|学习|宣传)[^《》]*《)[^《》]{0,10}《.+》(等[^《》]{0,12})?(的|予以)?(通知|公告|决定|通告|函|令|通报|印发)?$'
        THEN pg_catalog.regexp_replace(named, '^.*?(印发|公布|发布|颁布|下发)[^《》]{0,10}《(.+)》[^《》]*$', '\2')
      WHEN named ~ '关于(印发|公布|发布|颁布|下发)[^《》]{4,}(办法|规定|细则|方案|意见|预案|规划|计划|条例|标准|规范|指南|要点|措施|目录|清单|制度|章程|规则|指引|政策|纲要|守则|规程|分工)([（(][^（()）]{1,12}[）)])?的(通知|公告|决定|通告|函|通报)$'
        THEN pg_catalog.regexp_replace(named, '^.*?关于(印发|公布|发布|颁布|下发)(.+)的(通知|公告|决定|通告|函|通报)$', '\2')
      WHEN named ~ '^[^《》]{2,60}?关于' THEN pg_catalog.regexp_replace(named, '^[^《》]{2,60}?关于', '关于')
      ELSE named
    END, '[[:space:]　《》〈〉“”"（）()、，,·]', '', 'g')
  FROM (SELECT pg_catalog.translate(pg_catalog.regexp_replace(pg_catalog.regexp_replace(title,
      '[【（(［[][[:space:]]?(已?废止|已?失效|转载|此件已废止|已废止)[[:space:]]?[】）)］\]]', '', 'g'),
      '[[:space:]]?[（(][^（()）]{2,30}号[）)][[:space:]]?$', ''), '〈〉', '《》') AS named) AS t
$$;

-- Columns that the function generates are generated anew.
ALTER TABLE "Citation" DROP COLUMN "citedAs",
ADD COLUMN     "isIssued" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "citedAs" TEXT GENERATED ALWAYS AS (cited_as(title)) STORED;
ALTER TABLE "Notice" DROP COLUMN "citedAs",
ADD COLUMN     "citedAs" TEXT GENERATED ALWAYS AS (cited_as(title)) STORED;

-- CreateIndex
CREATE INDEX "Citation_citedAs_idx" ON "Citation" USING HASH ("citedAs");

-- CreateIndex
CREATE INDEX "Notice_citedAs_idx" ON "Notice" USING HASH ("citedAs");
