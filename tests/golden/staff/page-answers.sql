-- read IngestPagePayload.lookAlikes
SELECT (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT notice1."id",
    notice1."title"
    FROM "Notice" notice1
    WHERE notice1."id" IN (
      WITH own AS MATERIALIZED (
        SELECT unnest($1::int[]) AS "gram"
      ),
      candidate AS MATERIALIZED (
        (
          SELECT n."id",
          80 AS "least"
          FROM "Notice" n
          WHERE n."title" = $2::text
          ORDER BY n."id" DESC
          LIMIT 100
        )
        UNION ALL (
          SELECT n."id",
          90
          FROM "Notice" n
          WHERE n."publishedOn" = $3::date
          AND n."title" <> $2::text
          AND n."agencyId" IN (
            SELECT COALESCE(a."mergedIntoId", a."id")
            FROM "AgencyName" o
            JOIN "Agency" a ON a."id" = o."agencyId"
            WHERE o."name" = $4::text
          )
          ORDER BY n."id" DESC
          LIMIT 100
        )
      ),
      sized AS MATERIALIZED (
        SELECT c."id",
        c."least",
        r."grams",
        cardinality(r."grams") AS "size",
        cardinality($1::int[]) AS "own"
        FROM candidate c
        JOIN "SearchRow" r ON r."subjectId" = c."id"
      )
      SELECT s."id"
      FROM sized s
      WHERE 100 * LEAST(s."size", s."own") >= s."least" * GREATEST(s."size", s."own")
      AND (
        SELECT (100 + s."least") * count(*) >= s."least" * (s."size" + s."own")
        FROM unnest(s."grams") g
        JOIN own ON own."gram" = g
      )
    )
    ORDER BY notice1."publishedOn" DESC,
    notice1."id" DESC
    LIMIT 5
  ) r
) AS answer
