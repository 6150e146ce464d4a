-- read Query.notice
SELECT (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT notice1."id",
    notice1."indexNumber",
    notice1."documentNumber",
    notice1."documentIssuer",
    notice1."documentYear",
    notice1."documentSerial",
    notice1."title",
    notice1."titleOrigin",
    notice1."kind",
    notice1."createdOn",
    notice1."publishedOn",
    notice1."contentChangedAt",
    notice1."revision",
    (
      SELECT row_to_json(r)
      FROM (
        SELECT agency2."id",
        agency2."name",
        agency2."kind",
        (
          SELECT coalesce(json_agg(n."name"), '[]'::json)
          FROM (
            SELECT "name"
            FROM "AgencyName"
            WHERE "agencyId" = agency2."id"
            AND "name" <> agency2."name"
            GROUP BY "name"
            ORDER BY bool_and("divisionCode" IS NOT NULL),
            length("name") DESC,
            "name"
          ) n
        ) AS "@aliases",
        (
          SELECT row_to_json(r)
          FROM (
            SELECT division3."code",
            division3."name"
            FROM "Division" division3
            WHERE division3."code" = agency2."divisionCode"
            LIMIT 1
          ) r
        ) AS "@division",
        (
          SELECT row_to_json(r)
          FROM (
            SELECT agency4."id",
            agency4."name"
            FROM "Agency" agency4
            WHERE agency4."id" = agency2."parentId"
            AND agency4."mergedIntoId" IS NULL
            LIMIT 1
          ) r
        ) AS "@parent"
        FROM "Agency" agency2
        WHERE agency2."id" = notice1."agencyId"
        AND agency2."mergedIntoId" IS NULL
        LIMIT 1
      ) r
    ) AS "@agency",
    (
      SELECT json_build_object('url', notice1."sourceUrl", 'siteCode', notice1."siteCode", 'siteName', notice1."siteName", 'icpNumber', notice1."icpNumber", 'policeNumber', notice1."policeNumber", 'retrievedAt', notice1."retrievedAt", 'origin', (
        SELECT json_build_object('encoding', s."encoding", 'contentHash', s."contentHash")
        FROM "NoticeText" x
        JOIN "SourceDocument" s ON s."id" = x."sourceId"
        WHERE x."id" = notice1."textId"
      ))
    ) AS "@source",
    json_build_object('@totalCount', (
      SELECT COALESCE(sum(tally5."count"), 0)
      FROM (
        SELECT 'TOTAL' AS "dimension",
        '' AS "key",
        notice1."directiveCount" AS "count"
      ) tally5
      WHERE TRUE
      AND tally5."dimension" = 'TOTAL'
    ), '@nodes', (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT directive6."id",
        directive6."path",
        directive6."marker",
        directive6."heading",
        directive6."verb",
        (
          SELECT row_to_json(r)
          FROM (
            SELECT agency7."id",
            agency7."name"
            FROM "Agency" agency7
            WHERE agency7."id" = directive6."issuerId"
            AND agency7."mergedIntoId" IS NULL
            LIMIT 1
          ) r
        ) AS "@issuer",
        (
          SELECT row_to_json(r)
          FROM (
            SELECT speaker8."name",
            speaker8."title"
            FROM (
              SELECT directive6."speakerName" AS "name",
              directive6."speakerTitle" AS "title",
              directive6."speakerAgencyId" AS "agencyId"
            ) speaker8
            WHERE directive6."speakerName" IS NOT NULL
          ) r
        ) AS "@speaker",
        (
          SELECT row_to_json(r)
          FROM (
            SELECT meeting9."id",
            meeting9."name",
            meeting9."heldOn"
            FROM "Meeting" meeting9
            WHERE meeting9."id" = directive6."meetingId"
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
        ) AS "@meeting",
        (
          SELECT coalesce(json_agg(r), '[]'::json)
          FROM (
            SELECT directiveAddressee10."text",
            directiveAddressee10."scope",
            (
              SELECT row_to_json(r)
              FROM (
                SELECT agency11."id",
                agency11."name"
                FROM "Agency" agency11
                WHERE agency11."id" = directiveAddressee10."agencyId"
                AND agency11."mergedIntoId" IS NULL
                LIMIT 1
              ) r
            ) AS "@agency"
            FROM "DirectiveAddressee" directiveAddressee10
            WHERE directiveAddressee10."directiveId" = directive6."id"
            ORDER BY directiveAddressee10."ordinal"
          ) r
        ) AS "@addressees",
        (
          SELECT coalesce(json_agg(r), '[]'::json)
          FROM (
            SELECT target12."text",
            target12."soft",
            target12."dueBy"
            FROM "Target" target12
            WHERE target12."directiveId" = directive6."id"
            ORDER BY target12."ordinal"
          ) r
        ) AS "@targets"
        FROM "Directive" directive6
        WHERE directive6."noticeId" = notice1."id"
        AND directive6."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
        AND (directive6."parentId" IS NULL OR (
          SELECT TRUE
          FROM "Directive" directive13
          WHERE directive13."id" = directive6."parentId"
          AND directive13."noticeId" = notice1."id"
          AND directive13."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
          LIMIT 1
        ) IS NULL)
        ORDER BY directive6."ordinal" ASC
        LIMIT 10
      ) r
    )) AS "@directives",
    (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT meeting14."id",
        meeting14."name",
        meeting14."heldOn",
        meeting14."ordinal"
        FROM "NoticeMeeting" l
        JOIN "Meeting" meeting14 ON meeting14."id" = l."meetingId"
        WHERE l."noticeId" = notice1."id"
        ORDER BY l."ordinal"
      ) r
    ) AS "@meetings"
    FROM "Notice" notice1
    WHERE notice1."indexNumber" = $1::text
    AND notice1."status" = 'PUBLISHED'
    ORDER BY notice1."publishedOn",
    notice1."id"
    LIMIT 2
  ) r
) AS answer
