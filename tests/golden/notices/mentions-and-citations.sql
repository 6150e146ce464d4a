-- read Query.notices
SELECT json_build_object('@nodes', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT notice1."id",
    notice1."title",
    json_build_object('@totalCount', (
      SELECT count(*)
      FROM "Mention" mention2
      WHERE mention2."noticeId" = notice1."id"
    ), '@nodes', (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT mention3."text",
        (
          SELECT row_to_json(r)
          FROM (
            SELECT agency4."id",
            agency4."name"
            FROM "Agency" agency4
            WHERE agency4."id" = mention3."agencyId"
            AND agency4."mergedIntoId" IS NULL
            LIMIT 1
          ) r
        ) AS "@agency"
        FROM "Mention" mention3
        WHERE mention3."noticeId" = notice1."id"
        ORDER BY mention3."ordinal" ASC
        LIMIT 3
      ) r
    )) AS "@mentions",
    json_build_object('@nodes', (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT notice5."id",
        notice5."title"
        FROM "Notice" notice5
        WHERE notice5."id" IN (
          SELECT c."citedId"
          FROM "Citation" c
          WHERE c."noticeId" = notice1."id"
        )
        AND notice5."status" = 'PUBLISHED'
        ORDER BY notice5."publishedOn" DESC,
        notice5."id" DESC
        LIMIT 3
      ) r
    )) AS "@cites",
    json_build_object('@totalCount', (
      SELECT count(*)
      FROM "Notice" notice6
      WHERE notice6."id" IN (
        SELECT c."noticeId"
        FROM "Citation" c
        WHERE c."citedId" = notice1."id"
      )
      AND notice6."status" = 'PUBLISHED'
    ), '@nodes', (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT notice7."id"
        FROM "Notice" notice7
        WHERE notice7."id" IN (
          SELECT c."noticeId"
          FROM "Citation" c
          WHERE c."citedId" = notice1."id"
        )
        AND notice7."status" = 'PUBLISHED'
        ORDER BY notice7."publishedOn" DESC,
        notice7."id" DESC
        LIMIT 3
      ) r
    )) AS "@citedBy"
    FROM "Notice" notice1
    WHERE notice1."status" = 'PUBLISHED'
    ORDER BY notice1."publishedOn" DESC,
    notice1."id" DESC
    LIMIT 8
  ) r
)) AS answer
