-- read Query.nodes
SELECT (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT a.*
    FROM (
      SELECT asked1."key" AS asked,
      (
        SELECT row_to_json(r)
        FROM (
          SELECT division2."code",
          division2."name",
          division2."level"
          FROM "Division" division2
          WHERE division2."code" = asked1."key"
          LIMIT 1
        ) r
      ) AS row
      FROM unnest($1::bpchar[]) AS asked1(key)
    ) a
    WHERE a.row IS NOT NULL
  ) r
) AS answer

-- read Query.node
SELECT (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT a.*
    FROM (
      SELECT asked1."key" AS asked,
      (
        SELECT row_to_json(r)
        FROM (
          SELECT notice2."id"
          FROM "Notice" notice2
          WHERE notice2."id" = asked1."key"
          AND notice2."status" = 'PUBLISHED'
          LIMIT 1
        ) r
      ) AS row
      FROM unnest($1::uuid[]) AS asked1(key)
    ) a
    WHERE a.row IS NOT NULL
  ) r
) AS answer
