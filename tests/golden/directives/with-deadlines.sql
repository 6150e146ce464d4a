-- read Query.directives
SELECT json_build_object('@totalCount', (
  SELECT count(*)
  FROM "Directive" directive1
  WHERE directive1."dueBy" IS NOT NULL
  AND directive1."dueBy" <= $1::date
  AND (
    SELECT TRUE
    FROM "Target" d
    WHERE d."directiveId" = directive1."id"
    AND d."dueBy" IS NOT NULL
    AND d."dueBy" >= $2::date
    AND d."dueBy" <= $3::date
    LIMIT 1
  )
  AND directive1."targetCount" > 0
  AND directive1."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
  AND (directive1."parentId" IS NULL OR (
    SELECT TRUE
    FROM "Directive" directive2
    WHERE directive2."id" = directive1."parentId"
    AND (directive2."dueBy" + 0) IS NOT NULL
    AND (directive2."dueBy" + 0) <= $4::date
    AND (
      SELECT TRUE
      FROM "Target" d
      WHERE d."directiveId" = directive2."id"
      AND d."dueBy" IS NOT NULL
      AND d."dueBy" >= $5::date
      AND d."dueBy" <= $6::date
      LIMIT 1
    )
    AND directive2."targetCount" > 0
    AND directive2."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
    LIMIT 1
  ) IS NULL)
  AND EXISTS (
    SELECT 1
    FROM "Notice" v
    WHERE v."id" = directive1."noticeId"
    AND v."status" = 'PUBLISHED'
  )
), '@nodes', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT directive3."id",
    directive3."path",
    directive3."heading",
    directive3."strength",
    (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT target4."text",
        target4."dueBy"
        FROM "Target" target4
        WHERE target4."directiveId" = directive3."id"
        ORDER BY target4."ordinal"
      ) r
    ) AS "@targets",
    (
      SELECT row_to_json(r)
      FROM (
        SELECT notice5."id",
        notice5."indexNumber"
        FROM "Notice" notice5
        WHERE notice5."id" = directive3."noticeId"
        AND notice5."status" = 'PUBLISHED'
        LIMIT 1
      ) r
    ) AS "@notice"
    FROM (
      WITH side6 AS MATERIALIZED (
        SELECT DISTINCT s."id"
        FROM (
          SELECT d."directiveId" AS "id"
          FROM "Target" d
          WHERE d."dueBy" >= $7::date
          AND d."dueBy" <= $8::date
          LIMIT 2001
        ) s
      ),
      count7 AS MATERIALIZED (
        SELECT count(*) AS n
        FROM side6
      ) (
        SELECT *
        FROM (
          SELECT directive3."id",
          directive3."publishedOn"
          FROM side6 f
          JOIN "Directive" directive3 ON directive3."id" = f."id"
          WHERE (
            SELECT n
            FROM count7
          ) <= 2000
          AND directive3."dueBy" IS NOT NULL
          AND directive3."dueBy" <= $9::date
          AND (
            SELECT TRUE
            FROM "Target" d
            WHERE d."directiveId" = directive3."id"
            AND d."dueBy" IS NOT NULL
            AND d."dueBy" >= $10::date
            AND d."dueBy" <= $11::date
            LIMIT 1
          )
          AND directive3."targetCount" > 0
          AND directive3."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
          AND (directive3."parentId" IS NULL OR (
            SELECT TRUE
            FROM "Directive" directive8
            WHERE directive8."id" = directive3."parentId"
            AND (directive8."dueBy" + 0) IS NOT NULL
            AND (directive8."dueBy" + 0) <= $12::date
            AND (
              SELECT TRUE
              FROM "Target" d
              WHERE d."directiveId" = directive8."id"
              AND d."dueBy" IS NOT NULL
              AND d."dueBy" >= $13::date
              AND d."dueBy" <= $14::date
              LIMIT 1
            )
            AND directive8."targetCount" > 0
            AND directive8."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
            LIMIT 1
          ) IS NULL)
          AND EXISTS (
            SELECT 1
            FROM "Notice" v
            WHERE v."id" = directive3."noticeId"
            AND v."status" = 'PUBLISHED'
          )
          OFFSET 0
        ) arm9
        ORDER BY arm9."publishedOn" DESC,
        arm9."id" DESC
        LIMIT 10
      )
      UNION ALL (
        SELECT directive3."id",
        directive3."publishedOn"
        FROM "Directive" directive3
        WHERE NOT (
          SELECT n
          FROM count7
        ) <= 2000
        AND directive3."dueBy" IS NOT NULL
        AND directive3."dueBy" <= $9::date
        AND (
          SELECT TRUE
          FROM "Target" d
          WHERE d."directiveId" = directive3."id"
          AND d."dueBy" IS NOT NULL
          AND d."dueBy" >= $10::date
          AND d."dueBy" <= $11::date
          LIMIT 1
        )
        AND directive3."targetCount" > 0
        AND directive3."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
        AND (directive3."parentId" IS NULL OR (
          SELECT TRUE
          FROM "Directive" directive8
          WHERE directive8."id" = directive3."parentId"
          AND (directive8."dueBy" + 0) IS NOT NULL
          AND (directive8."dueBy" + 0) <= $12::date
          AND (
            SELECT TRUE
            FROM "Target" d
            WHERE d."directiveId" = directive8."id"
            AND d."dueBy" IS NOT NULL
            AND d."dueBy" >= $13::date
            AND d."dueBy" <= $14::date
            LIMIT 1
          )
          AND directive8."targetCount" > 0
          AND directive8."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
          LIMIT 1
        ) IS NULL)
        AND EXISTS (
          SELECT 1
          FROM "Notice" v
          WHERE v."id" = directive3."noticeId"
          AND v."status" = 'PUBLISHED'
        )
        ORDER BY directive3."publishedOn" DESC,
        directive3."id" DESC
        LIMIT 10
      )
    ) key10
    JOIN "Directive" directive3 ON directive3."id" = key10."id"
    ORDER BY directive3."publishedOn" DESC,
    directive3."id" DESC
    LIMIT 10
  ) r
)) AS answer
