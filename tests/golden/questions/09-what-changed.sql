-- read Query.changes
SELECT json_build_object('page', json_build_object('@nodes', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT change1."kind",
    change1."occurredAt",
    change1."revision",
    change1."subjectType",
    change1."subjectId",
    json_build_object('name', change1."subjectType", 'row', CASE change1."subjectType" WHEN 'Notice' THEN (
      SELECT row_to_json(r)
      FROM (
        SELECT notice2."id",
        notice2."title"
        FROM "Notice" notice2
        WHERE notice2."id" = change1."subjectId"
        AND notice2."status" = 'PUBLISHED'
        LIMIT 1
      ) r
    ) WHEN 'Directive' THEN (
      SELECT row_to_json(r)
      FROM (
        SELECT directive3."id"
        FROM "Directive" directive3
        WHERE directive3."id" = change1."subjectId"
        AND EXISTS (
          SELECT 1
          FROM "Notice" v
          WHERE v."id" = directive3."noticeId"
          AND v."status" = 'PUBLISHED'
        )
        LIMIT 1
      ) r
    ) WHEN 'Agency' THEN (
      SELECT row_to_json(r)
      FROM (
        SELECT agency4."id"
        FROM "Agency" agency4
        WHERE agency4."id" = COALESCE(
          (
            SELECT a."mergedIntoId"
            FROM "Agency" a
            WHERE a."id" = change1."subjectId"
          ),
          change1."subjectId"
        )
        AND agency4."mergedIntoId" IS NULL
        LIMIT 1
      ) r
    ) END) AS "@subject",
    json_build_array(change1."position") AS "$cursor"
    FROM "Change" change1
    ORDER BY change1."position" ASC
    LIMIT 3
  ) r
), '$rows', 'nodes'), 'latest', COALESCE(
  (
    SELECT max(c."position")
    FROM "Change" c
  ),
  0
)) AS answer
