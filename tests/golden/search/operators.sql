-- read Query.search
WITH "exact_name" AS MATERIALIZED (
  SELECT r."subjectId",
  r."publishedOn"
  FROM "SearchRow" r
  WHERE r."words" @@ (
    SELECT $1::tsquery
  )
  AND r."text" LIKE ANY ($2::text[])
),
"page_exact_name" AS MATERIALIZED (
  (
    SELECT 1000 AS "rank",
    'AGENCY' AS "type",
    c."publishedOn",
    c."subjectId"
    FROM (
      SELECT *
      FROM "exact_name"
      WHERE TRUE
      ORDER BY "publishedOn" DESC,
      "subjectId" DESC
      OFFSET 0
    ) c
    WHERE (
      SELECT TRUE
      FROM "Agency" agency1
      WHERE agency1."id" = c."subjectId"
      AND agency1."mergedIntoId" IS NULL
    )
    LIMIT 20
  )
),
"upto_exact_name" AS MATERIALIZED (
  SELECT count(*) AS n
  FROM "page_exact_name"
),
"latest_title" AS MATERIALIZED (
  SELECT 900 AS "rank",
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
      FROM "upto_exact_name"
    ) < 20
    AND r."words" @@ (
      SELECT $3::tsquery
    )
    OFFSET 0
  ) c
  WHERE (
    SELECT TRUE
    FROM "Notice" notice2
    WHERE notice2."id" = c."subjectId"
    AND notice2."status" = 'PUBLISHED'
  )
  LIMIT 20
),
"tried_title" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_exact_name"
  ) + count(*) AS n
  FROM "latest_title"
),
"title" AS MATERIALIZED (
  SELECT r."subjectId",
  r."publishedOn"
  FROM "SearchRow" r
  WHERE (
    SELECT n
    FROM "tried_title"
  ) < 20
  AND r."words" @@ (
    SELECT $3::tsquery
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
      FROM "Notice" notice2
      WHERE notice2."id" = c."subjectId"
      AND notice2."status" = 'PUBLISHED'
    )
    LIMIT 20
  )
  UNION ALL
  SELECT *
  FROM "latest_title"
  WHERE (
    SELECT n
    FROM "tried_title"
  ) >= 20
),
"upto_title" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_exact_name"
  ) + count(*) AS n
  FROM "page_title"
),
"agency_name" AS MATERIALIZED (
  SELECT r."subjectId",
  r."publishedOn"
  FROM "SearchRow" r
  WHERE (
    SELECT n
    FROM "upto_title"
  ) < 20
  AND r."words" @@ (
    SELECT $1::tsquery
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "exact_name"
  )
),
"page_agency_name" AS MATERIALIZED (
  (
    SELECT 800 AS "rank",
    'AGENCY' AS "type",
    c."publishedOn",
    c."subjectId"
    FROM (
      SELECT *
      FROM "agency_name"
      WHERE TRUE
      ORDER BY "publishedOn" DESC,
      "subjectId" DESC
      OFFSET 0
    ) c
    WHERE (
      SELECT TRUE
      FROM "Agency" agency1
      WHERE agency1."id" = c."subjectId"
      AND agency1."mergedIntoId" IS NULL
    )
    LIMIT 20
  )
),
"upto_agency_name" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_title"
  ) + count(*) AS n
  FROM "page_agency_name"
),
"heading" AS MATERIALIZED (
  SELECT r."subjectId",
  r."publishedOn"
  FROM "SearchRow" r
  WHERE (
    SELECT n
    FROM "upto_agency_name"
  ) < 20
  AND r."words" @@ (
    SELECT $4::tsquery
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "title"
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
      FROM "Notice" notice2
      WHERE notice2."id" = c."subjectId"
      AND notice2."status" = 'PUBLISHED'
    )
    LIMIT 20
  )
),
"upto_heading" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_agency_name"
  ) + count(*) AS n
  FROM "page_heading"
),
"directive_heading" AS MATERIALIZED (
  SELECT r."subjectId",
  r."publishedOn"
  FROM "DirectiveSearchRow" r
  WHERE (
    SELECT n
    FROM "upto_heading"
  ) < 20
  AND r."words" @@ (
    SELECT $3::tsquery
  )
),
"page_directive_heading" AS MATERIALIZED (
  (
    SELECT 500 AS "rank",
    'DIRECTIVE' AS "type",
    c."publishedOn",
    c."subjectId"
    FROM (
      SELECT *
      FROM "directive_heading"
      WHERE TRUE
      ORDER BY "publishedOn" DESC,
      "subjectId" DESC
      OFFSET 0
    ) c
    WHERE (
      SELECT TRUE
      FROM "Directive" directive3
      WHERE directive3."id" = c."subjectId"
      AND directive3."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
      AND EXISTS (
        SELECT 1
        FROM "Notice" v
        WHERE v."id" = directive3."noticeId"
        AND v."status" = 'PUBLISHED'
      )
      AND EXISTS (
        SELECT 1
        FROM "Notice" notice4
        WHERE notice4."id" = directive3."noticeId"
        AND notice4."status" = 'PUBLISHED'
      )
    )
    LIMIT 20
  )
),
"upto_directive_heading" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_heading"
  ) + count(*) AS n
  FROM "page_directive_heading"
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
      FROM "upto_directive_heading"
    ) < 20
    AND r."grams" @> (
      SELECT $5::int[]
    )
    AND r."subjectId" NOT IN (
      SELECT "subjectId"
      FROM "title"
    )
    AND r."subjectId" NOT IN (
      SELECT "subjectId"
      FROM "heading"
    )
    OFFSET 0
  ) c
  WHERE (
    SELECT TRUE
    FROM "Notice" notice2
    WHERE notice2."id" = c."subjectId"
    AND notice2."status" = 'PUBLISHED'
  )
  LIMIT 20
),
"tried_body" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_directive_heading"
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
  ) < 20
  AND r."grams" @> (
    SELECT $5::int[]
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "title"
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "heading"
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
      FROM "Notice" notice2
      WHERE notice2."id" = c."subjectId"
      AND notice2."status" = 'PUBLISHED'
    )
    LIMIT 20
  )
  UNION ALL
  SELECT *
  FROM "latest_body"
  WHERE (
    SELECT n
    FROM "tried_body"
  ) >= 20
),
"upto_body" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_directive_heading"
  ) + count(*) AS n
  FROM "page_body"
),
"latest_directive_text" AS MATERIALIZED (
  SELECT 300 AS "rank",
  'DIRECTIVE' AS "type",
  c."publishedOn",
  c."subjectId"
  FROM (
    SELECT r."subjectId",
    r."publishedOn"
    FROM (
      SELECT *
      FROM "DirectiveSearchRow"
      WHERE TRUE
      ORDER BY "publishedOn" DESC,
      "subjectId" DESC
      LIMIT 100
    ) r
    WHERE (
      SELECT n
      FROM "upto_body"
    ) < 20
    AND r."grams" @> (
      SELECT $5::int[]
    )
    AND r."subjectId" NOT IN (
      SELECT "subjectId"
      FROM "directive_heading"
    )
    OFFSET 0
  ) c
  WHERE (
    SELECT TRUE
    FROM "Directive" directive3
    WHERE directive3."id" = c."subjectId"
    AND directive3."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
    AND EXISTS (
      SELECT 1
      FROM "Notice" v
      WHERE v."id" = directive3."noticeId"
      AND v."status" = 'PUBLISHED'
    )
    AND EXISTS (
      SELECT 1
      FROM "Notice" notice4
      WHERE notice4."id" = directive3."noticeId"
      AND notice4."status" = 'PUBLISHED'
    )
  )
  LIMIT 20
),
"tried_directive_text" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_body"
  ) + count(*) AS n
  FROM "latest_directive_text"
),
"directive_text" AS MATERIALIZED (
  SELECT r."subjectId",
  r."publishedOn"
  FROM "DirectiveSearchRow" r
  WHERE (
    SELECT n
    FROM "tried_directive_text"
  ) < 20
  AND r."grams" @> (
    SELECT $5::int[]
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "directive_heading"
  )
),
"page_directive_text" AS MATERIALIZED (
  (
    SELECT 300 AS "rank",
    'DIRECTIVE' AS "type",
    c."publishedOn",
    c."subjectId"
    FROM (
      SELECT *
      FROM "directive_text"
      WHERE TRUE
      ORDER BY "publishedOn" DESC,
      "subjectId" DESC
      OFFSET 0
    ) c
    WHERE (
      SELECT TRUE
      FROM "Directive" directive3
      WHERE directive3."id" = c."subjectId"
      AND directive3."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
      AND EXISTS (
        SELECT 1
        FROM "Notice" v
        WHERE v."id" = directive3."noticeId"
        AND v."status" = 'PUBLISHED'
      )
      AND EXISTS (
        SELECT 1
        FROM "Notice" notice4
        WHERE notice4."id" = directive3."noticeId"
        AND notice4."status" = 'PUBLISHED'
      )
    )
    LIMIT 20
  )
  UNION ALL
  SELECT *
  FROM "latest_directive_text"
  WHERE (
    SELECT n
    FROM "tried_directive_text"
  ) >= 20
),
"upto_directive_text" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_body"
  ) + count(*) AS n
  FROM "page_directive_text"
),
page5 AS MATERIALIZED (
  SELECT *
  FROM (
    SELECT *
    FROM "page_exact_name"
    UNION ALL
    SELECT *
    FROM "page_title"
    UNION ALL
    SELECT *
    FROM "page_agency_name"
    UNION ALL
    SELECT *
    FROM "page_heading"
    UNION ALL
    SELECT *
    FROM "page_directive_heading"
    UNION ALL
    SELECT *
    FROM "page_body"
    UNION ALL
    SELECT *
    FROM "page_directive_text"
  ) p
  ORDER BY "rank" DESC,
  "publishedOn" DESC,
  "subjectId" DESC
  LIMIT 20
),
found6 AS MATERIALIZED (
  SELECT c."subjectId" AS "id"
  FROM (
    SELECT r."subjectId"
    FROM "SearchRow" r
    WHERE r."grams" @> (
      SELECT $5::int[]
    )
    OFFSET 0
  ) c
  WHERE (
    SELECT TRUE
    FROM "Notice" notice2
    WHERE notice2."id" = c."subjectId"
    AND notice2."status" = 'PUBLISHED'
  )
  UNION
  SELECT c."noticeId" AS "id"
  FROM (
    SELECT r."subjectId",
    r."noticeId"
    FROM "DirectiveSearchRow" r
    WHERE r."grams" @> (
      SELECT $5::int[]
    )
    OFFSET 0
  ) c
  WHERE (
    SELECT TRUE
    FROM "Directive" directive3
    WHERE directive3."id" = c."subjectId"
    AND directive3."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
    AND EXISTS (
      SELECT 1
      FROM "Notice" v
      WHERE v."id" = directive3."noticeId"
      AND v."status" = 'PUBLISHED'
    )
    AND EXISTS (
      SELECT 1
      FROM "Notice" notice4
      WHERE notice4."id" = directive3."noticeId"
      AND notice4."status" = 'PUBLISHED'
    )
  )
)
SELECT json_build_object('@totalCount', (
  (
    SELECT count(*)
    FROM (
      SELECT r."subjectId"
      FROM "SearchRow" r
      WHERE r."grams" @> (
        SELECT $5::int[]
      )
      OFFSET 0
    ) c
    WHERE (
      SELECT TRUE
      FROM "Notice" notice2
      WHERE notice2."id" = c."subjectId"
      AND notice2."status" = 'PUBLISHED'
    )
  ) + (
    SELECT count(*)
    FROM (
      SELECT r."subjectId",
      r."noticeId"
      FROM "DirectiveSearchRow" r
      WHERE r."grams" @> (
        SELECT $5::int[]
      )
      OFFSET 0
    ) c
    WHERE (
      SELECT TRUE
      FROM "Directive" directive3
      WHERE directive3."id" = c."subjectId"
      AND directive3."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
      AND EXISTS (
        SELECT 1
        FROM "Notice" v
        WHERE v."id" = directive3."noticeId"
        AND v."status" = 'PUBLISHED'
      )
      AND EXISTS (
        SELECT 1
        FROM "Notice" notice4
        WHERE notice4."id" = directive3."noticeId"
        AND notice4."status" = 'PUBLISHED'
      )
    )
  ) + (
    SELECT count(*)
    FROM (
      SELECT r."subjectId"
      FROM "SearchRow" r
      WHERE r."words" @@ (
        SELECT $1::tsquery
      )
      OFFSET 0
    ) c
    WHERE (
      SELECT TRUE
      FROM "Agency" agency1
      WHERE agency1."id" = c."subjectId"
      AND agency1."mergedIntoId" IS NULL
    )
  )
), '@nodes', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT searchHit7."rank"
    FROM page5 searchHit7
    ORDER BY searchHit7."rank" DESC,
    searchHit7."publishedOn" DESC,
    searchHit7."subjectId" DESC
  ) r
), '@facets', json_build_object('@years', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT facet8."year",
    facet8."count"
    FROM (
      SELECT extract(year FROM notice9."publishedOn")::int AS "year",
      count(*)::int AS "count"
      FROM "Notice" notice9
      WHERE notice9."id" IN (
        SELECT f."id"
        FROM found6 f
      )
      GROUP BY 1
    ) facet8
    WHERE facet8."year" IS NOT NULL
    ORDER BY facet8."year" DESC
    LIMIT 100
  ) r
))) AS "answer",
EXISTS (
  SELECT 1
  FROM page5
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

-- read Query.search
WITH page1 AS MATERIALIZED (
  SELECT *
  FROM (
    SELECT 0 AS "rank",
    'NOTICE' AS "type",
    NULL::date AS "publishedOn",
    NULL::uuid AS "subjectId"
    WHERE FALSE
  ) p
  ORDER BY "rank" DESC,
  "publishedOn" DESC,
  "subjectId" DESC
  LIMIT 21
)
SELECT json_build_object('@totalCount', (0), '@', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT TRUE AS "$row",
    json_build_array(searchHit2."rank", searchHit2."publishedOn", searchHit2."subjectId") AS "$cursor"
    FROM page1 searchHit2
    ORDER BY searchHit2."rank" DESC,
    searchHit2."publishedOn" DESC,
    searchHit2."subjectId" DESC
  ) r
), '$rows', '') AS "answer",
EXISTS (
  SELECT 1
  FROM page1
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

-- read Query.search
SELECT (
  (
    SELECT count(*)
    FROM (
      WITH found AS MATERIALIZED (
        SELECT 1
        FROM "SearchRow" r
        WHERE r."grams" @> (
          SELECT $1::int[]
        )
      )
      SELECT 1
      FROM found
      LIMIT 10000
    ) n
  ) + (
    SELECT count(*)
    FROM (
      WITH found AS MATERIALIZED (
        SELECT 1
        FROM "SearchRow" r
        WHERE r."words" @@ (
          SELECT $2::tsquery
        )
      )
      SELECT 1
      FROM found
      LIMIT 1
    ) n
  )
)::int AS "n0",
 (
  SELECT count(*)
  FROM (
    WITH found AS MATERIALIZED (
      SELECT 1
      FROM "SearchRow" r
      WHERE r."words" @@ (
        SELECT $3::tsquery
      )
    )
    SELECT 1
    FROM found
    LIMIT 1
  ) n
) > 0 AS "t0"
