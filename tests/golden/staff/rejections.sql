-- read Query.rejections
SELECT json_build_object('@totalCount', (
  SELECT count(*)
  FROM "Rejection" rejection1
  WHERE rejection1."state" = $1::"RejectionState"
), '@nodes', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT rejection2."id",
    rejection2."state",
    rejection2."excerpt",
    rejection2."problems",
    (
      SELECT encode(CASE WHEN octet_length(sourceDocument3."bytes") > 0 THEN COALESCE(sourceDocument3."textBytes", sourceDocument3."bytes") ELSE COALESCE(
        (
          SELECT string_agg(p."bytes", ''::bytea ORDER BY p."ordinal")
          FROM "SourcePart" p
          WHERE p."contentHash" = sourceDocument3."contentHash"
          AND p."isText" = (sourceDocument3."textBytes" IS NOT NULL)
        ),
        sourceDocument3."bytes"
      ) END, 'base64')
      FROM "SourceDocument" sourceDocument3
      WHERE sourceDocument3."id" = rejection2."sourceId"
    ) AS "@content"
    FROM "Rejection" rejection2
    WHERE rejection2."state" = $2::"RejectionState"
    ORDER BY rejection2."receivedAt" DESC,
    rejection2."id" DESC
    LIMIT 10
  ) r
)) AS answer
