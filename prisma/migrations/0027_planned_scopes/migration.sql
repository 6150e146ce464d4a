-- The scopes of an organ's duties, as before, but planned once a connection (a function in SQL is planned anew at each call, which took as long as
-- running it), and with lookups by key: OFFSET 0 keeps the planner from reading all divisions and all functions for a handful.
CREATE OR REPLACE FUNCTION duty_scopes(agency uuid) RETURNS uuid[] LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN (
  WITH RECURSIVE organ AS (
      SELECT a."id", a."kind", a."divisionCode"::text AS "place", a."parentId" AS "superior", s."divisionCode"::text AS "superiorPlace", organ_words(a."name") AS "name"
      FROM "Agency" a LEFT JOIN "Agency" s ON s."id" = a."parentId" WHERE a."id" = agency),
    places("code", "above") AS (
      SELECT d."code"::text, d."parentCode" FROM organ
        CROSS JOIN LATERAL (SELECT * FROM "Division" WHERE "code" = organ."place"::character(6) OFFSET 0) d
      UNION SELECT d."code"::text, d."parentCode" FROM places
        CROSS JOIN LATERAL (SELECT * FROM "Division" WHERE "code" = places."above" OFFSET 0) d),
    -- By the longest name of the list that its own ends with: what stands before that is its place.
    called AS (
      SELECT f."function", substr(organ."name", 1, i - 1) AS "head" FROM organ
      CROSS JOIN LATERAL generate_series(greatest(1, length(organ."name") - 24), length(organ."name")) AS i
      CROSS JOIN LATERAL (SELECT * FROM "OrganFunction" WHERE "name" = substr(organ."name", i) OFFSET 0) f ORDER BY i LIMIT 1),
    functions("function") AS (
      SELECT "function" FROM called WHERE "head" = '' OR "function" = '街道' OR "head" ~ '(省|市|区|县|旗|州|盟|镇|乡|街道|总局)$'
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
    SELECT COALESCE(array_agg("scope" ORDER BY "scope"), '{}') FROM scopes WHERE "scope" IS NOT NULL);
END
$$;
