-- read Query.notices
SELECT json_build_object('@totalCount', (
  SELECT COALESCE(sum(tally1."count"), 0)
  FROM "NoticeTally" tally1
  WHERE tally1."scope" = '00000000-0000-0000-0000-000000000000'::uuid
  AND tally1."dimension" = 'TOTAL'
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
      SELECT tally4."key"::uuid AS "agencyId",
      tally4."count"
      FROM "NoticeTally" tally4
      WHERE tally4."scope" = '00000000-0000-0000-0000-000000000000'::uuid
      AND tally4."dimension" = 'AGENCY'
      AND tally4."count" > 0
    ) facet2
    WHERE facet2."agencyId" IS NOT NULL
    ORDER BY facet2."count" DESC,
    facet2."agencyId"
    LIMIT 2
  ) r
), '@divisions', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT facet5."count",
    (
      SELECT row_to_json(r)
      FROM (
        SELECT division6."code",
        division6."name"
        FROM "Division" division6
        WHERE division6."code" = facet5."code"
        LIMIT 1
      ) r
    ) AS "@division"
    FROM (
      SELECT tally4."key"::bpchar AS "code",
      tally4."count"
      FROM "NoticeTally" tally4
      WHERE tally4."scope" = '00000000-0000-0000-0000-000000000000'::uuid
      AND tally4."dimension" = 'DIVISION'
      AND tally4."count" > 0
    ) facet5
    WHERE facet5."code" IS NOT NULL
    ORDER BY facet5."count" DESC,
    facet5."code"
    LIMIT 10
  ) r
), '@kinds', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT facet7."count",
    facet7."kind"
    FROM (
      SELECT tally4."key"::"NoticeKind" AS "kind",
      tally4."count"
      FROM "NoticeTally" tally4
      WHERE tally4."scope" = '00000000-0000-0000-0000-000000000000'::uuid
      AND tally4."dimension" = 'KIND'
      AND tally4."count" > 0
    ) facet7
    WHERE facet7."kind" IS NOT NULL
    ORDER BY facet7."count" DESC,
    facet7."kind"
    LIMIT 100
  ) r
), '@years', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT facet8."count",
    facet8."year"
    FROM (
      SELECT tally4."key"::int AS "year",
      tally4."count"
      FROM "NoticeTally" tally4
      WHERE tally4."scope" = '00000000-0000-0000-0000-000000000000'::uuid
      AND tally4."dimension" = 'YEAR'
      AND tally4."count" > 0
    ) facet8
    WHERE facet8."year" IS NOT NULL
    ORDER BY facet8."year" DESC
    LIMIT 100
  ) r
)), '@edges', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT notice9."id",
    notice9."title",
    notice9."publishedOn",
    (
      SELECT row_to_json(r)
      FROM (
        SELECT agency10."id",
        agency10."name"
        FROM "Agency" agency10
        WHERE agency10."id" = notice9."agencyId"
        AND agency10."mergedIntoId" IS NULL
        LIMIT 1
      ) r
    ) AS "@agency",
    json_build_array(notice9."publishedOn", notice9."id") AS "$cursor"
    FROM "Notice" notice9
    WHERE notice9."status" = 'PUBLISHED'
    ORDER BY notice9."publishedOn" DESC,
    notice9."id" DESC
    LIMIT 4
  ) r
), '$rows', 'edges') AS answer
