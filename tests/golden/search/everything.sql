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
"title_loose" AS MATERIALIZED (
  SELECT r."subjectId",
  r."publishedOn"
  FROM "SearchRow" r
  WHERE (
    SELECT n
    FROM "upto_title"
  ) < 6
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
    LIMIT 6
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
  ) < 6
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
      SELECT v."text" LIKE ALL ($8::text[])
      FROM "SearchRow" v
      WHERE v."subjectId" = c."subjectId"
    )
    AND (
      SELECT TRUE
      FROM "Agency" agency4
      WHERE agency4."id" = c."subjectId"
      AND agency4."mergedIntoId" IS NULL
    )
    LIMIT 6
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
  ) < 6
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
    LIMIT 6
  )
),
"upto_agency_name_loose" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_agency_name"
  ) + count(*) AS n
  FROM "page_agency_name_loose"
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
      FROM "upto_agency_name_loose"
    ) < 6
    AND r."words" @@ (
      SELECT $9::tsquery
    )
    AND r."grams" @> (
      SELECT $10::int[]
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
    FROM "Notice" notice2
    WHERE notice2."id" = c."subjectId"
    AND notice2."status" = 'PUBLISHED'
  )
  LIMIT 6
),
"tried_title_part" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_agency_name_loose"
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
    SELECT $9::tsquery
  )
  AND r."grams" @> (
    SELECT $10::int[]
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
    FROM "upto_agency_name_loose"
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
    ) < 6
    AND r."words" @@ (
      SELECT $11::tsquery
    )
    AND r."words" @@ (
      SELECT $12::tsquery
    )
    AND r."grams" @> (
      SELECT $13::int[]
    )
    AND ((r."words" @@ (
      SELECT $14::tsquery
    )) OR (r."words" @@ (
      SELECT $15::tsquery
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
    FROM "Notice" notice3
    WHERE notice3."id" = c."subjectId"
    AND notice3."status" = 'PUBLISHED'
  )
  LIMIT 6
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
  ) < 6
  AND r."words" @@ (
    SELECT $11::tsquery
  )
  AND r."words" @@ (
    SELECT $12::tsquery
  )
  AND r."grams" @> (
    SELECT $13::int[]
  )
  AND ((r."words" @@ (
    SELECT $14::tsquery
  )) OR (r."words" @@ (
    SELECT $15::tsquery
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
      FROM "Notice" notice3
      WHERE notice3."id" = c."subjectId"
      AND notice3."status" = 'PUBLISHED'
    )
    LIMIT 6
  )
  UNION ALL
  SELECT *
  FROM "latest_title_part_loose"
  WHERE (
    SELECT n
    FROM "tried_title_part_loose"
  ) >= 6
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
  ) < 6
  AND r."words" @@ (
    SELECT $16::tsquery
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
  ) < 6
  AND r."words" @@ (
    SELECT $17::tsquery
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
      FROM "Notice" notice3
      WHERE notice3."id" = c."subjectId"
      AND notice3."status" = 'PUBLISHED'
    )
    LIMIT 6
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
  ) < 6
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
    LIMIT 6
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
  ) < 6
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
    LIMIT 6
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
    ) < 6
    AND r."words" @@ (
      SELECT $18::tsquery
    )
    AND r."grams" @> (
      SELECT $10::int[]
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
    FROM "Notice" notice2
    WHERE notice2."id" = c."subjectId"
    AND notice2."status" = 'PUBLISHED'
  )
  LIMIT 6
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
  ) < 6
  AND r."words" @@ (
    SELECT $18::tsquery
  )
  AND r."grams" @> (
    SELECT $10::int[]
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
    ) < 6
    AND r."words" @@ (
      SELECT $12::tsquery
    )
    AND r."grams" @> (
      SELECT $13::int[]
    )
    AND ((r."words" @@ (
      SELECT $14::tsquery
    )) OR (r."words" @@ (
      SELECT $15::tsquery
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
    FROM "Notice" notice3
    WHERE notice3."id" = c."subjectId"
    AND notice3."status" = 'PUBLISHED'
  )
  LIMIT 6
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
  ) < 6
  AND r."words" @@ (
    SELECT $12::tsquery
  )
  AND r."grams" @> (
    SELECT $13::int[]
  )
  AND ((r."words" @@ (
    SELECT $14::tsquery
  )) OR (r."words" @@ (
    SELECT $15::tsquery
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
      FROM "Notice" notice3
      WHERE notice3."id" = c."subjectId"
      AND notice3."status" = 'PUBLISHED'
    )
    LIMIT 6
  )
  UNION ALL
  SELECT *
  FROM "latest_body_loose"
  WHERE (
    SELECT n
    FROM "tried_body_loose"
  ) >= 6
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
    ) < 6
    AND r."words" @@ (
      SELECT $18::tsquery
    )
    AND r."grams" @> (
      SELECT $10::int[]
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
  LIMIT 6
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
  ) < 6
  AND r."words" @@ (
    SELECT $18::tsquery
  )
  AND r."grams" @> (
    SELECT $10::int[]
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
    ) < 6
    AND r."words" @@ (
      SELECT $12::tsquery
    )
    AND r."grams" @> (
      SELECT $13::int[]
    )
    AND ((r."words" @@ (
      SELECT $14::tsquery
    )) OR (r."words" @@ (
      SELECT $15::tsquery
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
  LIMIT 6
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
  ) < 6
  AND r."words" @@ (
    SELECT $12::tsquery
  )
  AND r."grams" @> (
    SELECT $13::int[]
  )
  AND ((r."words" @@ (
    SELECT $14::tsquery
  )) OR (r."words" @@ (
    SELECT $15::tsquery
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
    LIMIT 6
  )
  UNION ALL
  SELECT *
  FROM "latest_directive_text_loose"
  WHERE (
    SELECT n
    FROM "tried_directive_text_loose"
  ) >= 6
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
  LIMIT 6
)
SELECT json_build_object('@totalCount', (
  (
    SELECT count(*)
    FROM (
      SELECT r."subjectId"
      FROM "SearchRow" r
      WHERE r."words" @@ (
        SELECT $12::tsquery
      )
      AND r."grams" @> (
        SELECT $13::int[]
      )
      AND ((r."words" @@ (
        SELECT $14::tsquery
      )) OR (r."words" @@ (
        SELECT $15::tsquery
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
  ) + (
    SELECT count(*)
    FROM (
      SELECT r."subjectId",
      r."noticeId"
      FROM "DirectiveSearchRow" r
      WHERE r."words" @@ (
        SELECT $12::tsquery
      )
      AND r."grams" @> (
        SELECT $13::int[]
      )
      AND ((r."words" @@ (
        SELECT $14::tsquery
      )) OR (r."words" @@ (
        SELECT $15::tsquery
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
  )
), '@edges', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT searchHit10."rank",
    searchHit10."type",
    (CASE searchHit10."type" WHEN 'NOTICE' THEN (
      SELECT row_to_json(r)
      FROM (
        SELECT notice11."id",
        notice11."title"
        FROM "Notice" notice11
        WHERE notice11."id" = searchHit10."subjectId"
        AND notice11."status" = 'PUBLISHED'
        LIMIT 1
      ) r
    ) WHEN 'DIRECTIVE' THEN (
      SELECT row_to_json(r)
      FROM (
        SELECT directive12."id",
        directive12."path",
        (
          SELECT row_to_json(r)
          FROM (
            SELECT notice13."id",
            notice13."title"
            FROM "Notice" notice13
            WHERE notice13."id" = directive12."noticeId"
            AND notice13."status" = 'PUBLISHED'
            LIMIT 1
          ) r
        ) AS "@notice"
        FROM "Directive" directive12
        WHERE directive12."id" = searchHit10."subjectId"
        AND EXISTS (
          SELECT 1
          FROM "Notice" v
          WHERE v."id" = directive12."noticeId"
          AND v."status" = 'PUBLISHED'
        )
        LIMIT 1
      ) r
    ) WHEN 'AGENCY' THEN (
      SELECT row_to_json(r)
      FROM (
        SELECT agency14."id",
        agency14."name",
        (
          SELECT row_to_json(r)
          FROM (
            SELECT agency15."id",
            agency15."name"
            FROM "Agency" agency15
            WHERE agency15."id" = agency14."parentId"
            AND agency15."mergedIntoId" IS NULL
            LIMIT 1
          ) r
        ) AS "@parent"
        FROM "Agency" agency14
        WHERE agency14."id" = searchHit10."subjectId"
        AND agency14."mergedIntoId" IS NULL
        LIMIT 1
      ) r
    ) END) AS "@subject"
    FROM page9 searchHit10
    ORDER BY searchHit10."rank" DESC,
    searchHit10."publishedOn" DESC,
    searchHit10."subjectId" DESC
  ) r
)) AS "answer",
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
