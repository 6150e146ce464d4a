-- Duties of a notice follow from its addressees, its directives, theirs and their targets: whoever writes all of these in one transaction had them
-- written once a table. Between hold_duties and write_held_duties, triggers note the notices alone. By hand: Prisma knows no functions.

-- Until write_held_duties or the end of the transaction. Where it ends without that, duties are what they were: npm run check-duties tells.
CREATE FUNCTION hold_duties() RETURNS void LANGUAGE sql AS $$
  SELECT set_config('notice_graph.duties', 'held', true)
$$;

-- Returns how many rows it wrote or took away.
CREATE FUNCTION write_held_duties() RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  held TEXT[] := string_to_array(current_setting('notice_graph.duties', true), ' ');
BEGIN
  PERFORM set_config('notice_graph.duties', '', true);
  RETURN write_duties(ARRAY(SELECT DISTINCT h::uuid FROM unnest(held[2:]) AS h));
END
$$;

CREATE FUNCTION duties_changed(notices uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  held TEXT := current_setting('notice_graph.duties', true);
BEGIN
  IF cardinality(notices) = 0 THEN RETURN; END IF;
  IF COALESCE(held, '') = '' THEN
    PERFORM write_duties(notices);
  ELSE
    PERFORM set_config('notice_graph.duties', held || ' ' || array_to_string(notices, ' '), true);
  END IF;
END
$$;

CREATE OR REPLACE FUNCTION "dutiesOfParts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' OR current_setting('notice_graph.tally', true) IS DISTINCT FROM 'off' THEN
    PERFORM duties_changed(ARRAY(SELECT DISTINCT d."noticeId" FROM changed c JOIN "Directive" d ON d."id" = c."directiveId"));
  END IF;
  RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION "dutiesOfRecipients"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' OR current_setting('notice_graph.tally', true) IS DISTINCT FROM 'off' THEN
    PERFORM duties_changed(ARRAY(SELECT DISTINCT c."noticeId" FROM changed c));
  END IF;
  RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION "dutiesOfDirectives"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM duties_changed(ARRAY(SELECT DISTINCT n."noticeId" FROM after n JOIN before o ON o."id" = n."id"
    WHERE (o."review" = 'REJECTED', o."issuerId", o."parentId", o."strength", o."edits", o."noticeId")
      IS DISTINCT FROM (n."review" = 'REJECTED', n."issuerId", n."parentId", n."strength", n."edits", n."noticeId")));
  RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION "dutiesOfNotices"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM duties_changed(ARRAY(SELECT n."id" FROM after n JOIN before o ON o."id" = n."id"
    WHERE (o."status", o."validity", o."agencyId", o."publishedOn") IS DISTINCT FROM (n."status", n."validity", n."agencyId", n."publishedOn")));
  RETURN NULL;
END
$$;

-- One plan a connection: planning anew took three times as long as running it. It is to hold however the tables grow, so it goes by indexes.
ALTER FUNCTION duties_of_notices(uuid[]) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION duties_of_notices(uuid[]) SET enable_seqscan = off;

-- As before, but no function in SQL, which is planned anew at each call: duty_scopes took twice as long for it.
CREATE OR REPLACE FUNCTION place_level(place text) RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN (
    SELECT CASE WHEN d."level" <> 'UNPLACED' THEN d."level"::text
      WHEN d."name" ~ '(镇|乡|街道|苏木)$' THEN 'TOWNSHIP'
      WHEN d."name" ~ '(新区|开发区|园区|示范区)$' THEN NULL
      WHEN d."name" ~ '(省|自治区)$' THEN 'PROVINCE'
      WHEN d."name" ~ '(州|盟|地区)$' THEN 'PREFECTURE'
      WHEN d."name" ~ '(区|县|旗)$' THEN 'COUNTY'
      WHEN d."name" ~ '市$' THEN CASE WHEN p."code" IS NULL OR p."level" = 'PROVINCE' OR p."name" ~ '(省|自治区)$' THEN 'PREFECTURE' ELSE 'COUNTY' END
    END
    FROM "Division" d LEFT JOIN "Division" p ON p."code" = d."parentCode" WHERE d."code" = place::character(6));
END
$$;
