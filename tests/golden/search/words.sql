-- read Query.search
WITH "title" AS MATERIALIZED (
  SELECT r."subjectId",
  r."publishedOn"
  FROM "SearchRow" r
  WHERE r."words" @@ (
    SELECT $1::tsquery
  )
),
"page_title" AS MATERIALIZED (
  (
    SELECT 9 AS "rank",
    'NOTICE' AS "type",
    c."publishedOn",
    c."subjectId"
    FROM (
      SELECT *
      FROM "title"
      WHERE TRUE
      ORDER BY "publishedOn" DESC,
      "subjectId" DESC
      OFFSET 0
    ) c
    WHERE (
      SELECT TRUE
      FROM "Notice" notice1
      WHERE notice1."id" = c."subjectId"
      AND notice1."status" = 'PUBLISHED'
    )
    LIMIT 4
  )
),
"upto_title" AS MATERIALIZED (
  SELECT count(*) AS n
  FROM "page_title"
),
"latest_title_part" AS MATERIALIZED (
  SELECT 7 AS "rank",
  'NOTICE' AS "type",
  c."publishedOn",
  c."subjectId"
  FROM (
    SELECT r."subjectId",
    r."publishedOn"
    FROM (
      SELECT *
      FROM "SearchRow"
      WHERE TRUE
      ORDER BY "publishedOn" DESC,
      "subjectId" DESC
      LIMIT 100
    ) r
    WHERE (
      SELECT n
      FROM "upto_title"
    ) < 4
    AND r."words" @@ (
      SELECT $2::tsquery
    )
    AND r."grams" @> (
      SELECT $3::int[]
    )
    AND r."subjectId" NOT IN (
      SELECT "subjectId"
      FROM "title"
    )
    OFFSET 0
  ) c
  WHERE (
    SELECT TRUE
    FROM "Notice" notice1
    WHERE notice1."id" = c."subjectId"
    AND notice1."status" = 'PUBLISHED'
  )
  LIMIT 4
),
"tried_title_part" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_title"
  ) + count(*) AS n
  FROM "latest_title_part"
),
"title_part" AS MATERIALIZED (
  SELECT r."subjectId",
  r."publishedOn"
  FROM "SearchRow" r
  WHERE (
    SELECT n
    FROM "tried_title_part"
  ) < 4
  AND r."words" @@ (
    SELECT $2::tsquery
  )
  AND r."grams" @> (
    SELECT $3::int[]
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "title"
  )
),
"page_title_part" AS MATERIALIZED (
  (
    SELECT 7 AS "rank",
    'NOTICE' AS "type",
    c."publishedOn",
    c."subjectId"
    FROM (
      SELECT *
      FROM "title_part"
      WHERE TRUE
      ORDER BY "publishedOn" DESC,
      "subjectId" DESC
      OFFSET 0
    ) c
    WHERE (
      SELECT TRUE
      FROM "Notice" notice1
      WHERE notice1."id" = c."subjectId"
      AND notice1."status" = 'PUBLISHED'
    )
    LIMIT 4
  )
  UNION ALL
  SELECT *
  FROM "latest_title_part"
  WHERE (
    SELECT n
    FROM "tried_title_part"
  ) >= 4
),
"upto_title_part" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_title"
  ) + count(*) AS n
  FROM "page_title_part"
),
"heading" AS MATERIALIZED (
  SELECT r."subjectId",
  r."publishedOn"
  FROM "SearchRow" r
  WHERE (
    SELECT n
    FROM "upto_title_part"
  ) < 4
  AND r."words" @@ (
    SELECT $4::tsquery
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "title"
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "title_part"
  )
),
"page_heading" AS MATERIALIZED (
  (
    SELECT 6 AS "rank",
    'NOTICE' AS "type",
    c."publishedOn",
    c."subjectId"
    FROM (
      SELECT *
      FROM "heading"
      WHERE TRUE
      ORDER BY "publishedOn" DESC,
      "subjectId" DESC
      OFFSET 0
    ) c
    WHERE (
      SELECT TRUE
      FROM "Notice" notice1
      WHERE notice1."id" = c."subjectId"
      AND notice1."status" = 'PUBLISHED'
    )
    LIMIT 4
  )
),
"upto_heading" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_title_part"
  ) + count(*) AS n
  FROM "page_heading"
),
"latest_body" AS MATERIALIZED (
  SELECT 4 AS "rank",
  'NOTICE' AS "type",
  c."publishedOn",
  c."subjectId"
  FROM (
    SELECT r."subjectId",
    r."publishedOn"
    FROM (
      SELECT *
      FROM "SearchRow"
      WHERE TRUE
      ORDER BY "publishedOn" DESC,
      "subjectId" DESC
      LIMIT 100
    ) r
    WHERE (
      SELECT n
      FROM "upto_heading"
    ) < 4
    AND r."words" @@ (
      SELECT $5::tsquery
    )
    AND r."grams" @> (
      SELECT $3::int[]
    )
    AND r."subjectId" NOT IN (
      SELECT "subjectId"
      FROM "title"
    )
    AND r."subjectId" NOT IN (
      SELECT "subjectId"
      FROM "title_part"
    )
    AND r."subjectId" NOT IN (
      SELECT "subjectId"
      FROM "heading"
    )
    OFFSET 0
  ) c
  WHERE (
    SELECT TRUE
    FROM "Notice" notice1
    WHERE notice1."id" = c."subjectId"
    AND notice1."status" = 'PUBLISHED'
  )
  LIMIT 4
),
"tried_body" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_heading"
  ) + count(*) AS n
  FROM "latest_body"
),
"body" AS MATERIALIZED (
  SELECT r."subjectId",
  r."publishedOn"
  FROM "SearchRow" r
  WHERE (
    SELECT n
    FROM "tried_body"
  ) < 4
  AND r."words" @@ (
    SELECT $5::tsquery
  )
  AND r."grams" @> (
    SELECT $3::int[]
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "title"
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "title_part"
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "heading"
  )
),
"page_body" AS MATERIALIZED (
  (
    SELECT 4 AS "rank",
    'NOTICE' AS "type",
    c."publishedOn",
    c."subjectId"
    FROM (
      SELECT *
      FROM "body"
      WHERE TRUE
      ORDER BY "publishedOn" DESC,
      "subjectId" DESC
      OFFSET 0
    ) c
    WHERE (
      SELECT TRUE
      FROM "Notice" notice1
      WHERE notice1."id" = c."subjectId"
      AND notice1."status" = 'PUBLISHED'
    )
    LIMIT 4
  )
  UNION ALL
  SELECT *
  FROM "latest_body"
  WHERE (
    SELECT n
    FROM "tried_body"
  ) >= 4
),
"upto_body" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_heading"
  ) + count(*) AS n
  FROM "page_body"
),
page2 AS MATERIALIZED (
  SELECT *
  FROM (
    SELECT *
    FROM "page_title"
    UNION ALL
    SELECT *
    FROM "page_title_part"
    UNION ALL
    SELECT *
    FROM "page_heading"
    UNION ALL
    SELECT *
    FROM "page_body"
  ) p
  ORDER BY "rank" DESC,
  "publishedOn" DESC,
  "subjectId" DESC
  LIMIT 4
),
found3 AS MATERIALIZED (
  SELECT c."subjectId" AS "id"
  FROM (
    SELECT r."subjectId"
    FROM "SearchRow" r
    WHERE r."words" @@ (
      SELECT $5::tsquery
    )
    AND r."grams" @> (
      SELECT $3::int[]
    )
    OFFSET 0
  ) c
  WHERE (
    SELECT TRUE
    FROM "Notice" notice1
    WHERE notice1."id" = c."subjectId"
    AND notice1."status" = 'PUBLISHED'
  )
)
SELECT json_build_object('@totalCount', (
  (
    SELECT count(*)
    FROM (
      SELECT r."subjectId"
      FROM "SearchRow" r
      WHERE r."words" @@ (
        SELECT $5::tsquery
      )
      AND r."grams" @> (
        SELECT $3::int[]
      )
      OFFSET 0
    ) c
    WHERE (
      SELECT TRUE
      FROM "Notice" notice1
      WHERE notice1."id" = c."subjectId"
      AND notice1."status" = 'PUBLISHED'
    )
  )
), '@nodes', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT searchHit4."rank",
    searchHit4."type",
    searchHit4."subjectId",
    (CASE searchHit4."type" WHEN 'NOTICE' THEN (
      SELECT row_to_json(r)
      FROM (
        SELECT notice5."id",
        notice5."title",
        notice5."publishedOn",
        (
          SELECT row_to_json(r)
          FROM (
            SELECT agency6."id",
            agency6."name"
            FROM "Agency" agency6
            WHERE agency6."id" = notice5."agencyId"
            AND agency6."mergedIntoId" IS NULL
            LIMIT 1
          ) r
        ) AS "@agency"
        FROM "Notice" notice5
        WHERE notice5."id" = searchHit4."subjectId"
        AND notice5."status" = 'PUBLISHED'
        LIMIT 1
      ) r
    ) END) AS "@subject",
    (CASE searchHit4."type" WHEN 'NOTICE' THEN '[]'::json END) AS "@snippets"
    FROM page2 searchHit4
    ORDER BY searchHit4."rank" DESC,
    searchHit4."publishedOn" DESC,
    searchHit4."subjectId" DESC
  ) r
), '@facets', json_build_object('@kinds', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT facet7."kind",
    facet7."count"
    FROM (
      SELECT notice8."kind" AS "kind",
      count(*)::int AS "count"
      FROM "Notice" notice8
      WHERE notice8."id" IN (
        SELECT f."id"
        FROM found3 f
      )
      GROUP BY 1
    ) facet7
    WHERE facet7."kind" IS NOT NULL
    ORDER BY facet7."count" DESC,
    facet7."kind"
    LIMIT 100
  ) r
), '@agencies', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT facet9."count",
    (
      SELECT row_to_json(r)
      FROM (
        SELECT agency10."id",
        agency10."name"
        FROM "Agency" agency10
        WHERE agency10."id" = facet9."agencyId"
        AND agency10."mergedIntoId" IS NULL
        LIMIT 1
      ) r
    ) AS "@agency"
    FROM (
      SELECT notice8."agencyId" AS "agencyId",
      count(*)::int AS "count"
      FROM "Notice" notice8
      WHERE notice8."id" IN (
        SELECT f."id"
        FROM found3 f
      )
      GROUP BY 1
    ) facet9
    WHERE facet9."agencyId" IS NOT NULL
    ORDER BY facet9."count" DESC,
    facet9."agencyId"
    LIMIT 2
  ) r
)), '$rows', 'nodes') AS "answer",
NULL::text AS "of",
NULL::text AS "title",
NULL::text AS "indexNumber",
NULL::text AS "documentNumber",
NULL::text AS "body",
NULL::int AS "start",
NULL::int AS "end"
UNION ALL
SELECT NULL::json,
p."subjectId"::text,
n."title"::text,
n."indexNumber"::text,
n."documentNumber"::text,
x."body"::text,
x."bodyStart"::int,
x."bodyEnd"::int
FROM page2 p
JOIN "Notice" n ON n."id" = p."subjectId"
JOIN "NoticeText" x ON x."id" = n."textId"
WHERE p."type" = 'NOTICE'
