-- read Query.agency
SELECT (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT agency1."id",
    agency1."name",
    agency1."shortName",
    agency1."kind",
    (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT agency2."id",
        agency2."name"
        FROM (
          WITH RECURSIVE up("id", "parentId", "height") AS (
            SELECT a."id",
            a."parentId",
            1
            FROM "Agency" a
            WHERE a."id" = agency1."parentId"
            UNION ALL
            SELECT a."id",
            a."parentId",
            up."height" + 1
            FROM up
            JOIN "Agency" a ON a."id" = up."parentId"
            WHERE up."height" < 32
          ) CYCLE "id" SET "isCycle" USING "path"
          SELECT *
          FROM up
          WHERE NOT "isCycle"
        ) up
        JOIN "Agency" agency2 ON agency2."id" = up."id"
        ORDER BY up."height" DESC
      ) r
    ) AS "@ancestors",
    (
      SELECT row_to_json(r)
      FROM (
        SELECT agency3."id",
        json_build_object('@totalCount', (
          SELECT count(*)
          FROM "Agency" agency4
          WHERE agency4."parentId" = agency3."id"
          AND agency4."mergedIntoId" IS NULL
        ), '@nodes', (
          SELECT coalesce(json_agg(r), '[]'::json)
          FROM (
            SELECT agency5."id",
            agency5."name"
            FROM "Agency" agency5
            WHERE agency5."parentId" = agency3."id"
            AND agency5."mergedIntoId" IS NULL
            ORDER BY agency5."name" ASC,
            agency5."id" ASC
            LIMIT 10
          ) r
        )) AS "@children"
        FROM "Agency" agency3
        WHERE agency3."id" = agency1."parentId"
        AND agency3."mergedIntoId" IS NULL
        LIMIT 1
      ) r
    ) AS "@parent",
    json_build_object('@totalCount', (
      SELECT COALESCE(sum(tally6."count"), 0)
      FROM "NoticeTally" tally6
      WHERE tally6."scope" = agency1."id"
      AND tally6."dimension" = 'TOTAL'
    ), '@nodes', (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT notice7."id",
        notice7."title"
        FROM "Notice" notice7
        WHERE notice7."agencyId" = agency1."id"
        AND notice7."status" = 'PUBLISHED'
        ORDER BY notice7."publishedOn" DESC,
        notice7."id" DESC
        LIMIT 2
      ) r
    )) AS "@notices",
    json_build_object('@totalCount', (
      SELECT count(*)
      FROM "Directive" directive8
      WHERE directive8."issuerId" = agency1."id"
      AND directive8."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
      AND EXISTS (
        SELECT 1
        FROM "Notice" v
        WHERE v."id" = directive8."noticeId"
        AND v."status" = 'PUBLISHED'
      )
    ), '@nodes', (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT directive9."id",
        directive9."path",
        directive9."heading"
        FROM "Directive" directive9
        WHERE directive9."issuerId" = agency1."id"
        AND directive9."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
        AND EXISTS (
          SELECT 1
          FROM "Notice" v
          WHERE v."id" = directive9."noticeId"
          AND v."status" = 'PUBLISHED'
        )
        ORDER BY directive9."publishedOn" DESC,
        directive9."id" DESC
        LIMIT 3
      ) r
    )) AS "@issuedDirectives",
    json_build_object('@totalCount', (
      SELECT count(*)
      FROM "Directive" directive10
      WHERE EXISTS (
        SELECT 1
        FROM "DirectiveAddressee" d
        WHERE d."directiveId" = directive10."id"
        AND d."agencyId" = agency1."id"
      )
      AND directive10."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
      AND EXISTS (
        SELECT 1
        FROM "Notice" v
        WHERE v."id" = directive10."noticeId"
        AND v."status" = 'PUBLISHED'
      )
    ), '@nodes', (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT directive11."id",
        directive11."text",
        (
          SELECT coalesce(json_agg(r), '[]'::json)
          FROM (
            SELECT target12."text",
            target12."dueBy"
            FROM "Target" target12
            WHERE target12."directiveId" = directive11."id"
            ORDER BY target12."ordinal"
          ) r
        ) AS "@targets",
        (
          SELECT row_to_json(r)
          FROM (
            SELECT notice13."id",
            notice13."title",
            notice13."publishedOn"
            FROM "Notice" notice13
            WHERE notice13."id" = directive11."noticeId"
            AND notice13."status" = 'PUBLISHED'
            LIMIT 1
          ) r
        ) AS "@notice"
        FROM (
          SELECT directiveAddressee14."publishedOn" AS "publishedOn",
          directiveAddressee14."directiveId" AS "id"
          FROM "DirectiveAddressee" directiveAddressee14
          WHERE directiveAddressee14."agencyId" = agency1."id"
          AND (directiveAddressee14."ordinal" = 0 OR (
            SELECT TRUE
            FROM "DirectiveAddressee" directiveAddressee15
            WHERE directiveAddressee15."directiveId" = directiveAddressee14."directiveId"
            AND directiveAddressee15."ordinal" < directiveAddressee14."ordinal"
            AND directiveAddressee15."agencyId" = agency1."id"
            LIMIT 1
          ) IS NULL)
          AND (
            SELECT TRUE
            FROM "Directive" directive11
            WHERE directive11."id" = directiveAddressee14."directiveId"
            AND directive11."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
            AND EXISTS (
              SELECT 1
              FROM "Notice" v
              WHERE v."id" = directive11."noticeId"
              AND v."status" = 'PUBLISHED'
            )
          )
          ORDER BY directiveAddressee14."publishedOn" DESC,
          directiveAddressee14."directiveId" DESC
          LIMIT 5
        ) key16
        JOIN "Directive" directive11 ON directive11."id" = key16."id"
        ORDER BY directive11."publishedOn" DESC,
        directive11."id" DESC
        LIMIT 5
      ) r
    )) AS "@assignedDirectives"
    FROM "Agency" agency1
    WHERE agency1."id" = COALESCE(
      (
        SELECT a."mergedIntoId"
        FROM "Agency" a
        WHERE a."id" = (
          SELECT CASE WHEN min(f."agencyId"::text) = max(f."agencyId"::text) THEN min(f."agencyId"::text)::uuid END
          FROM (
            SELECT COALESCE(a."mergedIntoId", a."id") AS "agencyId",
            rank() OVER (ORDER BY array_position($1::text[], n."name"), n."divisionCode" IS NOT NULL, n."origin") AS "rank"
            FROM "AgencyName" n
            JOIN "Agency" a ON a."id" = n."agencyId"
            WHERE n."name" = ANY($1::text[])
          ) f
          WHERE f."rank" = 1
        )
      ),
      (
        SELECT CASE WHEN min(f."agencyId"::text) = max(f."agencyId"::text) THEN min(f."agencyId"::text)::uuid END
        FROM (
          SELECT COALESCE(a."mergedIntoId", a."id") AS "agencyId",
          rank() OVER (ORDER BY array_position($1::text[], n."name"), n."divisionCode" IS NOT NULL, n."origin") AS "rank"
          FROM "AgencyName" n
          JOIN "Agency" a ON a."id" = n."agencyId"
          WHERE n."name" = ANY($1::text[])
        ) f
        WHERE f."rank" = 1
      )
    )
    AND agency1."mergedIntoId" IS NULL
    LIMIT 1
  ) r
) AS answer
