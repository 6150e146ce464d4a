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
      AND (directive5."parentId" IS NULL OR (
        SELECT TRUE
        FROM "Directive" directive6
        WHERE directive6."id" = directive5."parentId"
        AND directive6."meetingId" = meeting2."id"
        AND directive6."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
        LIMIT 1
      ) IS NULL)
      AND EXISTS (
        SELECT 1
        FROM "Notice" v
        WHERE v."id" = directive5."noticeId"
        AND v."status" = 'PUBLISHED'
      )
    ), '@nodes', (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT directive7."id",
        directive7."path",
        directive7."heading"
        FROM "Directive" directive7
        WHERE directive7."meetingId" = meeting2."id"
        AND directive7."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
        AND (directive7."parentId" IS NULL OR (
          SELECT TRUE
          FROM "Directive" directive8
          WHERE directive8."id" = directive7."parentId"
          AND directive8."meetingId" = meeting2."id"
          AND directive8."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
          LIMIT 1
        ) IS NULL)
        AND EXISTS (
          SELECT 1
          FROM "Notice" v
          WHERE v."id" = directive7."noticeId"
          AND v."status" = 'PUBLISHED'
        )
        ORDER BY directive7."noticeId" ASC,
        directive7."ordinal" ASC
        LIMIT 5
      ) r
    )) AS "@directives",
    (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT cascadeStep9."depth",
        (
          SELECT row_to_json(r)
          FROM (
            SELECT transmission10."id",
            (
              SELECT row_to_json(r)
              FROM (
                SELECT meeting11."id",
                meeting11."name"
                FROM "Meeting" meeting11
                WHERE meeting11."id" = transmission10."fromId"
                AND EXISTS (
                  SELECT 1
                  FROM "NoticeMeeting" w
                  WHERE w."meetingId" = meeting11."id"
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
                SELECT meeting12."id",
                meeting12."name",
                meeting12."heldOn"
                FROM "Meeting" meeting12
                WHERE meeting12."id" = transmission10."toId"
                AND EXISTS (
                  SELECT 1
                  FROM "NoticeMeeting" w
                  WHERE w."meetingId" = meeting12."id"
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
              WHERE a."id" = transmission10."fromId"
              AND b."id" = transmission10."toId"
            ) AS "@lagDays"
            FROM "Transmission" transmission10
            WHERE transmission10."id" = cascadeStep9."id"
            AND EXISTS (
              SELECT 1
              FROM "Notice" v
              WHERE v."id" = transmission10."noticeId"
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
            SELECT transmission13."toId",
            d."depth" + 1
            FROM down d
            JOIN "Transmission" transmission13 ON transmission13."fromId" = d."id"
            WHERE d."depth" < $2::int
            AND EXISTS (
              SELECT 1
              FROM "Notice" v
              WHERE v."id" = transmission13."noticeId"
              AND v."status" = 'PUBLISHED'
            )
          ),
          near AS (
            SELECT "id",
            min("depth") AS "depth"
            FROM down
            GROUP BY "id"
          )
          SELECT transmission13."id",
          a."depth" + 1 AS "depth"
          FROM near a
          JOIN "Transmission" transmission13 ON transmission13."fromId" = a."id"
          JOIN near b ON b."id" = transmission13."toId"
          WHERE a."depth" < $2::int
          AND b."depth" >= a."depth"
          AND transmission13."toId" NOT IN (transmission13."fromId", meeting2."id")
          AND EXISTS (
            SELECT 1
            FROM "Notice" v
            WHERE v."id" = transmission13."noticeId"
            AND v."status" = 'PUBLISHED'
          )
        ) cascadeStep9
        ORDER BY cascadeStep9."depth",
        cascadeStep9."id"
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
