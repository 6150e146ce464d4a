-- read Query.notices
SELECT json_build_object('@totalCount', (
  SELECT count(*)
  FROM "Notice" notice1
  WHERE notice1."publishedOn" >= $1::date
  AND notice1."status" = 'PUBLISHED'
), '@facets', json_build_object('@agencies', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT facet2."count",
    (
      SELECT row_to_json(r)
      FROM (
        SELECT agency3."id",
        agency3."name"
        FROM "Agency" agency3
        WHERE agency3."id" = facet2."agencyId"
        AND agency3."mergedIntoId" IS NULL
        LIMIT 1
      ) r
    ) AS "@agency"
    FROM (
      SELECT notice4."agencyId" AS "agencyId",
      count(*)::int AS "count"
      FROM "Notice" notice4
      WHERE notice4."publishedOn" >= $2::date
      AND notice4."status" = 'PUBLISHED'
      GROUP BY 1
    ) facet2
    WHERE facet2."agencyId" IS NOT NULL
    ORDER BY facet2."count" DESC,
    facet2."agencyId"
    LIMIT 10
  ) r
), '@kinds', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT facet5."kind",
    facet5."count"
    FROM (
      SELECT notice4."kind" AS "kind",
      count(*)::int AS "count"
      FROM "Notice" notice4
      WHERE notice4."publishedOn" >= $2::date
      AND notice4."status" = 'PUBLISHED'
      GROUP BY 1
    ) facet5
    WHERE facet5."kind" IS NOT NULL
    ORDER BY facet5."count" DESC,
    facet5."kind"
    LIMIT 100
  ) r
))) AS answer
