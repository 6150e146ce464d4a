-- read Query.search
WITH "exact_name" AS MATERIALIZED (
  SELECT r."subjectId",
  r."publishedOn"
  FROM "SearchRow" r
  WHERE r."words" @@ (
    SELECT $1::tsquery
  )
  AND r."text" LIKE $2::text
),
"page_exact_name" AS MATERIALIZED (
  (
    SELECT 10 AS "rank",
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
      SELECT v."text" LIKE ALL ($3::text[])
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
    SELECT $4::tsquery
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
      SELECT v."text" LIKE ALL ($5::text[])
      FROM "SearchRow" v
      WHERE v."subjectId" = c."subjectId"
    )
    AND (
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
"agency_name" AS MATERIALIZED (
  SELECT r."subjectId",
  r."publishedOn"
  FROM "SearchRow" r
  WHERE (
    SELECT n
    FROM "upto_title"
  ) < 2
  AND r."words" @@ (
    SELECT $1::tsquery
  )
  AND NOT r."text" LIKE $2::text
),
"page_agency_name" AS MATERIALIZED (
  (
    SELECT 8 AS "rank",
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
      SELECT v."text" LIKE ALL ($3::text[])
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
"upto_agency_name" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_title"
  ) + count(*) AS n
  FROM "page_agency_name"
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
      FROM "upto_agency_name"
    ) < 2
    AND r."words" @@ (
      SELECT $6::tsquery
    )
    AND r."grams" @> (
      SELECT $7::int[]
    )
    AND r."subjectId" NOT IN (
      SELECT "subjectId"
      FROM "title"
    )
    OFFSET 0
  ) c
  WHERE (
    SELECT v."text" LIKE ALL ($5::text[])
    FROM "SearchRow" v
    WHERE v."subjectId" = c."subjectId"
  )
  AND (
    SELECT TRUE
    FROM "Notice" notice2
    WHERE notice2."id" = c."subjectId"
    AND notice2."status" = 'PUBLISHED'
  )
  LIMIT 2
),
"tried_title_part" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_agency_name"
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
  ) < 2
  AND r."words" @@ (
    SELECT $6::tsquery
  )
  AND r."grams" @> (
    SELECT $7::int[]
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
      SELECT v."text" LIKE ALL ($5::text[])
      FROM "SearchRow" v
      WHERE v."subjectId" = c."subjectId"
    )
    AND (
      SELECT TRUE
      FROM "Notice" notice2
      WHERE notice2."id" = c."subjectId"
      AND notice2."status" = 'PUBLISHED'
    )
    LIMIT 2
  )
  UNION ALL
  SELECT *
  FROM "latest_title_part"
  WHERE (
    SELECT n
    FROM "tried_title_part"
  ) >= 2
),
"upto_title_part" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_agency_name"
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
      SELECT v."text" LIKE ALL ($5::text[])
      FROM "SearchRow" v
      WHERE v."subjectId" = c."subjectId"
    )
    AND (
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
    FROM "upto_title_part"
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
  ) < 2
  AND r."words" @@ (
    SELECT $4::tsquery
  )
),
"page_directive_heading" AS MATERIALIZED (
  (
    SELECT 5 AS "rank",
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
      SELECT v."text" LIKE ALL ($5::text[])
      FROM "DirectiveSearchRow" v
      WHERE v."subjectId" = c."subjectId"
    )
    AND (
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
    LIMIT 2
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
      FROM "upto_directive_heading"
    ) < 2
    AND r."words" @@ (
      SELECT $9::tsquery
    )
    AND r."grams" @> (
      SELECT $7::int[]
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
    SELECT v."text" LIKE ALL ($5::text[])
    FROM "SearchRow" v
    WHERE v."subjectId" = c."subjectId"
  )
  AND (
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
  ) < 2
  AND r."words" @@ (
    SELECT $9::tsquery
  )
  AND r."grams" @> (
    SELECT $7::int[]
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
      SELECT v."text" LIKE ALL ($5::text[])
      FROM "SearchRow" v
      WHERE v."subjectId" = c."subjectId"
    )
    AND (
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
    FROM "upto_directive_heading"
  ) + count(*) AS n
  FROM "page_body"
),
"latest_directive_text" AS MATERIALIZED (
  SELECT 3 AS "rank",
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
    ) < 2
    AND r."words" @@ (
      SELECT $9::tsquery
    )
    AND r."grams" @> (
      SELECT $7::int[]
    )
    AND r."subjectId" NOT IN (
      SELECT "subjectId"
      FROM "directive_heading"
    )
    OFFSET 0
  ) c
  WHERE (
    SELECT v."text" LIKE ALL ($5::text[])
    FROM "DirectiveSearchRow" v
    WHERE v."subjectId" = c."subjectId"
  )
  AND (
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
  LIMIT 2
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
  ) < 2
  AND r."words" @@ (
    SELECT $9::tsquery
  )
  AND r."grams" @> (
    SELECT $7::int[]
  )
  AND r."subjectId" NOT IN (
    SELECT "subjectId"
    FROM "directive_heading"
  )
),
"page_directive_text" AS MATERIALIZED (
  (
    SELECT 3 AS "rank",
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
      SELECT v."text" LIKE ALL ($5::text[])
      FROM "DirectiveSearchRow" v
      WHERE v."subjectId" = c."subjectId"
    )
    AND (
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
    FROM "page_title_part"
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
  LIMIT 2
),
found6 AS MATERIALIZED (
  SELECT c."subjectId" AS "id"
  FROM (
    SELECT r."subjectId"
    FROM "SearchRow" r
    WHERE r."words" @@ (
      SELECT $9::tsquery
    )
    AND r."grams" @> (
      SELECT $7::int[]
    )
    OFFSET 0
  ) c
  WHERE (
    SELECT v."text" LIKE ALL ($5::text[])
    FROM "SearchRow" v
    WHERE v."subjectId" = c."subjectId"
  )
  AND (
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
    WHERE r."words" @@ (
      SELECT $9::tsquery
    )
    AND r."grams" @> (
      SELECT $7::int[]
    )
    OFFSET 0
  ) c
  WHERE (
    SELECT v."text" LIKE ALL ($5::text[])
    FROM "DirectiveSearchRow" v
    WHERE v."subjectId" = c."subjectId"
  )
  AND (
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
      WHERE r."words" @@ (
        SELECT $9::tsquery
      )
      AND r."grams" @> (
        SELECT $7::int[]
      )
      OFFSET 0
    ) c
    WHERE (
      SELECT v."text" LIKE ALL ($5::text[])
      FROM "SearchRow" v
      WHERE v."subjectId" = c."subjectId"
    )
    AND (
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
      WHERE r."words" @@ (
        SELECT $9::tsquery
      )
      AND r."grams" @> (
        SELECT $7::int[]
      )
      OFFSET 0
    ) c
    WHERE (
      SELECT v."text" LIKE ALL ($5::text[])
      FROM "DirectiveSearchRow" v
      WHERE v."subjectId" = c."subjectId"
    )
    AND (
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
      SELECT v."text" LIKE ALL ($3::text[])
      FROM "SearchRow" v
      WHERE v."subjectId" = c."subjectId"
    )
    AND (
      SELECT TRUE
      FROM "Agency" agency1
      WHERE agency1."id" = c."subjectId"
      AND agency1."mergedIntoId" IS NULL
    )
  )
), '@nodes', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT searchHit7."rank",
    searchHit7."type",
    searchHit7."subjectId",
    (CASE searchHit7."type" WHEN 'NOTICE' THEN (
      SELECT row_to_json(r)
      FROM (
        SELECT notice8."id",
        notice8."title",
        notice8."publishedOn"
        FROM "Notice" notice8
        WHERE notice8."id" = searchHit7."subjectId"
        AND notice8."status" = 'PUBLISHED'
        LIMIT 1
      ) r
    ) WHEN 'DIRECTIVE' THEN (
      SELECT row_to_json(r)
      FROM (
        SELECT directive9."id",
        directive9."heading",
        (
          SELECT row_to_json(r)
          FROM (
            SELECT notice10."id",
            notice10."title"
            FROM "Notice" notice10
            WHERE notice10."id" = directive9."noticeId"
            AND notice10."status" = 'PUBLISHED'
            LIMIT 1
          ) r
        ) AS "@notice"
        FROM "Directive" directive9
        WHERE directive9."id" = searchHit7."subjectId"
        AND EXISTS (
          SELECT 1
          FROM "Notice" v
          WHERE v."id" = directive9."noticeId"
          AND v."status" = 'PUBLISHED'
        )
        LIMIT 1
      ) r
    ) WHEN 'AGENCY' THEN (
      SELECT row_to_json(r)
      FROM (
        SELECT agency11."id",
        agency11."name"
        FROM "Agency" agency11
        WHERE agency11."id" = searchHit7."subjectId"
        AND agency11."mergedIntoId" IS NULL
        LIMIT 1
      ) r
    ) END) AS "@subject",
    (CASE searchHit7."type" WHEN 'NOTICE' THEN '[]'::json WHEN 'DIRECTIVE' THEN (
      SELECT json_build_array(json_build_array('heading', d."heading"), json_build_array('text', d."text"))
      FROM "Directive" d
      WHERE d."id" = searchHit7."subjectId"
    ) WHEN 'AGENCY' THEN (
      SELECT json_build_array(json_build_array('name', a."name"), json_build_array('orgCode', a."orgCode"), json_build_array('creditCode', a."creditCode"), json_build_array('aliases', (
        SELECT string_agg(DISTINCT n."name", '、')
        FROM "AgencyName" n
        WHERE n."agencyId" = a."id"
        AND n."name" <> a."name"
      )))
      FROM "Agency" a
      WHERE a."id" = searchHit7."subjectId"
    ) END) AS "@snippets"
    FROM page5 searchHit7
    ORDER BY searchHit7."rank" DESC,
    searchHit7."publishedOn" DESC,
    searchHit7."subjectId" DESC
  ) r
), '@facets', json_build_object('@kinds', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT facet12."kind",
    facet12."count"
    FROM (
      SELECT notice13."kind" AS "kind",
      count(*)::int AS "count"
      FROM "Notice" notice13
      WHERE notice13."id" IN (
        SELECT f."id"
        FROM found6 f
      )
      GROUP BY 1
    ) facet12
    WHERE facet12."kind" IS NOT NULL
    ORDER BY facet12."count" DESC,
    facet12."kind"
    LIMIT 100
  ) r
))) AS "answer",
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
FROM page5 p
JOIN "Notice" n ON n."id" = p."subjectId"
JOIN "NoticeText" x ON x."id" = n."textId"
WHERE p."type" = 'NOTICE'
