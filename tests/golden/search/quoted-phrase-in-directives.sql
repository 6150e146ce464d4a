-- read Query.search
WITH few AS MATERIALIZED (
  SELECT notice1."id"
  FROM "Notice" notice1
  WHERE notice1."kind" = $1::"NoticeKind"
  AND notice1."status" = 'PUBLISHED'
  LIMIT 2001
),
are_few AS MATERIALIZED (
  SELECT count(*) <= 2000 AS of
  FROM few
),
"directive_heading" AS MATERIALIZED (
  (
    SELECT r."subjectId",
    r."publishedOn"
    FROM "DirectiveSearchRow" r
    WHERE r."words" @@ (
      SELECT $2::tsquery
    )
    AND NOT (
      SELECT of
      FROM are_few
    )
  )
  UNION ALL (
    SELECT r.*
    FROM few f
    CROSS
    JOIN LATERAL (
      SELECT r."subjectId",
      r."publishedOn"
      FROM "DirectiveSearchRow" r
      WHERE r."noticeId" = f."id"
      AND r."words" @@ (
        SELECT $2::tsquery
      )
      OFFSET 0
    ) r
    WHERE (
      SELECT of
      FROM are_few
    )
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
      SELECT v."text" LIKE ALL ($3::text[])
      FROM "DirectiveSearchRow" v
      WHERE v."subjectId" = c."subjectId"
    )
    AND (
      SELECT TRUE
      FROM "Directive" directive2
      WHERE directive2."id" = c."subjectId"
      AND directive2."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
      AND EXISTS (
        SELECT 1
        FROM "Notice" v
        WHERE v."id" = directive2."noticeId"
        AND v."status" = 'PUBLISHED'
      )
      AND EXISTS (
        SELECT 1
        FROM "Notice" notice3
        WHERE notice3."id" = directive2."noticeId"
        AND notice3."kind" = $4::"NoticeKind"
        AND notice3."status" = 'PUBLISHED'
      )
    )
    LIMIT 20
  )
),
"upto_directive_heading" AS MATERIALIZED (
  SELECT count(*) AS n
  FROM "page_directive_heading"
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
      FROM "upto_directive_heading"
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
    SELECT v."text" LIKE ALL ($3::text[])
    FROM "DirectiveSearchRow" v
    WHERE v."subjectId" = c."subjectId"
  )
  AND (
    SELECT TRUE
    FROM "Directive" directive2
    WHERE directive2."id" = c."subjectId"
    AND directive2."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
    AND EXISTS (
      SELECT 1
      FROM "Notice" v
      WHERE v."id" = directive2."noticeId"
      AND v."status" = 'PUBLISHED'
    )
    AND EXISTS (
      SELECT 1
      FROM "Notice" notice3
      WHERE notice3."id" = directive2."noticeId"
      AND notice3."kind" = $4::"NoticeKind"
      AND notice3."status" = 'PUBLISHED'
    )
  )
  LIMIT 20
),
"tried_directive_text" AS MATERIALIZED (
  SELECT (
    SELECT n
    FROM "upto_directive_heading"
  ) + count(*) AS n
  FROM "latest_directive_text"
),
"directive_text" AS MATERIALIZED (
  (
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
    AND NOT (
      SELECT of
      FROM are_few
    )
  )
  UNION ALL (
    SELECT r.*
    FROM few f
    CROSS
    JOIN LATERAL (
      SELECT r."subjectId",
      r."publishedOn"
      FROM "DirectiveSearchRow" r
      WHERE r."noticeId" = f."id"
      AND (
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
      OFFSET 0
    ) r
    WHERE (
      SELECT of
      FROM are_few
    )
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
      SELECT v."text" LIKE ALL ($3::text[])
      FROM "DirectiveSearchRow" v
      WHERE v."subjectId" = c."subjectId"
    )
    AND (
      SELECT TRUE
      FROM "Directive" directive2
      WHERE directive2."id" = c."subjectId"
      AND directive2."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
      AND EXISTS (
        SELECT 1
        FROM "Notice" v
        WHERE v."id" = directive2."noticeId"
        AND v."status" = 'PUBLISHED'
      )
      AND EXISTS (
        SELECT 1
        FROM "Notice" notice3
        WHERE notice3."id" = directive2."noticeId"
        AND notice3."kind" = $4::"NoticeKind"
        AND notice3."status" = 'PUBLISHED'
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
    FROM "upto_directive_heading"
  ) + count(*) AS n
  FROM "page_directive_text"
),
page4 AS MATERIALIZED (
  SELECT *
  FROM (
    SELECT *
    FROM "page_directive_heading"
    UNION ALL
    SELECT *
    FROM "page_directive_text"
  ) p
  ORDER BY "rank" DESC,
  "publishedOn" DESC,
  "subjectId" DESC
  LIMIT 20
)
SELECT json_build_object('@totalCount', (
  (
    SELECT count(*)
    FROM (
      (
        SELECT r."subjectId",
        r."noticeId"
        FROM "DirectiveSearchRow" r
        WHERE r."grams" @> (
          SELECT $5::int[]
        )
        AND NOT (
          SELECT of
          FROM are_few
        )
      )
      UNION ALL (
        SELECT r.*
        FROM few f
        CROSS
        JOIN LATERAL (
          SELECT r."subjectId",
          r."noticeId"
          FROM "DirectiveSearchRow" r
          WHERE r."noticeId" = f."id"
          AND r."grams" @> (
            SELECT $5::int[]
          )
          OFFSET 0
        ) r
        WHERE (
          SELECT of
          FROM are_few
        )
      )
      OFFSET 0
    ) c
    WHERE (
      SELECT v."text" LIKE ALL ($3::text[])
      FROM "DirectiveSearchRow" v
      WHERE v."subjectId" = c."subjectId"
    )
    AND (
      SELECT TRUE
      FROM "Directive" directive2
      WHERE directive2."id" = c."subjectId"
      AND directive2."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
      AND EXISTS (
        SELECT 1
        FROM "Notice" v
        WHERE v."id" = directive2."noticeId"
        AND v."status" = 'PUBLISHED'
      )
      AND EXISTS (
        SELECT 1
        FROM "Notice" notice3
        WHERE notice3."id" = directive2."noticeId"
        AND notice3."kind" = $4::"NoticeKind"
        AND notice3."status" = 'PUBLISHED'
      )
    )
  )
), '@nodes', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT searchHit5."type",
    searchHit5."subjectId",
    (CASE searchHit5."type" WHEN 'DIRECTIVE' THEN (
      SELECT row_to_json(r)
      FROM (
        SELECT directive6."id",
        directive6."text"
        FROM "Directive" directive6
        WHERE directive6."id" = searchHit5."subjectId"
        AND EXISTS (
          SELECT 1
          FROM "Notice" v
          WHERE v."id" = directive6."noticeId"
          AND v."status" = 'PUBLISHED'
        )
        LIMIT 1
      ) r
    ) END) AS "@subject",
    (CASE searchHit5."type" WHEN 'DIRECTIVE' THEN (
      SELECT json_build_array(json_build_array('heading', d."heading"), json_build_array('text', d."text"))
      FROM "Directive" d
      WHERE d."id" = searchHit5."subjectId"
    ) END) AS "@snippets"
    FROM page4 searchHit5
    ORDER BY searchHit5."rank" DESC,
    searchHit5."publishedOn" DESC,
    searchHit5."subjectId" DESC
  ) r
)) AS "answer",
EXISTS (
  SELECT 1
  FROM page4
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
