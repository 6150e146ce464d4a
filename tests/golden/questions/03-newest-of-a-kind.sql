-- read Query.notices
SELECT json_build_object('@totalCount', (
  SELECT count(*)
  FROM "Notice" notice1
  WHERE notice1."kind" = ANY($1::"NoticeKind"[])
  AND notice1."publishedOn" >= $2::date
  AND notice1."status" = 'PUBLISHED'
), '@nodes', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT notice2."id",
    notice2."title",
    notice2."kind",
    notice2."publishedOn",
    (
      SELECT row_to_json(r)
      FROM (
        SELECT agency3."id",
        agency3."name"
        FROM "Agency" agency3
        WHERE agency3."id" = notice2."agencyId"
        AND agency3."mergedIntoId" IS NULL
        LIMIT 1
      ) r
    ) AS "@agency",
    json_build_array(notice2."publishedOn", notice2."id") AS "$cursor"
    FROM (
      SELECT notice2."id",
      notice2."publishedOn"
      FROM "Notice" notice2
      WHERE notice2."kind" = ANY($3::"NoticeKind"[])
      AND notice2."publishedOn" >= $4::date
      AND notice2."status" = 'PUBLISHED'
      ORDER BY notice2."publishedOn" DESC,
      notice2."id" DESC
      LIMIT 3
    ) key4
    JOIN "Notice" notice2 ON notice2."id" = key4."id"
    ORDER BY notice2."publishedOn" DESC,
    notice2."id" DESC
    LIMIT 3
  ) r
), '$rows', 'nodes') AS answer
