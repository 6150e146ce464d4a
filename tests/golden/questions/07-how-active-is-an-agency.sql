-- read Query.agency
SELECT (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT agency1."id",
    agency1."name",
    (
      WITH asked AS (
        SELECT $1::date AS "from",
        $2::date AS "to"
      ),
      span AS (
        SELECT greatest("from", (date_trunc($3::text, "to") - 999 * (CASE WHEN $3::text = 'quarter' THEN '3 months' ELSE '1 ' || $3::text END)::interval)::date) AS "from",
        "to"
        FROM asked
        WHERE "from" IS NOT NULL
      ),
      period AS (
        SELECT g::date AS "start"
        FROM span,
        generate_series(date_trunc($3::text, span."from"), span."to", (CASE WHEN $3::text = 'quarter' THEN '3 months' ELSE '1 ' || $3::text END)::interval) g
      ),
      counted AS (
        SELECT date_trunc($3::text, n."publishedOn")::date AS "start",
        count(*)::int AS "notices",
        sum(n."directiveCount")::int AS "directives"
        FROM span,
        "Notice" n
        WHERE "agencyId" = agency1."id"
        AND "status" = 'PUBLISHED'
        AND n."publishedOn" BETWEEN span."from"
        AND span."to"
        GROUP BY 1
      )
      SELECT coalesce(json_agg(json_build_object('start', p."start", 'noticeCount', COALESCE(c."notices", 0), 'directiveCount', COALESCE(c."directives", 0)) ORDER BY p."start"), '[]'::json)
      FROM period p
      LEFT
      JOIN counted c USING ("start")
    ) AS "@activity"
    FROM "Agency" agency1
    WHERE agency1."id" = COALESCE(
      (
        SELECT a."mergedIntoId"
        FROM "Agency" a
        WHERE a."id" = (
          SELECT CASE WHEN min(f."agencyId"::text) = max(f."agencyId"::text) THEN min(f."agencyId"::text)::uuid END
          FROM (
            SELECT COALESCE(a."mergedIntoId", a."id") AS "agencyId",
            rank() OVER (ORDER BY array_position($4::text[], n."name"), n."divisionCode" IS NOT NULL, n."origin") AS "rank"
            FROM "AgencyName" n
            JOIN "Agency" a ON a."id" = n."agencyId"
            WHERE n."name" = ANY($4::text[])
          ) f
          WHERE f."rank" = 1
        )
      ),
      (
        SELECT CASE WHEN min(f."agencyId"::text) = max(f."agencyId"::text) THEN min(f."agencyId"::text)::uuid END
        FROM (
          SELECT COALESCE(a."mergedIntoId", a."id") AS "agencyId",
          rank() OVER (ORDER BY array_position($4::text[], n."name"), n."divisionCode" IS NOT NULL, n."origin") AS "rank"
          FROM "AgencyName" n
          JOIN "Agency" a ON a."id" = n."agencyId"
          WHERE n."name" = ANY($4::text[])
        ) f
        WHERE f."rank" = 1
      )
    )
    AND agency1."mergedIntoId" IS NULL
    LIMIT 1
  ) r
) AS answer
