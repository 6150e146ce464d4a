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
    directive2."heading",
    (
      SELECT row_to_json(r)
      FROM (
        SELECT agency3."id",
        agency3."name"
        FROM "Agency" agency3
        WHERE agency3."id" = directive2."issuerId"
        AND agency3."mergedIntoId" IS NULL
        LIMIT 1
      ) r
    ) AS "@issuer",
    (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT directiveAddressee4."text"
        FROM "DirectiveAddressee" directiveAddressee4
        WHERE directiveAddressee4."directiveId" = directive2."id"
        ORDER BY directiveAddressee4."ordinal"
      ) r
    ) AS "@addressees",
    (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT target5."text",
        target5."dueBy"
        FROM "Target" target5
        WHERE target5."directiveId" = directive2."id"
        ORDER BY target5."ordinal"
      ) r
    ) AS "@targets",
    (
      SELECT row_to_json(r)
      FROM (
        SELECT notice6."id",
        notice6."title"
        FROM "Notice" notice6
        WHERE notice6."id" = directive2."noticeId"
        AND notice6."status" = 'PUBLISHED'
        LIMIT 1
      ) r
    ) AS "@notice"
    FROM (
      WITH side7 AS MATERIALIZED (
        SELECT DISTINCT s."id"
        FROM (
          SELECT d."directiveId" AS "id"
          FROM "Target" d
          WHERE d."dueBy" >= $4::date
          AND d."dueBy" <= $5::date
          LIMIT 2001
        ) s
      ),
      count8 AS MATERIALIZED (
        SELECT count(*) AS n
        FROM side7
      ) (
        SELECT *
        FROM (
          SELECT directive2."id",
          directive2."publishedOn"
          FROM side7 f
          JOIN "Directive" directive2 ON directive2."id" = f."id"
          WHERE (
            SELECT n
            FROM count8
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
        ) arm9
        ORDER BY arm9."publishedOn" DESC,
        arm9."id" DESC
        LIMIT 2
      )
      UNION ALL (
        SELECT directive2."id",
        directive2."publishedOn"
        FROM "Directive" directive2
        WHERE NOT (
          SELECT n
          FROM count8
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
        LIMIT 2
      )
    ) key10
    JOIN "Directive" directive2 ON directive2."id" = key10."id"
    ORDER BY directive2."publishedOn" DESC,
    directive2."id" DESC
    LIMIT 2
  ) r
)) AS answer
