-- read Query.changes
SELECT json_build_object('page', json_build_object('@edges', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT change1."kind",
    change1."subjectType",
    change1."subjectId",
    change1."revision",
    change1."occurredAt",
    json_build_object('name', change1."subjectType", 'row', CASE change1."subjectType" WHEN 'Notice' THEN (
      SELECT row_to_json(r)
      FROM (
        SELECT notice2."id",
        notice2."title",
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
        ) AS "@agency"
        FROM "Notice" notice2
        WHERE notice2."id" = change1."subjectId"
        AND notice2."status" = 'PUBLISHED'
        LIMIT 1
      ) r
    ) WHEN 'Directive' THEN (
      SELECT row_to_json(r)
      FROM (
        SELECT directive4."id",
        directive4."text"
        FROM "Directive" directive4
        WHERE directive4."id" = change1."subjectId"
        AND EXISTS (
          SELECT 1
          FROM "Notice" v
          WHERE v."id" = directive4."noticeId"
          AND v."status" = 'PUBLISHED'
        )
        LIMIT 1
      ) r
    ) WHEN 'Agency' THEN (
      SELECT row_to_json(r)
      FROM (
        SELECT agency5."id",
        agency5."name"
        FROM "Agency" agency5
        WHERE agency5."id" = COALESCE(
          (
            SELECT a."mergedIntoId"
            FROM "Agency" a
            WHERE a."id" = change1."subjectId"
          ),
          change1."subjectId"
        )
        AND agency5."mergedIntoId" IS NULL
        LIMIT 1
      ) r
    ) END) AS "@subject",
    json_build_array(change1."position") AS "$cursor"
    FROM "Change" change1
    ORDER BY change1."position" ASC
    LIMIT 4
  ) r
), '$rows', 'edges'), 'latest', COALESCE(
  (
    SELECT max(c."position")
    FROM "Change" c
  ),
  0
)) AS answer
