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
    SELECT 900 AS "rank",
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
"title_loose" AS MATERIALIZED (
  SELECT r."subjectId",
  r."publishedOn"
  FROM "SearchRow" r
  WHERE (
    SELECT n
    FROM "upto_title"
  ) < 4
  AND r."words" @@ (
    SELECT $2::tsquery
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "title"
  )
),
"page_title_loose" AS MATERIALIZED (
  (
    SELECT 850 AS "rank",
    'NOTICE' AS "type",
    c."publishedOn",
    c."subjectId"
    FROM (
      SELECT *
      FROM "title_loose"
      WHERE TRUE
      ORDER BY "publishedOn" DESC,
      "subjectId" DESC
      OFFSET 0
    ) c
    WHERE (
      SELECT (v."text" LIKE ALL ($3::text[]) OR v."text" LIKE ANY ($4::text[]))
      FROM "SearchRow" v
      WHERE v."subjectId" = c."subjectId"
    )
    AND (
      SELECT TRUE
      FROM "Notice" notice2
      WHERE notice2."id" = c."subjectId"
      AND notice2."status" = 'PUBLISHED'
    )
    LIMIT 4
  )
),
"upto_title_loose" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_title"
  ) + count(*) AS n
  FROM "page_title_loose"
),
"latest_title_part" AS MATERIALIZED (
  SELECT 700 AS "rank",
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
      FROM "upto_title_loose"
    ) < 4
    AND r."words" @@ (
      SELECT $5::tsquery
    )
    AND r."grams" @> (
      SELECT $6::int[]
    )
    AND r."subjectId" NOT IN (
      SELECT "subjectId"
      FROM "title"
    )
    AND r."subjectId" NOT IN (
      SELECT "subjectId"
      FROM "title_loose"
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
    FROM "upto_title_loose"
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
    SELECT $5::tsquery
  )
  AND r."grams" @> (
    SELECT $6::int[]
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "title"
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "title_loose"
  )
),
"page_title_part" AS MATERIALIZED (
  (
    SELECT 700 AS "rank",
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
    FROM "upto_title_loose"
  ) + count(*) AS n
  FROM "page_title_part"
),
"latest_title_part_loose" AS MATERIALIZED (
  SELECT 650 AS "rank",
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
      FROM "upto_title_part"
    ) < 4
    AND r."words" @@ (
      SELECT $7::tsquery
    )
    AND r."grams" @> (
      SELECT $8::int[]
    )
    AND ((r."words" @@ (
      SELECT $9::tsquery
    )) OR (r."words" @@ (
      SELECT $10::tsquery
    )))
    AND r."subjectId" NOT IN (
      SELECT "subjectId"
      FROM "title"
    )
    AND r."subjectId" NOT IN (
      SELECT "subjectId"
      FROM "title_loose"
    )
    AND r."subjectId" NOT IN (
      SELECT "subjectId"
      FROM "title_part"
    )
    OFFSET 0
  ) c
  WHERE (
    SELECT (v."text" LIKE ALL ($3::text[]) OR v."text" LIKE ANY ($4::text[]))
    FROM "SearchRow" v
    WHERE v."subjectId" = c."subjectId"
  )
  AND (
    SELECT TRUE
    FROM "Notice" notice2
    WHERE notice2."id" = c."subjectId"
    AND notice2."status" = 'PUBLISHED'
  )
  LIMIT 4
),
"tried_title_part_loose" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_title_part"
  ) + count(*) AS n
  FROM "latest_title_part_loose"
),
"title_part_loose" AS MATERIALIZED (
  SELECT r."subjectId",
  r."publishedOn"
  FROM "SearchRow" r
  WHERE (
    SELECT n
    FROM "tried_title_part_loose"
  ) < 4
  AND r."words" @@ (
    SELECT $7::tsquery
  )
  AND r."grams" @> (
    SELECT $8::int[]
  )
  AND ((r."words" @@ (
    SELECT $9::tsquery
  )) OR (r."words" @@ (
    SELECT $10::tsquery
  )))
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "title"
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "title_loose"
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "title_part"
  )
),
"page_title_part_loose" AS MATERIALIZED (
  (
    SELECT 650 AS "rank",
    'NOTICE' AS "type",
    c."publishedOn",
    c."subjectId"
    FROM (
      SELECT *
      FROM "title_part_loose"
      WHERE TRUE
      ORDER BY "publishedOn" DESC,
      "subjectId" DESC
      OFFSET 0
    ) c
    WHERE (
      SELECT (v."text" LIKE ALL ($3::text[]) OR v."text" LIKE ANY ($4::text[]))
      FROM "SearchRow" v
      WHERE v."subjectId" = c."subjectId"
    )
    AND (
      SELECT TRUE
      FROM "Notice" notice2
      WHERE notice2."id" = c."subjectId"
      AND notice2."status" = 'PUBLISHED'
    )
    LIMIT 4
  )
  UNION ALL
  SELECT *
  FROM "latest_title_part_loose"
  WHERE (
    SELECT n
    FROM "tried_title_part_loose"
  ) >= 4
),
"upto_title_part_loose" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_title_part"
  ) + count(*) AS n
  FROM "page_title_part_loose"
),
"heading" AS MATERIALIZED (
  SELECT r."subjectId",
  r."publishedOn"
  FROM "SearchRow" r
  WHERE (
    SELECT n
    FROM "upto_title_part_loose"
  ) < 4
  AND r."words" @@ (
    SELECT $11::tsquery
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "title"
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "title_loose"
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "title_part"
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "title_part_loose"
  )
),
"page_heading" AS MATERIALIZED (
  (
    SELECT 600 AS "rank",
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
    FROM "upto_title_part_loose"
  ) + count(*) AS n
  FROM "page_heading"
),
"heading_loose" AS MATERIALIZED (
  SELECT r."subjectId",
  r."publishedOn"
  FROM "SearchRow" r
  WHERE (
    SELECT n
    FROM "upto_heading"
  ) < 4
  AND r."words" @@ (
    SELECT $12::tsquery
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "title"
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "title_loose"
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "title_part"
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "title_part_loose"
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "heading"
  )
),
"page_heading_loose" AS MATERIALIZED (
  (
    SELECT 580 AS "rank",
    'NOTICE' AS "type",
    c."publishedOn",
    c."subjectId"
    FROM (
      SELECT *
      FROM "heading_loose"
      WHERE TRUE
      ORDER BY "publishedOn" DESC,
      "subjectId" DESC
      OFFSET 0
    ) c
    WHERE (
      SELECT (v."text" LIKE ALL ($3::text[]) OR v."text" LIKE ANY ($4::text[]))
      FROM "SearchRow" v
      WHERE v."subjectId" = c."subjectId"
    )
    AND (
      SELECT TRUE
      FROM "Notice" notice2
      WHERE notice2."id" = c."subjectId"
      AND notice2."status" = 'PUBLISHED'
    )
    LIMIT 4
  )
),
"upto_heading_loose" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_heading"
  ) + count(*) AS n
  FROM "page_heading_loose"
),
"latest_body" AS MATERIALIZED (
  SELECT 400 AS "rank",
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
      FROM "upto_heading_loose"
    ) < 4
    AND r."words" @@ (
      SELECT $13::tsquery
    )
    AND r."grams" @> (
      SELECT $6::int[]
    )
    AND r."subjectId" NOT IN (
      SELECT "subjectId"
      FROM "title"
    )
    AND r."subjectId" NOT IN (
      SELECT "subjectId"
      FROM "title_loose"
    )
    AND r."subjectId" NOT IN (
      SELECT "subjectId"
      FROM "title_part"
    )
    AND r."subjectId" NOT IN (
      SELECT "subjectId"
      FROM "title_part_loose"
    )
    AND r."subjectId" NOT IN (
      SELECT "subjectId"
      FROM "heading"
    )
    AND r."subjectId" NOT IN (
      SELECT "subjectId"
      FROM "heading_loose"
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
    FROM "upto_heading_loose"
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
    SELECT $13::tsquery
  )
  AND r."grams" @> (
    SELECT $6::int[]
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "title"
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "title_loose"
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "title_part"
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "title_part_loose"
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "heading"
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "heading_loose"
  )
),
"page_body" AS MATERIALIZED (
  (
    SELECT 400 AS "rank",
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
    FROM "upto_heading_loose"
  ) + count(*) AS n
  FROM "page_body"
),
"latest_body_loose" AS MATERIALIZED (
  SELECT 350 AS "rank",
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
      FROM "upto_body"
    ) < 4
    AND r."grams" @> (
      SELECT $8::int[]
    )
    AND ((r."words" @@ (
      SELECT $9::tsquery
    )) OR (r."words" @@ (
      SELECT $10::tsquery
    )))
    AND r."subjectId" NOT IN (
      SELECT "subjectId"
      FROM "title"
    )
    AND r."subjectId" NOT IN (
      SELECT "subjectId"
      FROM "title_loose"
    )
    AND r."subjectId" NOT IN (
      SELECT "subjectId"
      FROM "title_part"
    )
    AND r."subjectId" NOT IN (
      SELECT "subjectId"
      FROM "title_part_loose"
    )
    AND r."subjectId" NOT IN (
      SELECT "subjectId"
      FROM "heading"
    )
    AND r."subjectId" NOT IN (
      SELECT "subjectId"
      FROM "heading_loose"
    )
    AND r."subjectId" NOT IN (
      SELECT "subjectId"
      FROM "body"
    )
    OFFSET 0
  ) c
  WHERE (
    SELECT (v."text" LIKE ALL ($3::text[]) OR v."text" LIKE ANY ($4::text[]))
    FROM "SearchRow" v
    WHERE v."subjectId" = c."subjectId"
  )
  AND (
    SELECT TRUE
    FROM "Notice" notice2
    WHERE notice2."id" = c."subjectId"
    AND notice2."status" = 'PUBLISHED'
  )
  LIMIT 4
),
"tried_body_loose" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_body"
  ) + count(*) AS n
  FROM "latest_body_loose"
),
"body_loose" AS MATERIALIZED (
  SELECT r."subjectId",
  r."publishedOn"
  FROM "SearchRow" r
  WHERE (
    SELECT n
    FROM "tried_body_loose"
  ) < 4
  AND r."grams" @> (
    SELECT $8::int[]
  )
  AND ((r."words" @@ (
    SELECT $9::tsquery
  )) OR (r."words" @@ (
    SELECT $10::tsquery
  )))
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "title"
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "title_loose"
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "title_part"
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "title_part_loose"
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "heading"
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "heading_loose"
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "body"
  )
),
"page_body_loose" AS MATERIALIZED (
  (
    SELECT 350 AS "rank",
    'NOTICE' AS "type",
    c."publishedOn",
    c."subjectId"
    FROM (
      SELECT *
      FROM "body_loose"
      WHERE TRUE
      ORDER BY "publishedOn" DESC,
      "subjectId" DESC
      OFFSET 0
    ) c
    WHERE (
      SELECT (v."text" LIKE ALL ($3::text[]) OR v."text" LIKE ANY ($4::text[]))
      FROM "SearchRow" v
      WHERE v."subjectId" = c."subjectId"
    )
    AND (
      SELECT TRUE
      FROM "Notice" notice2
      WHERE notice2."id" = c."subjectId"
      AND notice2."status" = 'PUBLISHED'
    )
    LIMIT 4
  )
  UNION ALL
  SELECT *
  FROM "latest_body_loose"
  WHERE (
    SELECT n
    FROM "tried_body_loose"
  ) >= 4
),
"upto_body_loose" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_body"
  ) + count(*) AS n
  FROM "page_body_loose"
),
page3 AS MATERIALIZED (
  SELECT *
  FROM (
    SELECT *
    FROM "page_title"
    UNION ALL
    SELECT *
    FROM "page_title_loose"
    UNION ALL
    SELECT *
    FROM "page_title_part"
    UNION ALL
    SELECT *
    FROM "page_title_part_loose"
    UNION ALL
    SELECT *
    FROM "page_heading"
    UNION ALL
    SELECT *
    FROM "page_heading_loose"
    UNION ALL
    SELECT *
    FROM "page_body"
    UNION ALL
    SELECT *
    FROM "page_body_loose"
  ) p
  ORDER BY "rank" DESC,
  "publishedOn" DESC,
  "subjectId" DESC
  LIMIT 4
),
found4 AS MATERIALIZED (
  SELECT c."subjectId" AS "id"
  FROM (
    SELECT r."subjectId"
    FROM "SearchRow" r
    WHERE r."grams" @> (
      SELECT $8::int[]
    )
    AND ((r."words" @@ (
      SELECT $9::tsquery
    )) OR (r."words" @@ (
      SELECT $10::tsquery
    )))
    OFFSET 0
  ) c
  WHERE (
    SELECT (v."text" LIKE ALL ($3::text[]) OR v."text" LIKE ANY ($4::text[]))
    FROM "SearchRow" v
    WHERE v."subjectId" = c."subjectId"
  )
  AND (
    SELECT TRUE
    FROM "Notice" notice2
    WHERE notice2."id" = c."subjectId"
    AND notice2."status" = 'PUBLISHED'
  )
)
SELECT json_build_object('@totalCount', (
  (
    SELECT count(*)
    FROM (
      SELECT r."subjectId"
      FROM "SearchRow" r
      WHERE r."grams" @> (
        SELECT $8::int[]
      )
      AND ((r."words" @@ (
        SELECT $9::tsquery
      )) OR (r."words" @@ (
        SELECT $10::tsquery
      )))
      OFFSET 0
    ) c
    WHERE (
      SELECT (v."text" LIKE ALL ($3::text[]) OR v."text" LIKE ANY ($4::text[]))
      FROM "SearchRow" v
      WHERE v."subjectId" = c."subjectId"
    )
    AND (
      SELECT TRUE
      FROM "Notice" notice2
      WHERE notice2."id" = c."subjectId"
      AND notice2."status" = 'PUBLISHED'
    )
  )
), '@nodes', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT searchHit5."rank",
    searchHit5."type",
    searchHit5."subjectId",
    (CASE searchHit5."type" WHEN 'NOTICE' THEN (
      SELECT row_to_json(r)
      FROM (
        SELECT notice6."id",
        notice6."title",
        notice6."publishedOn",
        (
          SELECT row_to_json(r)
          FROM (
            SELECT agency7."id",
            agency7."name"
            FROM "Agency" agency7
            WHERE agency7."id" = notice6."agencyId"
            AND agency7."mergedIntoId" IS NULL
            LIMIT 1
          ) r
        ) AS "@agency"
        FROM "Notice" notice6
        WHERE notice6."id" = searchHit5."subjectId"
        AND notice6."status" = 'PUBLISHED'
        LIMIT 1
      ) r
    ) END) AS "@subject",
    (CASE searchHit5."type" WHEN 'NOTICE' THEN '[]'::json END) AS "@snippets"
    FROM page3 searchHit5
    ORDER BY searchHit5."rank" DESC,
    searchHit5."publishedOn" DESC,
    searchHit5."subjectId" DESC
  ) r
), '@facets', json_build_object('@kinds', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT facet8."kind",
    facet8."count"
    FROM (
      SELECT notice9."kind" AS "kind",
      count(*)::int AS "count"
      FROM "Notice" notice9
      WHERE notice9."id" IN (
        SELECT f."id"
        FROM found4 f
      )
      GROUP BY 1
    ) facet8
    WHERE facet8."kind" IS NOT NULL
    ORDER BY facet8."count" DESC,
    facet8."kind"
    LIMIT 100
  ) r
), '@agencies', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT facet10."count",
    (
      SELECT row_to_json(r)
      FROM (
        SELECT agency11."id",
        agency11."name"
        FROM "Agency" agency11
        WHERE agency11."id" = facet10."agencyId"
        AND agency11."mergedIntoId" IS NULL
        LIMIT 1
      ) r
    ) AS "@agency"
    FROM (
      SELECT notice9."agencyId" AS "agencyId",
      count(*)::int AS "count"
      FROM "Notice" notice9
      WHERE notice9."id" IN (
        SELECT f."id"
        FROM found4 f
      )
      GROUP BY 1
    ) facet10
    WHERE facet10."agencyId" IS NOT NULL
    ORDER BY facet10."count" DESC,
    facet10."agencyId"
    LIMIT 2
  ) r
)), '$rows', 'nodes') AS "answer",
EXISTS (
  SELECT 1
  FROM page3
) AS "any",
 (
  SELECT s."value"
  FROM "Setting" s
  WHERE s."key" = 'synonyms'
) AS "edition",
NULL::text AS "of",
NULL::text AS "title",
NULL::text AS "indexNumber",
NULL::text AS "documentNumber",
NULL::text AS "body",
NULL::int AS "start",
NULL::int AS "end"
UNION ALL
SELECT NULL::json,
NULL::boolean,
NULL::text,
p."subjectId"::text,
n."title"::text,
n."indexNumber"::text,
n."documentNumber"::text,
x."body"::text,
x."bodyStart"::int,
x."bodyEnd"::int
FROM page3 p
JOIN "Notice" n ON n."id" = p."subjectId"
JOIN "NoticeText" x ON x."id" = n."textId"
WHERE p."type" = 'NOTICE'
