-- read Query.meetings
SELECT json_build_object('@nodes', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT meeting1."id",
    meeting1."name",
    meeting1."heldOn",
    (
      SELECT row_to_json(r)
      FROM (
        SELECT agency2."id",
        agency2."name"
        FROM "Agency" agency2
        WHERE agency2."id" = meeting1."convenerId"
        AND agency2."mergedIntoId" IS NULL
        LIMIT 1
      ) r
    ) AS "@convener",
    (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT cascadeStep3."depth",
        (
          SELECT row_to_json(r)
          FROM (
            SELECT transmission4."id",
            (
              SELECT row_to_json(r)
              FROM (
                SELECT meeting5."id",
                meeting5."name"
                FROM "Meeting" meeting5
                WHERE meeting5."id" = transmission4."fromId"
                AND EXISTS (
                  SELECT 1
                  FROM "NoticeMeeting" w
                  WHERE w."meetingId" = meeting5."id"
                  AND EXISTS (
                    SELECT 1
                    FROM "Notice" v
                    WHERE v."id" = w."noticeId"
                    AND v."status" = 'PUBLISHED'
                  )
                )
                LIMIT 1
              ) r
            ) AS "@from",
            (
              SELECT row_to_json(r)
              FROM (
                SELECT meeting6."id",
                meeting6."name",
                meeting6."heldOn"
                FROM "Meeting" meeting6
                WHERE meeting6."id" = transmission4."toId"
                AND EXISTS (
                  SELECT 1
                  FROM "NoticeMeeting" w
                  WHERE w."meetingId" = meeting6."id"
                  AND EXISTS (
                    SELECT 1
                    FROM "Notice" v
                    WHERE v."id" = w."noticeId"
                    AND v."status" = 'PUBLISHED'
                  )
                )
                LIMIT 1
              ) r
            ) AS "@to",
            (
              SELECT b."heldOn" - a."heldOn"
              FROM "Meeting" a,
              "Meeting" b
              WHERE a."id" = transmission4."fromId"
              AND b."id" = transmission4."toId"
            ) AS "@lagDays"
            FROM "Transmission" transmission4
            WHERE transmission4."id" = cascadeStep3."id"
            AND EXISTS (
              SELECT 1
              FROM "Notice" v
              WHERE v."id" = transmission4."noticeId"
              AND v."status" = 'PUBLISHED'
            )
            LIMIT 1
          ) r
        ) AS "@transmission"
        FROM (
          WITH RECURSIVE down("id", "depth") AS (
            SELECT meeting1."id",
            0
            UNION
            SELECT transmission7."toId",
            d."depth" + 1
            FROM down d
            JOIN "Transmission" transmission7 ON transmission7."fromId" = d."id"
            WHERE d."depth" < $1::int
            AND EXISTS (
              SELECT 1
              FROM "Notice" v
              WHERE v."id" = transmission7."noticeId"
              AND v."status" = 'PUBLISHED'
            )
          ),
          near AS (
            SELECT "id",
            min("depth") AS "depth"
            FROM down
            GROUP BY "id"
          )
          SELECT transmission7."id",
          a."depth" + 1 AS "depth"
          FROM near a
          JOIN "Transmission" transmission7 ON transmission7."fromId" = a."id"
          JOIN near b ON b."id" = transmission7."toId"
          WHERE a."depth" < $1::int
          AND b."depth" >= a."depth"
          AND transmission7."toId" NOT IN (transmission7."fromId", meeting1."id")
          AND EXISTS (
            SELECT 1
            FROM "Notice" v
            WHERE v."id" = transmission7."noticeId"
            AND v."status" = 'PUBLISHED'
          )
        ) cascadeStep3
        ORDER BY cascadeStep3."depth",
        cascadeStep3."id"
      ) r
    ) AS "@cascade"
    FROM "Meeting" meeting1
    WHERE strpos(meeting1."name", $2::text) > 0
    AND EXISTS (
      SELECT 1
      FROM "NoticeMeeting" w
      WHERE w."meetingId" = meeting1."id"
      AND EXISTS (
        SELECT 1
        FROM "Notice" v
        WHERE v."id" = w."noticeId"
        AND v."status" = 'PUBLISHED'
      )
    )
    ORDER BY meeting1."heldSort" DESC,
    meeting1."id" DESC
    LIMIT 2
  ) r
)) AS answer
