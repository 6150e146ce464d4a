-- CreateEnum
CREATE TYPE "DutyBasis" AS ENUM ('NAMED', 'RECIPIENT', 'CLASS', 'ALL_UNITS');

-- CreateTable
CREATE TABLE "DutyRow" (
    "directiveId" UUID NOT NULL,
    "scope" UUID NOT NULL,
    "noticeId" UUID NOT NULL,
    "basis" "DutyBasis" NOT NULL,
    "roles" "AddresseeRole"[],
    "moves" BOOLEAN NOT NULL,
    "dueSort" DATE NOT NULL,
    "days" DATE[],
    "turns" TEXT[],
    "since" DATE NOT NULL,
    "above" UUID[],
    "issuerId" UUID,
    "strength" "DirectiveStrength" NOT NULL,
    "isPublished" BOOLEAN NOT NULL,
    "isOver" BOOLEAN NOT NULL,

    CONSTRAINT "DutyRow_pkey" PRIMARY KEY ("directiveId","scope")
);

-- CreateTable
CREATE TABLE "OrganFunction" (
    "name" TEXT NOT NULL,
    "function" TEXT NOT NULL,

    CONSTRAINT "OrganFunction_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "DutyRow_walk_idx" ON "DutyRow"("scope", "moves", "dueSort", "directiveId", "basis", "isPublished", "isOver", "strength", "issuerId");

-- CreateIndex
CREATE INDEX "DutyRow_noticeId_idx" ON "DutyRow"("noticeId");

-- AddForeignKey
ALTER TABLE "DutyRow" ADD CONSTRAINT "DutyRow_directiveId_fkey" FOREIGN KEY ("directiveId") REFERENCES "Directive"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows is written by hand: Prisma knows no functions and no triggers. docs/decisions/039-duties-by-scope.md says why.

-- ---------------------------------------------------------------------------------------------- scopes

-- What a scope is called in the rows, where it is no agency.
CREATE FUNCTION duty_scope(words text) RETURNS uuid LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$ SELECT md5(words)::uuid $$;

-- Organs that are there for one thing, of one level or of any, at a place and all below it.
CREATE FUNCTION duty_class(function text, level text, place text) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT duty_scope('CLASS ' || function || ' ' || COALESCE(level, '*') || ' ' || place)
$$;

-- The level of a place. One that GB/T 2260 does not have is told by its name, or not at all.
CREATE FUNCTION place_level(place text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN d."level" <> 'UNPLACED' THEN d."level"::text
    WHEN d."name" ~ '(镇|乡|街道|苏木)$' THEN 'TOWNSHIP'
    WHEN d."name" ~ '(新区|开发区|园区|示范区)$' THEN NULL
    WHEN d."name" ~ '(省|自治区)$' THEN 'PROVINCE'
    WHEN d."name" ~ '(州|盟|地区)$' THEN 'PREFECTURE'
    WHEN d."name" ~ '(区|县|旗)$' THEN 'COUNTY'
    WHEN d."name" ~ '市$' THEN CASE WHEN p."code" IS NULL OR p."level" = 'PROVINCE' OR p."name" ~ '(省|自治区)$' THEN 'PREFECTURE' ELSE 'COUNTY' END
  END
  FROM "Division" d LEFT JOIN "Division" p ON p."code" = d."parentCode" WHERE d."code" = place
$$;

-- 和, 与 and 及 come and go in names: as keyOf in server/parse/organs/local.ts.
CREATE FUNCTION organ_words(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(name, '(?<=.)[和与及](?=..)', '', 'g')
$$;

-- Whose duties are this organ's: its own; those of the kinds that it is one of, at its place and above; those of all units of its place
-- and of its superior organ.
CREATE FUNCTION duty_scopes(agency uuid) RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  WITH RECURSIVE organ AS (
    SELECT a."id", a."kind", a."divisionCode"::text AS "place", a."parentId" AS "superior", s."divisionCode"::text AS "superiorPlace", organ_words(a."name") AS "name"
    FROM "Agency" a LEFT JOIN "Agency" s ON s."id" = a."parentId" WHERE a."id" = agency),
  places("code", "above") AS (
    SELECT d."code"::text, d."parentCode" FROM organ JOIN "Division" d ON d."code" = organ."place"
    UNION SELECT d."code"::text, d."parentCode" FROM places JOIN "Division" d ON d."code" = places."above"),
  -- By the longest name of the list that its own ends with: what stands before that is its place.
  called AS (
    SELECT f."function", substr(organ."name", 1, i - 1) AS "head" FROM organ
    CROSS JOIN LATERAL generate_series(greatest(1, length(organ."name") - 24), length(organ."name")) AS i
    JOIN "OrganFunction" f ON f."name" = substr(organ."name", i) ORDER BY i LIMIT 1),
  functions("function") AS (
    SELECT "function" FROM called WHERE "head" = '' OR "head" ~ '(省|市|区|县|旗|州|盟|镇|乡|街道|总局)$'
    UNION SELECT '党委' FROM organ WHERE "name" ~ '^(中共|中国共产党).*(省|市|区|县|旗|州|盟|镇|乡|街道)(工作)?委员会$'
    UNION SELECT '工作部门' FROM organ WHERE "kind" = 'DEPARTMENT'),
  ranked AS (
    SELECT CASE WHEN "name" ~ '(镇|乡|街道)(人民政府|办事处|委员会|工作委员会)$' OR (SELECT "head" ~ '(镇|乡|街道)$' FROM called) THEN 'TOWNSHIP'
      ELSE place_level("place") END AS "level" FROM organ),
  scopes("scope") AS (
    SELECT "id" FROM organ
    UNION SELECT duty_scope('UNITS ' || "place") FROM organ
    UNION SELECT duty_scope('UNITS ' || "superiorPlace") FROM organ
    UNION SELECT duty_scope('UNITS OF ' || "superior"::text) FROM organ
    UNION SELECT duty_class(f."function", l."level", p."code") FROM functions f CROSS JOIN places p
      CROSS JOIN LATERAL (SELECT NULL AS "level" UNION SELECT ranked."level" FROM ranked) l)
  SELECT COALESCE(array_agg("scope" ORDER BY "scope"), '{}') FROM scopes WHERE "scope" IS NOT NULL
$$;

-- ------------------------------------------------------------------------------------------------ days

-- A number as pages write it: 5, 十五.
CREATE FUNCTION han_number(digits text) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN digits ~ '^[0-9]{1,2}$' THEN digits::int
    WHEN digits ~ '^[一二三四五六七八九]?十[一二三四五六七八九]?$' THEN
      10 * CASE WHEN digits ~ '^十' THEN 1 ELSE strpos('一二三四五六七八九', substr(digits, 1, 1)) END
      + CASE WHEN digits ~ '十$' THEN 0 ELSE strpos('一二三四五六七八九', right(digits, 1)) END
    WHEN digits ~ '^[一二三四五六七八九]$' THEN strpos('一二三四五六七八九', digits) END
$$;

-- What comes again, from a target: 每月5日前 is MONTHLY 05, 每年2月底前 YEARLY 02-31, 每季度 QUARTERLY: by the end of each.
CREATE FUNCTION duty_turn(recurrence "Recurrence", words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH said AS (
    SELECT regexp_replace(translate(words, '０１２３４５６７８９', '0123456789'), '[[:space:]　]', '', 'g') AS "text"),
  parts AS (
    SELECT (regexp_match("text", '([0-9]{1,2}|[一二三四五六七八九十]{1,3})月'))[1] AS "month",
      (regexp_match("text", '([0-9]{1,2}|[一二三四五六七八九十]{1,3})[日号]'))[1] AS "day",
      (regexp_match("text", '月份?([底末初]|上旬|中旬|下旬)'))[1] AS "part", "text" ~ '月(之前|以前|前)' AS "before" FROM said),
  numbers AS (
    SELECT han_number("month") AS "month", "before",
      COALESCE(han_number("day"), CASE "part" WHEN '初' THEN 10 WHEN '上旬' THEN 10 WHEN '中旬' THEN 20 WHEN '底' THEN 31 WHEN '末' THEN 31 WHEN '下旬' THEN 31 END) AS "day"
    FROM parts)
  SELECT recurrence::text || COALESCE(CASE
    WHEN recurrence = 'MONTHLY' AND "day" BETWEEN 1 AND 31 THEN ' ' || lpad("day"::text, 2, '0')
    -- 每年9月前 ends with August, as server/parse/body/targets/due.ts has it.
    WHEN recurrence = 'YEARLY' AND "month" = 1 AND "day" IS NULL AND "before" THEN ' 12-31'
    WHEN recurrence = 'YEARLY' AND "month" BETWEEN 2 AND 12 AND "day" IS NULL AND "before" THEN ' ' || lpad(("month" - 1)::text, 2, '0') || '-31'
    WHEN recurrence = 'YEARLY' AND "month" BETWEEN 1 AND 12 THEN ' ' || lpad("month"::text, 2, '0') || '-' || lpad(COALESCE("day", 31)::text, 2, '0')
  END, '') FROM numbers
$$;

-- The days of what comes again, within two days.
CREATE FUNCTION duty_turn_days(turn text, first date, last date) RETURNS SETOF date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH kind AS (SELECT split_part(turn, ' ', 1) AS "every", NULLIF(split_part(turn, ' ', 2), '') AS "on"),
  every AS (
    SELECT "every", CASE "every" WHEN 'DAILY' THEN 'day' WHEN 'WEEKLY' THEN 'week' WHEN 'TEN_DAYS' THEN 'month' WHEN 'MONTHLY' THEN 'month'
        WHEN 'QUARTERLY' THEN 'quarter' ELSE 'year' END AS "unit",
      CASE "every" WHEN 'TEN_DAYS' THEN '{0-10,0-20,0-31}' WHEN 'MONTHLY' THEN ARRAY['0-' || COALESCE("on", '31')]
        WHEN 'QUARTERLY' THEN '{2-31}' WHEN 'HALF_YEARLY' THEN '{5-31,11-31}'
        WHEN 'YEARLY' THEN ARRAY[(COALESCE(split_part("on", '-', 1), '12')::int - 1)::text || '-' || COALESCE(split_part("on", '-', 2), '31')]
        ELSE '{0-0}' END::text[] AS "places" FROM kind),
  starts AS (
    SELECT every.*, g::date AS "start" FROM every, generate_series(date_trunc("unit", first::timestamp), last::timestamp,
      ('1 ' || CASE "unit" WHEN 'quarter' THEN 'month' ELSE "unit" END)::interval * CASE "unit" WHEN 'quarter' THEN 3 ELSE 1 END) AS g),
  days AS (
    SELECT CASE "unit" WHEN 'day' THEN "start" WHEN 'week' THEN "start" + 6
      ELSE least(m."first" + split_part(p, '-', 2)::int - 1, (m."first" + interval '1 month')::date - 1) END AS "day"
    FROM starts CROSS JOIN LATERAL unnest("places") AS p
    CROSS JOIN LATERAL (SELECT ("start" + split_part(p, '-', 1)::int * interval '1 month')::date AS "first") m)
  SELECT "day" FROM days WHERE "day" BETWEEN first AND last
$$;

-- From the first day of a turn until here it comes at least once.
CREATE FUNCTION duty_turn_length(turn text) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE split_part(turn, ' ', 1) WHEN 'DAILY' THEN 1 WHEN 'WEEKLY' THEN 7 WHEN 'TEN_DAYS' THEN 31 WHEN 'MONTHLY' THEN 62
    WHEN 'QUARTERLY' THEN 184 ELSE 732 END
$$;

-- The day on which a duty is due: the first from `first` on, from today on where none is asked; where that is none, and none was asked, the
-- last one before. Null where it has none up to `last`.
CREATE FUNCTION duty_due(days date[], turns text[], since date, first date, last date, today date) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT COALESCE(
    (SELECT min(n."day") FROM (
      SELECT d AS "day" FROM unnest(days) AS d WHERE d >= COALESCE(first, today) AND (last IS NULL OR d <= last)
      UNION ALL SELECT d FROM unnest(turns) AS t CROSS JOIN LATERAL (SELECT greatest(COALESCE(first, today), since) AS "from") f
        CROSS JOIN LATERAL duty_turn_days(t, f."from", least(f."from" + duty_turn_length(t), last)) AS d) n),
    (SELECT max(b."day") FROM (
      SELECT d AS "day" FROM unnest(days) AS d WHERE last IS NULL OR d <= last
      UNION ALL SELECT d FROM unnest(turns) AS t CROSS JOIN LATERAL duty_turn_days(t, greatest(last - duty_turn_length(t), since), last) AS d
        WHERE last < today) b WHERE first IS NULL))
$$;

-- ------------------------------------------------------------------------------------------------ rows

-- Whom an addressee means that names no organ: organs of one kind (CLASS), all units (ALL), those concerned of all (CONCERNED). Words that
-- limit it to somebody else (各农贸市场主办单位) mean none of these: nobody is told to be bound who may not be.
CREATE FUNCTION meant_organs(scope "AddresseeScope", words text, function text, level text)
RETURNS TABLE("how" text, "function" text, "level" text) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH said AS (SELECT regexp_replace(words, '[[:space:]　、，,（）()和及与]|等$', '', 'g') AS "text", scope = 'ALL_UNITS' AND function IS NULL AS "isOpen"),
  general AS (SELECT CASE WHEN "text" ~ '有关|相关' THEN 'CONCERNED' ELSE 'ALL' END AS "how" FROM said
    WHERE "isOpen" AND "text" ~ '^(全[省市区县州旗]|本[省市区县]|[省市区县州](直|级|属)|辖区内?)?(各级|各|有关|相关|所有|地区|地方|地|单位|部门|委办局|委局办|机关|乡|镇|街道?)+$'
      AND ("text" ~ '地|单位' OR "text" ~ '有关|相关' OR ("text" ~ '镇|乡|街' AND "text" ~ '部门|委办局|委局办')) AND "text" !~ '^(有关|相关|各|所有)*(镇|乡|街道?)+$')
  SELECT 'CLASS', function, level WHERE function IS NOT NULL AND scope IN ('CLASS', 'ALL_UNITS')
  UNION SELECT 'CLASS', '街道', 'TOWNSHIP' WHERE function = '人民政府' AND level = 'TOWNSHIP' AND words ~ '街' AND scope IN ('CLASS', 'ALL_UNITS')
  UNION SELECT 'CLASS', f."function", 'TOWNSHIP' FROM said, (VALUES ('人民政府', '镇|乡'), ('街道', '街')) AS f("function", "said")
    WHERE "isOpen" AND "text" ~ '^(全[市区县]|本[市区县]|[市区县]|辖区内?)?(各|所有)?((镇|乡|街)(道)?(人民政府|政府|办事处)?各?)+$' AND "text" ~ f."said"
  UNION SELECT 'CLASS', '工作部门', NULL FROM said
    WHERE "isOpen" AND "text" ~ '^(全[省市区县]|本[省市区县]|[省市区县州](直|级)?)?(各级?|所有)*(部门|委办局|委局办|局委办|各)+$' AND "text" ~ '部门|局'
  UNION SELECT "how", NULL, NULL FROM general
$$;

-- The rows that these notices are to have.
CREATE FUNCTION wanted_duties(notices uuid[]) RETURNS SETOF "DutyRow" LANGUAGE sql STABLE AS $$
  WITH RECURSIVE tree AS MATERIALIZED (
    SELECT d."id", d."parentId", d."noticeId", d."issuerId", d."strength", d."review" <> 'REJECTED' AS "isTold",
      jsonb_exists(COALESCE(d."edits"->'written', '{}'), 'dueBy') AS "isDueByStaff"
    FROM "Directive" d WHERE d."noticeId" = ANY(notices)),
  above("id", "over") AS (
    SELECT "id", "parentId" FROM tree WHERE "parentId" IS NOT NULL
    UNION SELECT a."id", t."parentId" FROM above a JOIN tree t ON t."id" = a."over" WHERE t."parentId" IS NOT NULL),
  told AS MATERIALIZED (
    SELECT t.*, n."publishedOn", n."status" = 'PUBLISHED' AS "isPublished", n."validity" IN ('EXPIRED', 'REPEALED') AS "isOver",
      COALESCE(t."issuerId", n."agencyId") AS "orderedBy", o."divisionCode"::text AS "place", p."divisionCode"::text AS "sentFrom"
    FROM tree t JOIN "Notice" n ON n."id" = t."noticeId" JOIN "Agency" p ON p."id" = n."agencyId"
    JOIN "Agency" o ON o."id" = COALESCE(t."issuerId", n."agencyId") WHERE t."isTold"),
  groups AS MATERIALIZED (
    SELECT t."id", t."noticeId", t."place", t."sentFrom", t."orderedBy", a."role", g.* FROM told t
    JOIN "DirectiveAddressee" a ON a."directiveId" = t."id" CROSS JOIN LATERAL meant_organs(a."scope", a."text", a."classFunction", a."classLevel") g
    WHERE a."agencyId" IS NULL),
  recipients AS MATERIALIZED (
    SELECT r."noticeId", r."agencyId", g.* FROM "NoticeAddressee" r
    LEFT JOIN LATERAL meant_organs(r."scope", r."text", r."classFunction", r."classLevel") g ON r."agencyId" IS NULL
    WHERE r."noticeId" = ANY(notices)),
  classes AS (
    SELECT "id", "role", "function", "level", "place", 'CLASS'::"DutyBasis" AS "basis" FROM groups WHERE "how" = 'CLASS'
    UNION ALL SELECT g."id", g."role", r."function", r."level", g."sentFrom", 'RECIPIENT' FROM groups g
      JOIN recipients r ON r."noticeId" = g."noticeId" AND r."how" = 'CLASS' WHERE g."how" IN ('ALL', 'CONCERNED')),
  -- All departments are those of the level of whoever says so.
  ranked AS (
    SELECT c.*, CASE WHEN c."function" = '工作部门' THEN COALESCE(c."level", place_level(c."place")) ELSE c."level" END AS "rank" FROM classes c
    WHERE c."place" IS NOT NULL),
  meant AS (
    SELECT t."id", a."agencyId" AS "scope", 'NAMED'::"DutyBasis" AS "basis", a."role" FROM told t
      JOIN "DirectiveAddressee" a ON a."directiveId" = t."id" WHERE a."agencyId" IS NOT NULL
    UNION ALL SELECT g."id", r."agencyId", 'RECIPIENT', g."role" FROM groups g
      JOIN recipients r ON r."noticeId" = g."noticeId" AND r."agencyId" IS NOT NULL WHERE g."how" IN ('ALL', 'CONCERNED')
    UNION ALL SELECT "id", duty_class("function", "rank", "place"), "basis", "role" FROM ranked
      WHERE "function" <> '工作部门' OR "rank" IS NOT NULL
    UNION ALL SELECT g."id", duty_scope(COALESCE('UNITS ' || g."place", 'UNITS OF ' || g."orderedBy"::text)), 'ALL_UNITS', g."role" FROM groups g
      WHERE g."how" = 'ALL' AND NOT EXISTS (SELECT 1 FROM recipients r WHERE r."noticeId" = g."noticeId" AND (r."how" IN ('ALL', 'CONCERNED')) IS NOT TRUE)),
  scoped AS MATERIALIZED (
    SELECT s."id", s."scope", s."basis", COALESCE(array_agg(DISTINCT s."role") FILTER (WHERE s."role" IS NOT NULL), '{}') AS "roles"
    FROM (SELECT m.*, min(m."basis") OVER (PARTITION BY m."id", m."scope") AS "strongest" FROM meant m) s
    WHERE s."basis" = s."strongest" GROUP BY 1, 2, 3),
  -- Whose days a duty has: its own, and those of its parts that are for the same, or for nobody else.
  covered AS (
    SELECT s."id", s."scope", s."id" AS "part" FROM scoped s
    UNION ALL SELECT s."id", s."scope", a."id" FROM scoped s JOIN above a ON a."over" = s."id" JOIN told t ON t."id" = a."id"
      WHERE EXISTS (SELECT 1 FROM scoped p WHERE p."id" = a."id" AND p."scope" = s."scope")
        OR NOT EXISTS (SELECT 1 FROM "DirectiveAddressee" x WHERE x."directiveId" = a."id")),
  due AS (
    SELECT c."id", c."scope", array_agg(DISTINCT g."dueBy") FILTER (WHERE g."dueBy" IS NOT NULL) AS "days",
      array_agg(DISTINCT duty_turn(g."recurrence", g."text")) FILTER (WHERE g."dueBy" IS NULL AND g."recurrence" IS NOT NULL) AS "turns"
    FROM covered c JOIN told t ON t."id" = c."part" JOIN "Target" g ON g."directiveId" = c."part" AND (g."own" OR t."isDueByStaff")
    GROUP BY 1, 2)
  SELECT s."id", s."scope", t."noticeId", s."basis", s."roles",
    COALESCE(cardinality(d."days"), 0) > 1 OR COALESCE(cardinality(d."turns"), 0) > 0,
    CASE WHEN cardinality(d."days") = 1 AND COALESCE(cardinality(d."turns"), 0) = 0 THEN d."days"[1] ELSE '9999-12-31'::date END,
    COALESCE(d."days", '{}'), COALESCE(d."turns", '{}'), t."publishedOn",
    ARRAY(SELECT a."over" FROM above a WHERE a."id" = s."id" ORDER BY 1), t."issuerId", t."strength", t."isPublished", t."isOver"
  FROM scoped s JOIN told t ON t."id" = s."id" LEFT JOIN due d ON d."id" = s."id" AND d."scope" = s."scope"
$$;

-- Makes them so; what is right already stays untouched. Returns how many rows it wrote or took away.
CREATE FUNCTION write_duties(notices uuid[]) RETURNS int LANGUAGE plpgsql AS $$
DECLARE gone int; written int;
BEGIN
  IF COALESCE(cardinality(notices), 0) = 0 THEN RETURN 0; END IF;
  WITH wanted AS MATERIALIZED (SELECT * FROM wanted_duties(notices))
  DELETE FROM "DutyRow" r WHERE r."noticeId" = ANY(notices)
    AND NOT EXISTS (SELECT 1 FROM wanted w WHERE w."directiveId" = r."directiveId" AND w."scope" = r."scope");
  GET DIAGNOSTICS gone = ROW_COUNT;
  INSERT INTO "DutyRow" SELECT * FROM wanted_duties(notices)
  ON CONFLICT ("directiveId", "scope") DO UPDATE SET ("noticeId", "basis", "roles", "moves", "dueSort", "days", "turns", "since", "above", "issuerId", "strength", "isPublished", "isOver")
    = ROW(excluded."noticeId", excluded."basis", excluded."roles", excluded."moves", excluded."dueSort", excluded."days", excluded."turns", excluded."since", excluded."above", excluded."issuerId", excluded."strength", excluded."isPublished", excluded."isOver")
  WHERE ("DutyRow".*) IS DISTINCT FROM (excluded.*);
  GET DIAGNOSTICS written = ROW_COUNT;
  RETURN gone + written;
END
$$;

-- ---------------------------------------------------------------------------------------------- triggers

-- A bulk load writes the duties of its notices by itself: triggers of inserts are silent there.
CREATE FUNCTION "dutiesOfParts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' OR current_setting('notice_graph.tally', true) IS DISTINCT FROM 'off' THEN
    PERFORM write_duties(ARRAY(SELECT DISTINCT d."noticeId" FROM changed c JOIN "Directive" d ON d."id" = c."directiveId"));
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "DirectiveAddressee_duty_insert" AFTER INSERT ON "DirectiveAddressee" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "dutiesOfParts"();
CREATE TRIGGER "DirectiveAddressee_duty_update" AFTER UPDATE ON "DirectiveAddressee" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "dutiesOfParts"();
CREATE TRIGGER "DirectiveAddressee_duty_delete" AFTER DELETE ON "DirectiveAddressee" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "dutiesOfParts"();
CREATE TRIGGER "Target_duty_insert" AFTER INSERT ON "Target" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "dutiesOfParts"();
CREATE TRIGGER "Target_duty_update" AFTER UPDATE ON "Target" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "dutiesOfParts"();
CREATE TRIGGER "Target_duty_delete" AFTER DELETE ON "Target" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "dutiesOfParts"();

CREATE FUNCTION "dutiesOfRecipients"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' OR current_setting('notice_graph.tally', true) IS DISTINCT FROM 'off' THEN
    PERFORM write_duties(ARRAY(SELECT DISTINCT c."noticeId" FROM changed c));
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "NoticeAddressee_duty_insert" AFTER INSERT ON "NoticeAddressee" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "dutiesOfRecipients"();
CREATE TRIGGER "NoticeAddressee_duty_update" AFTER UPDATE ON "NoticeAddressee" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "dutiesOfRecipients"();
CREATE TRIGGER "NoticeAddressee_duty_delete" AFTER DELETE ON "NoticeAddressee" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "dutiesOfRecipients"();
-- A whole has the days of its parts.
CREATE TRIGGER "Directive_duty_delete" AFTER DELETE ON "Directive" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "dutiesOfRecipients"();

CREATE FUNCTION "dutiesOfDirectives"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM write_duties(ARRAY(SELECT DISTINCT n."noticeId" FROM after n JOIN before o ON o."id" = n."id"
    WHERE (o."review" = 'REJECTED', o."issuerId", o."parentId", o."strength", o."edits", o."noticeId")
      IS DISTINCT FROM (n."review" = 'REJECTED', n."issuerId", n."parentId", n."strength", n."edits", n."noticeId")));
  RETURN NULL;
END
$$;
CREATE TRIGGER "Directive_duty_update" AFTER UPDATE ON "Directive" REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION "dutiesOfDirectives"();

CREATE FUNCTION "dutiesOfNotices"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM write_duties(ARRAY(SELECT n."id" FROM after n JOIN before o ON o."id" = n."id"
    WHERE (o."status", o."validity", o."agencyId", o."publishedOn") IS DISTINCT FROM (n."status", n."validity", n."agencyId", n."publishedOn")));
  RETURN NULL;
END
$$;
CREATE TRIGGER "Notice_duty_update" AFTER UPDATE ON "Notice" REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION "dutiesOfNotices"();

-- Kinds and all units are meant at the place of whoever gives the order.
CREATE FUNCTION "dutiesOfPlaces"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM write_duties(ARRAY(
    WITH moved AS (
      SELECT n."id" FROM after n JOIN before o ON o."id" = n."id" WHERE o."divisionCode" IS DISTINCT FROM n."divisionCode"),
    ordered AS (
      SELECT n."id" AS "noticeId" FROM "Notice" n JOIN moved ON moved."id" = n."agencyId"
      UNION SELECT d."noticeId" FROM "Directive" d JOIN moved ON moved."id" = d."issuerId")
    SELECT o."noticeId" FROM ordered o WHERE EXISTS (SELECT 1 FROM "Directive" d JOIN "DirectiveAddressee" a ON a."directiveId" = d."id"
      WHERE d."noticeId" = o."noticeId" AND a."scope" IN ('CLASS', 'ALL_UNITS'))));
  RETURN NULL;
END
$$;
CREATE TRIGGER "Agency_duty_update" AFTER UPDATE ON "Agency" REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION "dutiesOfPlaces"();

-- Notices that are there already.
INSERT INTO "DutyRow" SELECT * FROM wanted_duties(ARRAY(SELECT "id" FROM "Notice"));
