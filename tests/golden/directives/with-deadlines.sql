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
  AND EXISTS (
    SELECT 1
    FROM "Notice" v
    WHERE v."id" = directive1."noticeId"
    AND v."status" = 'PUBLISHED'
  )
), '@nodes', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT directive2."id",
    directive2."path",
    directive2."heading",
    directive2."strength",
    (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT target3."text",
        target3."dueBy"
        FROM "Target" target3
        WHERE target3."directiveId" = directive2."id"
        ORDER BY target3."ordinal"
      ) r
    ) AS "@targets",
    (
      SELECT row_to_json(r)
      FROM (
        SELECT notice4."id",
        notice4."indexNumber"
        FROM "Notice" notice4
        WHERE notice4."id" = directive2."noticeId"
        AND notice4."status" = 'PUBLISHED'
        LIMIT 1
      ) r
    ) AS "@notice"
    FROM (
      WITH side5 AS MATERIALIZED (
        SELECT DISTINCT s."id"
        FROM (
          SELECT d."directiveId" AS "id"
          FROM "Target" d
          WHERE d."dueBy" >= $4::date
          AND d."dueBy" <= $5::date
          LIMIT 2001
        ) s
      ),
      count6 AS MATERIALIZED (
        SELECT count(*) AS n
        FROM side5
      ) (
        SELECT *
        FROM (
          SELECT directive2."id",
          directive2."publishedOn"
          FROM side5 f
          JOIN "Directive" directive2 ON directive2."id" = f."id"
          WHERE (
            SELECT n
            FROM count6
          ) <= 2000
          AND directive2."dueBy" IS NOT NULL
          AND directive2."dueBy" <= $6::date
          AND (
            SELECT TRUE
            FROM "Target" d
            WHERE d."directiveId" = directive2."id"
            AND d."dueBy" IS NOT NULL
            AND d."dueBy" >= $7::date
            AND d."dueBy" <= $8::date
            LIMIT 1
          )
          AND directive2."targetCount" > 0
          AND directive2."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
          AND EXISTS (
            SELECT 1
            FROM "Notice" v
            WHERE v."id" = directive2."noticeId"
            AND v."status" = 'PUBLISHED'
          )
          OFFSET 0
        ) arm7
        ORDER BY arm7."publishedOn" DESC,
        arm7."id" DESC
        LIMIT 10
      )
      UNION ALL (
        SELECT directive2."id",
        directive2."publishedOn"
        FROM "Directive" directive2
        WHERE NOT (
          SELECT n
          FROM count6
        ) <= 2000
        AND directive2."dueBy" IS NOT NULL
        AND directive2."dueBy" <= $6::date
        AND (
          SELECT TRUE
          FROM "Target" d
          WHERE d."directiveId" = directive2."id"
          AND d."dueBy" IS NOT NULL
          AND d."dueBy" >= $7::date
          AND d."dueBy" <= $8::date
          LIMIT 1
        )
        AND directive2."targetCount" > 0
        AND directive2."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
        AND EXISTS (
          SELECT 1
          FROM "Notice" v
          WHERE v."id" = directive2."noticeId"
          AND v."status" = 'PUBLISHED'
        )
        ORDER BY directive2."publishedOn" DESC,
        directive2."id" DESC
        LIMIT 10
      )
    ) key8
    JOIN "Directive" directive2 ON directive2."id" = key8."id"
    ORDER BY directive2."publishedOn" DESC,
    directive2."id" DESC
    LIMIT 10
  ) r
)) AS answer
