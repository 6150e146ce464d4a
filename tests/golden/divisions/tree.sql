-- read Query.division
SELECT (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT division1."code",
    division1."name",
    division1."level",
    (
      SELECT row_to_json(r)
      FROM (
        SELECT division2."code",
        division2."name"
        FROM "Division" division2
        WHERE division2."code" = division1."parentCode"
        LIMIT 1
      ) r
    ) AS "@parent",
    json_build_object('@totalCount', (
      SELECT count(*)
      FROM "Division" division3
      WHERE division3."parentCode" = division1."code"
    ), '@nodes', (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT division4."code",
        division4."name",
        division4."level",
        (
          SELECT row_to_json(r)
          FROM (
            SELECT division5."code",
            division5."name"
            FROM "Division" division5
            WHERE division5."code" = division4."parentCode"
            LIMIT 1
          ) r
        ) AS "@parent"
        FROM "Division" division4
        WHERE division4."parentCode" = division1."code"
        ORDER BY division4."code" ASC
        LIMIT 4
      ) r
    ), '$rows', 'nodes') AS "@children"
    FROM "Division" division1
    WHERE division1."code" = $1::bpchar
    LIMIT 1
  ) r
) AS answer

-- read Query.division
SELECT (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT division1."code",
    division1."name"
    FROM "Division" division1
    WHERE division1."code" = $1::bpchar
    LIMIT 1
  ) r
) AS answer
