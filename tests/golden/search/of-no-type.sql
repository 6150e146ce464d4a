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
  LIMIT 20
),
found2 AS MATERIALIZED (
  SELECT NULL::uuid AS "id"
  WHERE FALSE
)
SELECT json_build_object('@totalCount', (0), '@nodes', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT searchHit3."type",
    searchHit3."subjectId",
    NULL AS "@subject",
    NULL AS "@snippets"
    FROM page1 searchHit3
    ORDER BY searchHit3."rank" DESC,
    searchHit3."publishedOn" DESC,
    searchHit3."subjectId" DESC
  ) r
), '@facets', json_build_object('@kinds', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT facet4."kind",
    facet4."count"
    FROM (
      SELECT notice5."kind" AS "kind",
      count(*)::int AS "count"
      FROM "Notice" notice5
      WHERE notice5."id" IN (
        SELECT f."id"
        FROM found2 f
      )
      GROUP BY 1
    ) facet4
    WHERE facet4."kind" IS NOT NULL
    ORDER BY facet4."count" DESC,
    facet4."kind"
    LIMIT 100
  ) r
))) AS "answer",
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
      SELECT (v."text" LIKE ALL ($3::text[]) OR v."text" LIKE ANY ($4::text[]))
      FROM "SearchRow" v
      WHERE v."subjectId" = c."subjectId"
    )
    AND (
      SELECT TRUE
      FROM "Agency" agency1
      WHERE agency1."id" = c."subjectId"
      AND agency1."mergedIntoId" IS NULL
    )
    LIMIT 2
  )
),
"upto_exact_name" AS MATERIALIZED (
  SELECT count(*) AS n
  FROM "page_exact_name"
),
"title" AS MATERIALIZED (
  SELECT r."subjectId",
  r."publishedOn"
  FROM "SearchRow" r
  WHERE (
    SELECT n
    FROM "upto_exact_name"
  ) < 2
  AND r."words" @@ (
    SELECT $5::tsquery
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
    LIMIT 2
  )
),
"upto_title" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_exact_name"
  ) + count(*) AS n
  FROM "page_title"
),
"title_loose" AS MATERIALIZED (
  SELECT r."subjectId",
  r."publishedOn"
  FROM "SearchRow" r
  WHERE (
    SELECT n
    FROM "upto_title"
  ) < 2
  AND r."words" @@ (
    SELECT $6::tsquery
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
      FROM "Notice" notice3
      WHERE notice3."id" = c."subjectId"
      AND notice3."status" = 'PUBLISHED'
    )
    LIMIT 2
  )
),
"upto_title_loose" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_title"
  ) + count(*) AS n
  FROM "page_title_loose"
),
"agency_name" AS MATERIALIZED (
  SELECT r."subjectId",
  r."publishedOn"
  FROM "SearchRow" r
  WHERE (
    SELECT n
    FROM "upto_title_loose"
  ) < 2
  AND r."words" @@ (
    SELECT $7::tsquery
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
      FROM "Agency" agency4
      WHERE agency4."id" = c."subjectId"
      AND agency4."mergedIntoId" IS NULL
    )
    LIMIT 2
  )
),
"upto_agency_name" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_title_loose"
  ) + count(*) AS n
  FROM "page_agency_name"
),
"agency_name_loose" AS MATERIALIZED (
  SELECT r."subjectId",
  r."publishedOn"
  FROM "SearchRow" r
  WHERE (
    SELECT n
    FROM "upto_agency_name"
  ) < 2
  AND r."words" @@ (
    SELECT $1::tsquery
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "exact_name"
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "agency_name"
  )
),
"page_agency_name_loose" AS MATERIALIZED (
  (
    SELECT 780 AS "rank",
    'AGENCY' AS "type",
    c."publishedOn",
    c."subjectId"
    FROM (
      SELECT *
      FROM "agency_name_loose"
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
      FROM "Agency" agency1
      WHERE agency1."id" = c."subjectId"
      AND agency1."mergedIntoId" IS NULL
    )
    LIMIT 2
  )
),
"upto_agency_name_loose" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_agency_name"
  ) + count(*) AS n
  FROM "page_agency_name_loose"
),
"heading" AS MATERIALIZED (
  SELECT r."subjectId",
  r."publishedOn"
  FROM "SearchRow" r
  WHERE (
    SELECT n
    FROM "upto_agency_name_loose"
  ) < 2
  AND r."words" @@ (
    SELECT $8::tsquery
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
    LIMIT 2
  )
),
"upto_heading" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_agency_name_loose"
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
  ) < 2
  AND r."words" @@ (
    SELECT $9::tsquery
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
      FROM "Notice" notice3
      WHERE notice3."id" = c."subjectId"
      AND notice3."status" = 'PUBLISHED'
    )
    LIMIT 2
  )
),
"upto_heading_loose" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_heading"
  ) + count(*) AS n
  FROM "page_heading_loose"
),
"directive_heading" AS MATERIALIZED (
  SELECT r."subjectId",
  r."publishedOn"
  FROM "DirectiveSearchRow" r
  WHERE (
    SELECT n
    FROM "upto_heading_loose"
  ) < 2
  AND r."words" @@ (
    SELECT $5::tsquery
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
      FROM "Directive" directive5
      WHERE directive5."id" = c."subjectId"
      AND directive5."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
      AND EXISTS (
        SELECT 1
        FROM "Notice" v
        WHERE v."id" = directive5."noticeId"
        AND v."status" = 'PUBLISHED'
      )
      AND EXISTS (
        SELECT 1
        FROM "Notice" notice6
        WHERE notice6."id" = directive5."noticeId"
        AND notice6."status" = 'PUBLISHED'
      )
    )
    LIMIT 2
  )
),
"upto_directive_heading" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_heading_loose"
  ) + count(*) AS n
  FROM "page_directive_heading"
),
"directive_heading_loose" AS MATERIALIZED (
  SELECT r."subjectId",
  r."publishedOn"
  FROM "DirectiveSearchRow" r
  WHERE (
    SELECT n
    FROM "upto_directive_heading"
  ) < 2
  AND r."words" @@ (
    SELECT $6::tsquery
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "directive_heading"
  )
),
"page_directive_heading_loose" AS MATERIALIZED (
  (
    SELECT 480 AS "rank",
    'DIRECTIVE' AS "type",
    c."publishedOn",
    c."subjectId"
    FROM (
      SELECT *
      FROM "directive_heading_loose"
      WHERE TRUE
      ORDER BY "publishedOn" DESC,
      "subjectId" DESC
      OFFSET 0
    ) c
    WHERE (
      SELECT (v."text" LIKE ALL ($3::text[]) OR v."text" LIKE ANY ($4::text[]))
      FROM "DirectiveSearchRow" v
      WHERE v."subjectId" = c."subjectId"
    )
    AND (
      SELECT TRUE
      FROM "Directive" directive7
      WHERE directive7."id" = c."subjectId"
      AND directive7."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
      AND EXISTS (
        SELECT 1
        FROM "Notice" v
        WHERE v."id" = directive7."noticeId"
        AND v."status" = 'PUBLISHED'
      )
      AND EXISTS (
        SELECT 1
        FROM "Notice" notice8
        WHERE notice8."id" = directive7."noticeId"
        AND notice8."status" = 'PUBLISHED'
      )
    )
    LIMIT 2
  )
),
"upto_directive_heading_loose" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_directive_heading"
  ) + count(*) AS n
  FROM "page_directive_heading_loose"
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
      FROM "upto_directive_heading_loose"
    ) < 2
    AND r."words" @@ (
      SELECT $10::tsquery
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
    FROM "Notice" notice2
    WHERE notice2."id" = c."subjectId"
    AND notice2."status" = 'PUBLISHED'
  )
  LIMIT 2
),
"tried_body" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_directive_heading_loose"
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
  ) < 2
  AND r."words" @@ (
    SELECT $10::tsquery
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
      FROM "Notice" notice2
      WHERE notice2."id" = c."subjectId"
      AND notice2."status" = 'PUBLISHED'
    )
    LIMIT 2
  )
  UNION ALL
  SELECT *
  FROM "latest_body"
  WHERE (
    SELECT n
    FROM "tried_body"
  ) >= 2
),
"upto_body" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_directive_heading_loose"
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
    ) < 2
    AND ((r."words" @@ (
      SELECT $11::tsquery
    )) OR (r."words" @@ (
      SELECT $12::tsquery
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
    FROM "Notice" notice3
    WHERE notice3."id" = c."subjectId"
    AND notice3."status" = 'PUBLISHED'
  )
  LIMIT 2
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
  ) < 2
  AND ((r."words" @@ (
    SELECT $11::tsquery
  )) OR (r."words" @@ (
    SELECT $12::tsquery
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
      FROM "Notice" notice3
      WHERE notice3."id" = c."subjectId"
      AND notice3."status" = 'PUBLISHED'
    )
    LIMIT 2
  )
  UNION ALL
  SELECT *
  FROM "latest_body_loose"
  WHERE (
    SELECT n
    FROM "tried_body_loose"
  ) >= 2
),
"upto_body_loose" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_body"
  ) + count(*) AS n
  FROM "page_body_loose"
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
      FROM "upto_body_loose"
    ) < 2
    AND r."words" @@ (
      SELECT $10::tsquery
    )
    AND r."subjectId" NOT IN (
      SELECT "subjectId"
      FROM "directive_heading"
    )
    AND r."subjectId" NOT IN (
      SELECT "subjectId"
      FROM "directive_heading_loose"
    )
    OFFSET 0
  ) c
  WHERE (
    SELECT TRUE
    FROM "Directive" directive5
    WHERE directive5."id" = c."subjectId"
    AND directive5."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
    AND EXISTS (
      SELECT 1
      FROM "Notice" v
      WHERE v."id" = directive5."noticeId"
      AND v."status" = 'PUBLISHED'
    )
    AND EXISTS (
      SELECT 1
      FROM "Notice" notice6
      WHERE notice6."id" = directive5."noticeId"
      AND notice6."status" = 'PUBLISHED'
    )
  )
  LIMIT 2
),
"tried_directive_text" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_body_loose"
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
  ) < 2
  AND r."words" @@ (
    SELECT $10::tsquery
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "directive_heading"
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "directive_heading_loose"
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
      FROM "Directive" directive5
      WHERE directive5."id" = c."subjectId"
      AND directive5."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
      AND EXISTS (
        SELECT 1
        FROM "Notice" v
        WHERE v."id" = directive5."noticeId"
        AND v."status" = 'PUBLISHED'
      )
      AND EXISTS (
        SELECT 1
        FROM "Notice" notice6
        WHERE notice6."id" = directive5."noticeId"
        AND notice6."status" = 'PUBLISHED'
      )
    )
    LIMIT 2
  )
  UNION ALL
  SELECT *
  FROM "latest_directive_text"
  WHERE (
    SELECT n
    FROM "tried_directive_text"
  ) >= 2
),
"upto_directive_text" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_body_loose"
  ) + count(*) AS n
  FROM "page_directive_text"
),
"latest_directive_text_loose" AS MATERIALIZED (
  SELECT 280 AS "rank",
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
      FROM "upto_directive_text"
    ) < 2
    AND ((r."words" @@ (
      SELECT $11::tsquery
    )) OR (r."words" @@ (
      SELECT $12::tsquery
    )))
    AND r."subjectId" NOT IN (
      SELECT "subjectId"
      FROM "directive_heading"
    )
    AND r."subjectId" NOT IN (
      SELECT "subjectId"
      FROM "directive_heading_loose"
    )
    AND r."subjectId" NOT IN (
      SELECT "subjectId"
      FROM "directive_text"
    )
    OFFSET 0
  ) c
  WHERE (
    SELECT (v."text" LIKE ALL ($3::text[]) OR v."text" LIKE ANY ($4::text[]))
    FROM "DirectiveSearchRow" v
    WHERE v."subjectId" = c."subjectId"
  )
  AND (
    SELECT TRUE
    FROM "Directive" directive7
    WHERE directive7."id" = c."subjectId"
    AND directive7."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
    AND EXISTS (
      SELECT 1
      FROM "Notice" v
      WHERE v."id" = directive7."noticeId"
      AND v."status" = 'PUBLISHED'
    )
    AND EXISTS (
      SELECT 1
      FROM "Notice" notice8
      WHERE notice8."id" = directive7."noticeId"
      AND notice8."status" = 'PUBLISHED'
    )
  )
  LIMIT 2
),
"tried_directive_text_loose" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_directive_text"
  ) + count(*) AS n
  FROM "latest_directive_text_loose"
),
"directive_text_loose" AS MATERIALIZED (
  SELECT r."subjectId",
  r."publishedOn"
  FROM "DirectiveSearchRow" r
  WHERE (
    SELECT n
    FROM "tried_directive_text_loose"
  ) < 2
  AND ((r."words" @@ (
    SELECT $11::tsquery
  )) OR (r."words" @@ (
    SELECT $12::tsquery
  )))
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "directive_heading"
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "directive_heading_loose"
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "directive_text"
  )
),
"page_directive_text_loose" AS MATERIALIZED (
  (
    SELECT 280 AS "rank",
    'DIRECTIVE' AS "type",
    c."publishedOn",
    c."subjectId"
    FROM (
      SELECT *
      FROM "directive_text_loose"
      WHERE TRUE
      ORDER BY "publishedOn" DESC,
      "subjectId" DESC
      OFFSET 0
    ) c
    WHERE (
      SELECT (v."text" LIKE ALL ($3::text[]) OR v."text" LIKE ANY ($4::text[]))
      FROM "DirectiveSearchRow" v
      WHERE v."subjectId" = c."subjectId"
    )
    AND (
      SELECT TRUE
      FROM "Directive" directive7
      WHERE directive7."id" = c."subjectId"
      AND directive7."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
      AND EXISTS (
        SELECT 1
        FROM "Notice" v
        WHERE v."id" = directive7."noticeId"
        AND v."status" = 'PUBLISHED'
      )
      AND EXISTS (
        SELECT 1
        FROM "Notice" notice8
        WHERE notice8."id" = directive7."noticeId"
        AND notice8."status" = 'PUBLISHED'
      )
    )
    LIMIT 2
  )
  UNION ALL
  SELECT *
  FROM "latest_directive_text_loose"
  WHERE (
    SELECT n
    FROM "tried_directive_text_loose"
  ) >= 2
),
"upto_directive_text_loose" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_directive_text"
  ) + count(*) AS n
  FROM "page_directive_text_loose"
),
page9 AS MATERIALIZED (
  SELECT *
  FROM (
    SELECT *
    FROM "page_exact_name"
    UNION ALL
    SELECT *
    FROM "page_title"
    UNION ALL
    SELECT *
    FROM "page_title_loose"
    UNION ALL
    SELECT *
    FROM "page_agency_name"
    UNION ALL
    SELECT *
    FROM "page_agency_name_loose"
    UNION ALL
    SELECT *
    FROM "page_heading"
    UNION ALL
    SELECT *
    FROM "page_heading_loose"
    UNION ALL
    SELECT *
    FROM "page_directive_heading"
    UNION ALL
    SELECT *
    FROM "page_directive_heading_loose"
    UNION ALL
    SELECT *
    FROM "page_body"
    UNION ALL
    SELECT *
    FROM "page_body_loose"
    UNION ALL
    SELECT *
    FROM "page_directive_text"
    UNION ALL
    SELECT *
    FROM "page_directive_text_loose"
  ) p
  ORDER BY "rank" DESC,
  "publishedOn" DESC,
  "subjectId" DESC
  LIMIT 2
),
found10 AS MATERIALIZED (
  SELECT c."subjectId" AS "id"
  FROM (
    SELECT r."subjectId"
    FROM "SearchRow" r
    WHERE ((r."words" @@ (
      SELECT $11::tsquery
    )) OR (r."words" @@ (
      SELECT $12::tsquery
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
    FROM "Notice" notice3
    WHERE notice3."id" = c."subjectId"
    AND notice3."status" = 'PUBLISHED'
  )
  UNION
  SELECT c."noticeId" AS "id"
  FROM (
    SELECT r."subjectId",
    r."noticeId"
    FROM "DirectiveSearchRow" r
    WHERE ((r."words" @@ (
      SELECT $11::tsquery
    )) OR (r."words" @@ (
      SELECT $12::tsquery
    )))
    OFFSET 0
  ) c
  WHERE (
    SELECT (v."text" LIKE ALL ($3::text[]) OR v."text" LIKE ANY ($4::text[]))
    FROM "DirectiveSearchRow" v
    WHERE v."subjectId" = c."subjectId"
  )
  AND (
    SELECT TRUE
    FROM "Directive" directive7
    WHERE directive7."id" = c."subjectId"
    AND directive7."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
    AND EXISTS (
      SELECT 1
      FROM "Notice" v
      WHERE v."id" = directive7."noticeId"
      AND v."status" = 'PUBLISHED'
    )
    AND EXISTS (
      SELECT 1
      FROM "Notice" notice8
      WHERE notice8."id" = directive7."noticeId"
      AND notice8."status" = 'PUBLISHED'
    )
  )
)
SELECT json_build_object('@edges', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT searchHit11."rank",
    json_build_array(searchHit11."rank", searchHit11."publishedOn", searchHit11."subjectId") AS "$cursor"
    FROM page9 searchHit11
    ORDER BY searchHit11."rank" DESC,
    searchHit11."publishedOn" DESC,
    searchHit11."subjectId" DESC
  ) r
), '@nodes', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT searchHit12."subjectId",
    (CASE searchHit12."type" WHEN 'NOTICE' THEN '[]'::json WHEN 'DIRECTIVE' THEN (
      SELECT json_build_array(json_build_array('heading', d."heading"), json_build_array('text', d."text"))
      FROM "Directive" d
      WHERE d."id" = searchHit12."subjectId"
    ) WHEN 'AGENCY' THEN (
      SELECT json_build_array(json_build_array('name', a."name"), json_build_array('orgCode', a."orgCode"), json_build_array('creditCode', a."creditCode"), json_build_array('aliases', (
        SELECT string_agg(DISTINCT n."name", '、')
        FROM "AgencyName" n
        WHERE n."agencyId" = a."id"
        AND n."name" <> a."name"
      )))
      FROM "Agency" a
      WHERE a."id" = searchHit12."subjectId"
    ) END) AS "@snippets",
    json_build_array(searchHit12."rank", searchHit12."publishedOn", searchHit12."subjectId") AS "$cursor"
    FROM page9 searchHit12
    ORDER BY searchHit12."rank" DESC,
    searchHit12."publishedOn" DESC,
    searchHit12."subjectId" DESC
  ) r
), '@facets', json_build_object('@kinds', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT facet13."kind",
    facet13."count"
    FROM (
      SELECT notice14."kind" AS "kind",
      count(*)::int AS "count"
      FROM "Notice" notice14
      WHERE notice14."id" IN (
        SELECT f."id"
        FROM found10 f
      )
      GROUP BY 1
    ) facet13
    WHERE facet13."kind" IS NOT NULL
    ORDER BY facet13."count" DESC,
    facet13."kind"
    LIMIT 100
  ) r
)), '@again', json_build_object('@years', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT facet15."year",
    facet15."count"
    FROM (
      SELECT extract(year FROM notice16."publishedOn")::int AS "year",
      count(*)::int AS "count"
      FROM "Notice" notice16
      WHERE notice16."id" IN (
        SELECT f."id"
        FROM found10 f
      )
      GROUP BY 1
    ) facet15
    WHERE facet15."year" IS NOT NULL
    ORDER BY facet15."year" DESC
    LIMIT 100
  ) r
)), '$rows', 'edges') AS "answer",
EXISTS (
  SELECT 1
  FROM page9
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
FROM page9 p
JOIN "Notice" n ON n."id" = p."subjectId"
JOIN "NoticeText" x ON x."id" = n."textId"
WHERE p."type" = 'NOTICE'
