-- read Query.notice
SELECT (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT notice1."id",
    (
      SELECT json_build_object('url', notice1."sourceUrl", 'siteCode', notice1."siteCode", 'siteName', notice1."siteName", 'icpNumber', notice1."icpNumber", 'policeNumber', notice1."policeNumber", 'retrievedAt', notice1."retrievedAt", 'origin', (
        SELECT json_build_object('encoding', s."encoding", 'contentHash', s."contentHash")
        FROM "NoticeText" x
        JOIN "SourceDocument" s ON s."id" = x."sourceId"
        WHERE x."id" = notice1."textId"
      ))
    ) AS "@source",
    json_build_object('@nodes', (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT directive2."id",
        directive2."text",
        directive2."confidence",
        directive2."rule",
        directive2."spanStart",
        directive2."spanEnd",
        directive2."quote",
        directive2."sourceStart",
        directive2."sourceEnd",
        directive2."sourceQuote"
        FROM "Directive" directive2
        WHERE directive2."noticeId" = notice1."id"
        AND directive2."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
        AND (directive2."parentId" IS NULL OR (
          SELECT TRUE
          FROM "Directive" directive3
          WHERE directive3."id" = directive2."parentId"
          AND directive3."noticeId" = notice1."id"
          AND directive3."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
          LIMIT 1
        ) IS NULL)
        ORDER BY directive2."ordinal" ASC
        LIMIT 1
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
