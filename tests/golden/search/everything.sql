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
    LIMIT 6
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
  ) < 6
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
      SELECT TRUE
      FROM "Notice" notice2
      WHERE notice2."id" = c."subjectId"
      AND notice2."status" = 'PUBLISHED'
    )
    LIMIT 6
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
  ) < 6
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
    LIMIT 6
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
    ) < 6
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
    OFFSET 0
  ) c
  WHERE (
    SELECT TRUE
    FROM "Notice" notice2
    WHERE notice2."id" = c."subjectId"
    AND notice2."status" = 'PUBLISHED'
  )
  LIMIT 6
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
  ) < 6
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
      FROM "Notice" notice2
      WHERE notice2."id" = c."subjectId"
      AND notice2."status" = 'PUBLISHED'
    )
    LIMIT 6
  )
  UNION ALL
  SELECT *
  FROM "latest_title_part"
  WHERE (
    SELECT n
    FROM "tried_title_part"
  ) >= 6
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
  ) < 6
  AND r."words" @@ (
    SELECT $7::tsquery
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
      FROM "Notice" notice2
      WHERE notice2."id" = c."subjectId"
      AND notice2."status" = 'PUBLISHED'
    )
    LIMIT 6
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
  ) < 6
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
    LIMIT 6
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
    ) < 6
    AND r."words" @@ (
      SELECT $8::tsquery
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
    FROM "Notice" notice2
    WHERE notice2."id" = c."subjectId"
    AND notice2."status" = 'PUBLISHED'
  )
  LIMIT 6
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
  ) < 6
  AND r."words" @@ (
    SELECT $8::tsquery
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
      FROM "Notice" notice2
      WHERE notice2."id" = c."subjectId"
      AND notice2."status" = 'PUBLISHED'
    )
    LIMIT 6
  )
  UNION ALL
  SELECT *
  FROM "latest_body"
  WHERE (
    SELECT n
    FROM "tried_body"
  ) >= 6
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
    ) < 6
    AND r."words" @@ (
      SELECT $8::tsquery
    )
    AND r."grams" @> (
      SELECT $6::int[]
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
  LIMIT 6
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
  ) < 6
  AND r."words" @@ (
    SELECT $8::tsquery
  )
  AND r."grams" @> (
    SELECT $6::int[]
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
    LIMIT 6
  )
  UNION ALL
  SELECT *
  FROM "latest_directive_text"
  WHERE (
    SELECT n
    FROM "tried_directive_text"
  ) >= 6
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
  LIMIT 6
)
SELECT json_build_object('@totalCount', (
  (
    SELECT count(*)
    FROM (
      SELECT r."subjectId"
      FROM "SearchRow" r
      WHERE r."words" @@ (
        SELECT $8::tsquery
      )
      AND r."grams" @> (
        SELECT $6::int[]
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
      WHERE r."words" @@ (
        SELECT $8::tsquery
      )
      AND r."grams" @> (
        SELECT $6::int[]
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
), '@edges', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT searchHit6."rank",
    searchHit6."type",
    (CASE searchHit6."type" WHEN 'NOTICE' THEN (
      SELECT row_to_json(r)
      FROM (
        SELECT notice7."id",
        notice7."title"
        FROM "Notice" notice7
        WHERE notice7."id" = searchHit6."subjectId"
        AND notice7."status" = 'PUBLISHED'
        LIMIT 1
      ) r
    ) WHEN 'DIRECTIVE' THEN (
      SELECT row_to_json(r)
      FROM (
        SELECT directive8."id",
        directive8."path",
        (
          SELECT row_to_json(r)
          FROM (
            SELECT notice9."id",
            notice9."title"
            FROM "Notice" notice9
            WHERE notice9."id" = directive8."noticeId"
            AND notice9."status" = 'PUBLISHED'
            LIMIT 1
          ) r
        ) AS "@notice"
        FROM "Directive" directive8
        WHERE directive8."id" = searchHit6."subjectId"
        AND EXISTS (
          SELECT 1
          FROM "Notice" v
          WHERE v."id" = directive8."noticeId"
          AND v."status" = 'PUBLISHED'
        )
        LIMIT 1
      ) r
    ) WHEN 'AGENCY' THEN (
      SELECT row_to_json(r)
      FROM (
        SELECT agency10."id",
        agency10."name",
        (
          SELECT row_to_json(r)
          FROM (
            SELECT agency11."id",
            agency11."name"
            FROM "Agency" agency11
            WHERE agency11."id" = agency10."parentId"
            AND agency11."mergedIntoId" IS NULL
            LIMIT 1
          ) r
        ) AS "@parent"
        FROM "Agency" agency10
        WHERE agency10."id" = searchHit6."subjectId"
        AND agency10."mergedIntoId" IS NULL
        LIMIT 1
      ) r
    ) END) AS "@subject"
    FROM page5 searchHit6
    ORDER BY searchHit6."rank" DESC,
    searchHit6."publishedOn" DESC,
    searchHit6."subjectId" DESC
  ) r
)) AS "answer",
NULL::text AS "of",
NULL::text AS "title",
NULL::text AS "indexNumber",
NULL::text AS "documentNumber",
NULL::text AS "body",
NULL::int AS "start",
NULL::int AS "end"
