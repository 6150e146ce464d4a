-- read Query.notice
SELECT (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT notice1."id",
    notice1."title",
    notice1."publishedOn",
    (
      SELECT row_to_json(r)
      FROM (
        SELECT agency2."id",
        agency2."name"
        FROM "Agency" agency2
        WHERE agency2."id" = notice1."agencyId"
        AND agency2."mergedIntoId" IS NULL
        LIMIT 1
      ) r
    ) AS "@agency",
    json_build_object('@totalCount', (
      SELECT COALESCE(sum(tally3."count"), 0)
      FROM (
        SELECT 'TOTAL' AS "dimension",
        '' AS "key",
        notice1."directiveCount" AS "count"
      ) tally3
      WHERE TRUE
      AND tally3."dimension" = 'TOTAL'
    ), '@nodes', (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT directive4."id",
        directive4."path",
        directive4."heading",
        (
          SELECT coalesce(json_agg(r), '[]'::json)
          FROM (
            SELECT target5."text",
            target5."dueBy"
            FROM "Target" target5
            WHERE target5."directiveId" = directive4."id"
            ORDER BY target5."ordinal"
          ) r
        ) AS "@targets"
        FROM "Directive" directive4
        WHERE directive4."noticeId" = notice1."id"
        AND directive4."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
        AND (directive4."parentId" IS NULL OR (
          SELECT TRUE
          FROM "Directive" directive6
          WHERE directive6."id" = directive4."parentId"
          AND directive6."noticeId" = notice1."id"
          AND directive6."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
          LIMIT 1
        ) IS NULL)
        ORDER BY directive4."ordinal" ASC
        LIMIT 3
      ) r
    )) AS "@directives"
    FROM "Notice" notice1
    WHERE notice1."indexNumber" = $1::text
    AND notice1."status" = 'PUBLISHED'
    ORDER BY notice1."publishedOn",
    notice1."id"
    LIMIT 2
  ) r
) AS answer
