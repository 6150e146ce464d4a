-- read Query.meetings
SELECT json_build_object('@totalCount', (
  SELECT count(*)
  FROM "Meeting" meeting1
  WHERE strpos(meeting1."name", $1::text) > 0
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
), '@nodes', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT meeting2."id",
    meeting2."name",
    meeting2."heldOn",
    (
      SELECT row_to_json(r)
      FROM (
        SELECT agency3."id",
        agency3."name"
        FROM "Agency" agency3
        WHERE agency3."id" = meeting2."convenerId"
        AND agency3."mergedIntoId" IS NULL
        LIMIT 1
      ) r
    ) AS "@convener",
    (
      SELECT row_to_json(r)
      FROM (
        SELECT speaker4."name",
        speaker4."title"
        FROM (
          SELECT meeting2."chairName" AS "name",
          meeting2."chairTitle" AS "title",
          meeting2."chairAgencyId" AS "agencyId"
        ) speaker4
        WHERE meeting2."chairName" IS NOT NULL
      ) r
    ) AS "@chair",
    json_build_object('@totalCount', (
      SELECT count(*)
      FROM "Directive" directive5
      WHERE directive5."meetingId" = meeting2."id"
      AND directive5."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
      AND EXISTS (
        SELECT 1
        FROM "Notice" v
        WHERE v."id" = directive5."noticeId"
        AND v."status" = 'PUBLISHED'
      )
    ), '@nodes', (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT directive6."id",
        directive6."path",
        directive6."heading"
        FROM "Directive" directive6
        WHERE directive6."meetingId" = meeting2."id"
        AND directive6."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
        AND EXISTS (
          SELECT 1
          FROM "Notice" v
          WHERE v."id" = directive6."noticeId"
          AND v."status" = 'PUBLISHED'
        )
        ORDER BY directive6."noticeId" ASC,
        directive6."ordinal" ASC
        LIMIT 5
      ) r
    )) AS "@directives",
    (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT cascadeStep7."depth",
        (
          SELECT row_to_json(r)
          FROM (
            SELECT transmission8."id",
            (
              SELECT row_to_json(r)
              FROM (
                SELECT meeting9."id",
                meeting9."name"
                FROM "Meeting" meeting9
                WHERE meeting9."id" = transmission8."fromId"
                AND EXISTS (
                  SELECT 1
                  FROM "NoticeMeeting" w
                  WHERE w."meetingId" = meeting9."id"
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
                SELECT meeting10."id",
                meeting10."name",
                meeting10."heldOn"
                FROM "Meeting" meeting10
                WHERE meeting10."id" = transmission8."toId"
                AND EXISTS (
                  SELECT 1
                  FROM "NoticeMeeting" w
                  WHERE w."meetingId" = meeting10."id"
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
              WHERE a."id" = transmission8."fromId"
              AND b."id" = transmission8."toId"
            ) AS "@lagDays"
            FROM "Transmission" transmission8
            WHERE transmission8."id" = cascadeStep7."id"
            AND EXISTS (
              SELECT 1
              FROM "Notice" v
              WHERE v."id" = transmission8."noticeId"
              AND v."status" = 'PUBLISHED'
            )
            LIMIT 1
          ) r
        ) AS "@transmission"
        FROM (
          WITH RECURSIVE down("id", "depth") AS (
            SELECT meeting2."id",
            0
            UNION
            SELECT transmission11."toId",
            d."depth" + 1
            FROM down d
            JOIN "Transmission" transmission11 ON transmission11."fromId" = d."id"
            WHERE d."depth" < $2::int
            AND EXISTS (
              SELECT 1
              FROM "Notice" v
              WHERE v."id" = transmission11."noticeId"
              AND v."status" = 'PUBLISHED'
            )
          ),
          near AS (
            SELECT "id",
            min("depth") AS "depth"
            FROM down
            GROUP BY "id"
          )
          SELECT transmission11."id",
          a."depth" + 1 AS "depth"
          FROM near a
          JOIN "Transmission" transmission11 ON transmission11."fromId" = a."id"
          JOIN near b ON b."id" = transmission11."toId"
          WHERE a."depth" < $2::int
          AND b."depth" >= a."depth"
          AND transmission11."toId" NOT IN (transmission11."fromId", meeting2."id")
          AND EXISTS (
            SELECT 1
            FROM "Notice" v
            WHERE v."id" = transmission11."noticeId"
            AND v."status" = 'PUBLISHED'
          )
        ) cascadeStep7
        ORDER BY cascadeStep7."depth",
        cascadeStep7."id"
      ) r
    ) AS "@cascade"
    FROM "Meeting" meeting2
    WHERE strpos(meeting2."name", $3::text) > 0
    AND EXISTS (
      SELECT 1
      FROM "NoticeMeeting" w
      WHERE w."meetingId" = meeting2."id"
      AND EXISTS (
        SELECT 1
        FROM "Notice" v
        WHERE v."id" = w."noticeId"
        AND v."status" = 'PUBLISHED'
      )
    )
    ORDER BY meeting2."heldSort" DESC,
    meeting2."id" DESC
    LIMIT 5
  ) r
)) AS answer
