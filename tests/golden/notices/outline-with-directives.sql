-- read Query.notice
SELECT (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT notice1."id",
    (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT outlineUnit2."kind",
        outlineUnit2."path",
        outlineUnit2."marker",
        outlineUnit2."heading",
        (
          SELECT row_to_json(r)
          FROM (
            SELECT directive3."id",
            directive3."strength",
            directive3."text"
            FROM "Directive" directive3
            WHERE directive3."id" = outlineUnit2."directiveId"
            AND EXISTS (
              SELECT 1
              FROM "Notice" v
              WHERE v."id" = directive3."noticeId"
              AND v."status" = 'PUBLISHED'
            )
            LIMIT 1
          ) r
        ) AS "@directive"
        FROM (
          SELECT e.item->>'path' AS "path",
          e.item->>'kind' AS "kind",
          e.item->>'marker' AS "marker",
          e.item->>'heading' AS "heading",
          e.item->>'says' AS "says",
          e.item->'span' AS "span",
          e.place,
          (
            SELECT d."id"
            FROM "Directive" d
            WHERE d."noticeId" = notice1."id"
            AND d."marker" IS NOT NULL
            AND d."spanStart" = (e.item->'span'->>'start')::int
            LIMIT 1
          ) AS "directiveId"
          FROM "NoticeText" x,
          jsonb_array_elements(x."outline")
          WITH ORDINALITY AS e(item, place)
          WHERE x."id" = notice1."textId"
        ) outlineUnit2
        ORDER BY outlineUnit2."place"
      ) r
    ) AS "@outline",
    (
      SELECT noticeText4."repairs"
      FROM "NoticeText" noticeText4
      WHERE noticeText4."id" = notice1."textId"
    ) AS "@repairs",
    (
      SELECT noticeText5."warnings"
      FROM "NoticeText" noticeText5
      WHERE noticeText5."id" = notice1."textId"
    ) AS "@warnings"
    FROM "Notice" notice1
    WHERE notice1."indexNumber" = $1::text
    AND notice1."status" = 'PUBLISHED'
    ORDER BY notice1."publishedOn",
    notice1."id"
    LIMIT 2
  ) r
) AS answer
