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
    LIMIT 2
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
  ) < 2
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
      AND (v."text" LIKE ALL ($5::text[]) OR v."text" LIKE ANY ($6::text[]))
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
    ) < 2
    AND r."words" @@ (
      SELECT $7::tsquery
    )
    AND r."grams" @> (
      SELECT $8::int[]
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
  LIMIT 2
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
  ) < 2
  AND r."words" @@ (
    SELECT $7::tsquery
  )
  AND r."grams" @> (
    SELECT $8::int[]
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
    ) < 2
    AND r."words" @@ (
      SELECT $9::tsquery
    )
    AND r."words" @@ (
      SELECT $10::tsquery
    )
    AND r."grams" @> (
      SELECT $11::int[]
    )
    AND ((r."words" @@ (
      SELECT $12::tsquery
    )) OR (r."words" @@ (
      SELECT $13::tsquery
    )))
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
    AND (v."text" LIKE ALL ($5::text[]) OR v."text" LIKE ANY ($6::text[]))
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
  ) < 2
  AND r."words" @@ (
    SELECT $9::tsquery
  )
  AND r."words" @@ (
    SELECT $10::tsquery
  )
  AND r."grams" @> (
    SELECT $11::int[]
  )
  AND ((r."words" @@ (
    SELECT $12::tsquery
  )) OR (r."words" @@ (
    SELECT $13::tsquery
  )))
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
      AND (v."text" LIKE ALL ($5::text[]) OR v."text" LIKE ANY ($6::text[]))
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
  FROM "latest_title_part_loose"
  WHERE (
    SELECT n
    FROM "tried_title_part_loose"
  ) >= 2
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
  ) < 2
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
      FROM "Notice" notice1
      WHERE notice1."id" = c."subjectId"
      AND notice1."status" = 'PUBLISHED'
    )
    LIMIT 2
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
  ) < 2
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
      AND (v."text" LIKE ALL ($5::text[]) OR v."text" LIKE ANY ($6::text[]))
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
    ) < 2
    AND r."words" @@ (
      SELECT $18::tsquery
    )
    AND r."grams" @> (
      SELECT $8::int[]
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
  LIMIT 2
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
  ) < 2
  AND r."words" @@ (
    SELECT $18::tsquery
  )
  AND r."grams" @> (
    SELECT $8::int[]
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
    ) < 2
    AND r."words" @@ (
      SELECT $10::tsquery
    )
    AND r."grams" @> (
      SELECT $11::int[]
    )
    AND ((r."words" @@ (
      SELECT $12::tsquery
    )) OR (r."words" @@ (
      SELECT $13::tsquery
    )))
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
    AND (v."text" LIKE ALL ($5::text[]) OR v."text" LIKE ANY ($6::text[]))
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
  AND r."words" @@ (
    SELECT $10::tsquery
  )
  AND r."grams" @> (
    SELECT $11::int[]
  )
  AND ((r."words" @@ (
    SELECT $12::tsquery
  )) OR (r."words" @@ (
    SELECT $13::tsquery
  )))
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
      AND (v."text" LIKE ALL ($5::text[]) OR v."text" LIKE ANY ($6::text[]))
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
  LIMIT 2
)
SELECT json_build_object('@totalCount', (
  (
    SELECT count(*)
    FROM (
      SELECT r."subjectId"
      FROM "SearchRow" r
      WHERE r."words" @@ (
        SELECT $10::tsquery
      )
      AND r."grams" @> (
        SELECT $11::int[]
      )
      AND ((r."words" @@ (
        SELECT $12::tsquery
      )) OR (r."words" @@ (
        SELECT $13::tsquery
      )))
      AND ((r."words" @@ (
        SELECT $14::tsquery
      )) OR (r."words" @@ (
        SELECT $15::tsquery
      )))
      OFFSET 0
    ) c
    WHERE (
      SELECT (v."text" LIKE ALL ($3::text[]) OR v."text" LIKE ANY ($4::text[]))
      AND (v."text" LIKE ALL ($5::text[]) OR v."text" LIKE ANY ($6::text[]))
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
    SELECT searchHit4."rank",
    searchHit4."type",
    (CASE searchHit4."type" WHEN 'NOTICE' THEN (
      SELECT row_to_json(r)
      FROM (
        SELECT notice5."id",
        notice5."title"
        FROM "Notice" notice5
        WHERE notice5."id" = searchHit4."subjectId"
        AND notice5."status" = 'PUBLISHED'
        LIMIT 1
      ) r
    ) END) AS "@subject"
    FROM page3 searchHit4
    ORDER BY searchHit4."rank" DESC,
    searchHit4."publishedOn" DESC,
    searchHit4."subjectId" DESC
  ) r
)) AS "answer",
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

-- read Query.search
SELECT (
  (
    SELECT count(*)
    FROM (
      WITH found AS MATERIALIZED (
        SELECT 1
        FROM "SearchRow" r
        WHERE r."words" @@ (
          SELECT $1::tsquery
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
) > 0 AS "t0",
 (
  (
    SELECT count(*)
    FROM (
      WITH found AS MATERIALIZED (
        SELECT 1
        FROM "SearchRow" r
        WHERE ((r."words" @@ (
          SELECT $4::tsquery
        )) OR (r."words" @@ (
          SELECT $5::tsquery
        )))
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
          SELECT $6::tsquery
        )
      )
      SELECT 1
      FROM found
      LIMIT 1
    ) n
  )
)::int AS "n1",
 (
  SELECT count(*)
  FROM (
    WITH found AS MATERIALIZED (
      SELECT 1
      FROM "SearchRow" r
      WHERE r."words" @@ (
        SELECT $7::tsquery
      )
    )
    SELECT 1
    FROM found
    LIMIT 1
  ) n
) > 0 AS "t1",
 (
  (
    SELECT count(*)
    FROM (
      WITH found AS MATERIALIZED (
        SELECT 1
        FROM "SearchRow" r
        WHERE ((r."words" @@ (
          SELECT $8::tsquery
        )) OR (r."words" @@ (
          SELECT $9::tsquery
        )))
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
          SELECT $10::tsquery
        )
      )
      SELECT 1
      FROM found
      LIMIT 1
    ) n
  )
)::int AS "n2",
 (
  SELECT count(*)
  FROM (
    WITH found AS MATERIALIZED (
      SELECT 1
      FROM "SearchRow" r
      WHERE r."words" @@ (
        SELECT $11::tsquery
      )
    )
    SELECT 1
    FROM found
    LIMIT 1
  ) n
) > 0 AS "t2",
 (
  (
    SELECT count(*)
    FROM (
      WITH found AS MATERIALIZED (
        SELECT 1
        FROM "SearchRow" r
        WHERE r."grams" @> (
          SELECT $12::int[]
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
          SELECT $13::tsquery
        )
      )
      SELECT 1
      FROM found
      LIMIT 1
    ) n
  )
)::int AS "n3",
 (
  SELECT count(*)
  FROM (
    WITH found AS MATERIALIZED (
      SELECT 1
      FROM "SearchRow" r
      WHERE r."words" @@ (
        SELECT $14::tsquery
      )
    )
    SELECT 1
    FROM found
    LIMIT 1
  ) n
) > 0 AS "t3"

-- read Query.search
SELECT (v.i - 1)::int AS "at",
n.n::int AS "titles"
FROM unnest($1::tsquery[], $2::tsquery[])
WITH ORDINALITY v(titled, written, i)
CROSS
JOIN LATERAL (
  SELECT count(*) AS n
  FROM (
    WITH found AS MATERIALIZED (
      SELECT 1
      FROM "SearchRow" r
      WHERE r."words" @@ v.titled
    )
    SELECT 1
    FROM found
    LIMIT 50
  ) f
) n
WHERE n.n > 0 OR (v.written IS NOT NULL AND EXISTS (
  WITH found AS MATERIALIZED (
    SELECT 1
    FROM "SearchRow" r
    WHERE r."words" @@ v.written
  )
  SELECT 1
  FROM found
  LIMIT 1
))

-- read Query.search
SELECT (CASE WHEN EXISTS (
  WITH found AS MATERIALIZED (
    SELECT r."subjectId"
    FROM "SearchRow" r
    WHERE r."words" @@ (
      SELECT $1::tsquery
    )
    AND r."grams" @> (
      SELECT $2::int[]
    )
    AND ((r."words" @@ (
      SELECT $3::tsquery
    )) OR (r."words" @@ (
      SELECT $4::tsquery
    )))
  )
  SELECT 1
  FROM found c
  WHERE (
    SELECT (v."text" LIKE ALL ($5::text[]) OR v."text" LIKE ANY ($6::text[]))
    FROM "SearchRow" v
    WHERE v."subjectId" = c."subjectId"
  )
  AND (
    SELECT TRUE
    FROM "Notice" notice1
    WHERE notice1."id" = c."subjectId"
    AND notice1."status" = 'PUBLISHED'
  )
) THEN 0 WHEN EXISTS (
  WITH found AS MATERIALIZED (
    SELECT r."subjectId"
    FROM "SearchRow" r
    WHERE r."grams" @> (
      SELECT $7::int[]
    )
    AND ((r."words" @@ (
      SELECT $8::tsquery
    )) OR (r."words" @@ (
      SELECT $9::tsquery
    )))
  )
  SELECT 1
  FROM found c
  WHERE (
    SELECT (v."text" LIKE ALL ($10::text[]) OR v."text" LIKE ANY ($11::text[]))
    FROM "SearchRow" v
    WHERE v."subjectId" = c."subjectId"
  )
  AND (
    SELECT TRUE
    FROM "Notice" notice2
    WHERE notice2."id" = c."subjectId"
    AND notice2."status" = 'PUBLISHED'
  )
) THEN 1 WHEN EXISTS (
  WITH found AS MATERIALIZED (
    SELECT r."subjectId"
    FROM "SearchRow" r
    WHERE r."words" @@ (
      SELECT $12::tsquery
    )
    AND ((r."words" @@ (
      SELECT $13::tsquery
    )) OR (r."words" @@ (
      SELECT $14::tsquery
    )))
  )
  SELECT 1
  FROM found c
  WHERE (
    SELECT (v."text" LIKE ALL ($15::text[]) OR v."text" LIKE ANY ($16::text[]))
    FROM "SearchRow" v
    WHERE v."subjectId" = c."subjectId"
  )
  AND (
    SELECT TRUE
    FROM "Notice" notice3
    WHERE notice3."id" = c."subjectId"
    AND notice3."status" = 'PUBLISHED'
  )
) THEN 2 WHEN EXISTS (
  WITH found AS MATERIALIZED (
    SELECT r."subjectId"
    FROM "SearchRow" r
    WHERE r."words" @@ (
      SELECT $17::tsquery
    )
    AND r."grams" @> (
      SELECT $18::int[]
    )
  )
  SELECT 1
  FROM found c
  WHERE (
    SELECT TRUE
    FROM "Notice" notice4
    WHERE notice4."id" = c."subjectId"
    AND notice4."status" = 'PUBLISHED'
  )
) THEN 3 WHEN EXISTS (
  WITH found AS MATERIALIZED (
    SELECT r."subjectId"
    FROM "SearchRow" r
    WHERE ((r."words" @@ (
      SELECT $19::tsquery
    )) OR (r."words" @@ (
      SELECT $20::tsquery
    )))
  )
  SELECT 1
  FROM found c
  WHERE (
    SELECT (v."text" LIKE ALL ($21::text[]) OR v."text" LIKE ANY ($22::text[]))
    FROM "SearchRow" v
    WHERE v."subjectId" = c."subjectId"
  )
  AND (
    SELECT TRUE
    FROM "Notice" notice5
    WHERE notice5."id" = c."subjectId"
    AND notice5."status" = 'PUBLISHED'
  )
) THEN 4 WHEN EXISTS (
  WITH found AS MATERIALIZED (
    SELECT r."subjectId"
    FROM "SearchRow" r
    WHERE r."grams" @> (
      SELECT $23::int[]
    )
  )
  SELECT 1
  FROM found c
  WHERE (
    SELECT TRUE
    FROM "Notice" notice6
    WHERE notice6."id" = c."subjectId"
    AND notice6."status" = 'PUBLISHED'
  )
) THEN 5 WHEN EXISTS (
  WITH found AS MATERIALIZED (
    SELECT r."subjectId"
    FROM "SearchRow" r
    WHERE r."words" @@ (
      SELECT $24::tsquery
    )
  )
  SELECT 1
  FROM found c
  WHERE (
    SELECT TRUE
    FROM "Notice" notice7
    WHERE notice7."id" = c."subjectId"
    AND notice7."status" = 'PUBLISHED'
  )
) THEN 6 WHEN EXISTS (
  WITH found AS MATERIALIZED (
    SELECT r."subjectId"
    FROM "SearchRow" r
    WHERE ((r."words" @@ (
      SELECT $25::tsquery
    )) OR (r."words" @@ (
      SELECT $26::tsquery
    )))
  )
  SELECT 1
  FROM found c
  WHERE (
    SELECT (v."text" LIKE ALL ($27::text[]) OR v."text" LIKE ANY ($28::text[]))
    FROM "SearchRow" v
    WHERE v."subjectId" = c."subjectId"
  )
  AND (
    SELECT TRUE
    FROM "Notice" notice8
    WHERE notice8."id" = c."subjectId"
    AND notice8."status" = 'PUBLISHED'
  )
) THEN 7 WHEN EXISTS (
  WITH found AS MATERIALIZED (
    SELECT r."subjectId"
    FROM "SearchRow" r
    WHERE r."grams" @> (
      SELECT $29::int[]
    )
  )
  SELECT 1
  FROM found c
  WHERE (
    SELECT TRUE
    FROM "Notice" notice9
    WHERE notice9."id" = c."subjectId"
    AND notice9."status" = 'PUBLISHED'
  )
) THEN 8 WHEN EXISTS (
  WITH found AS MATERIALIZED (
    SELECT r."subjectId"
    FROM "SearchRow" r
    WHERE r."words" @@ (
      SELECT $30::tsquery
    )
  )
  SELECT 1
  FROM found c
  WHERE (
    SELECT TRUE
    FROM "Notice" notice10
    WHERE notice10."id" = c."subjectId"
    AND notice10."status" = 'PUBLISHED'
  )
) THEN 9 END)::int AS "first"

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
    SELECT 90 AS "rank",
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
    LIMIT 2
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
  ) < 2
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
    SELECT 85 AS "rank",
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
"latest_title_part" AS MATERIALIZED (
  SELECT 70 AS "rank",
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
    ) < 2
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
  LIMIT 2
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
  ) < 2
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
    SELECT 70 AS "rank",
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
    FROM "upto_title_loose"
  ) + count(*) AS n
  FROM "page_title_part"
),
"latest_title_part_loose" AS MATERIALIZED (
  SELECT 65 AS "rank",
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
    ) < 2
    AND r."words" @@ (
      SELECT $7::tsquery
    )
    AND r."words" @@ (
      SELECT $8::tsquery
    )
    AND r."grams" @> (
      SELECT $9::int[]
    )
    AND ((r."words" @@ (
      SELECT $10::tsquery
    )) OR (r."words" @@ (
      SELECT $11::tsquery
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
  LIMIT 2
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
  ) < 2
  AND r."words" @@ (
    SELECT $7::tsquery
  )
  AND r."words" @@ (
    SELECT $8::tsquery
  )
  AND r."grams" @> (
    SELECT $9::int[]
  )
  AND ((r."words" @@ (
    SELECT $10::tsquery
  )) OR (r."words" @@ (
    SELECT $11::tsquery
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
    SELECT 65 AS "rank",
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
    LIMIT 2
  )
  UNION ALL
  SELECT *
  FROM "latest_title_part_loose"
  WHERE (
    SELECT n
    FROM "tried_title_part_loose"
  ) >= 2
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
  ) < 2
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
),
"page_heading" AS MATERIALIZED (
  (
    SELECT 60 AS "rank",
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
    LIMIT 2
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
  ) < 2
  AND r."words" @@ (
    SELECT $13::tsquery
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
    SELECT 58 AS "rank",
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
"latest_body" AS MATERIALIZED (
  SELECT 40 AS "rank",
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
    ) < 2
    AND r."words" @@ (
      SELECT $14::tsquery
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
  LIMIT 2
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
  ) < 2
  AND r."words" @@ (
    SELECT $14::tsquery
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
    SELECT 40 AS "rank",
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
    FROM "upto_heading_loose"
  ) + count(*) AS n
  FROM "page_body"
),
"latest_body_loose" AS MATERIALIZED (
  SELECT 35 AS "rank",
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
    AND r."words" @@ (
      SELECT $8::tsquery
    )
    AND r."grams" @> (
      SELECT $9::int[]
    )
    AND ((r."words" @@ (
      SELECT $10::tsquery
    )) OR (r."words" @@ (
      SELECT $11::tsquery
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
  AND r."words" @@ (
    SELECT $8::tsquery
  )
  AND r."grams" @> (
    SELECT $9::int[]
  )
  AND ((r."words" @@ (
    SELECT $10::tsquery
  )) OR (r."words" @@ (
    SELECT $11::tsquery
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
    SELECT 35 AS "rank",
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
  LIMIT 2
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
        SELECT $9::int[]
      )
      AND ((r."words" @@ (
        SELECT $10::tsquery
      )) OR (r."words" @@ (
        SELECT $11::tsquery
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
    SELECT searchHit4."rank",
    searchHit4."type",
    (CASE searchHit4."type" WHEN 'NOTICE' THEN (
      SELECT row_to_json(r)
      FROM (
        SELECT notice5."id",
        notice5."title"
        FROM "Notice" notice5
        WHERE notice5."id" = searchHit4."subjectId"
        AND notice5."status" = 'PUBLISHED'
        LIMIT 1
      ) r
    ) END) AS "@subject"
    FROM page3 searchHit4
    ORDER BY searchHit4."rank" DESC,
    searchHit4."publishedOn" DESC,
    searchHit4."subjectId" DESC
  ) r
)) AS "answer",
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
