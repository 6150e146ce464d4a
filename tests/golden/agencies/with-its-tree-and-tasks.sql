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
      AND (directive8."parentId" IS NULL OR (
        SELECT TRUE
        FROM "Directive" directive9
        WHERE directive9."id" = directive8."parentId"
        AND directive9."issuerId" = agency1."id"
        AND directive9."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
        LIMIT 1
      ) IS NULL)
      AND EXISTS (
        SELECT 1
        FROM "Notice" v
        WHERE v."id" = directive8."noticeId"
        AND v."status" = 'PUBLISHED'
      )
    ), '@nodes', (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT directive10."id",
        directive10."path",
        directive10."heading"
        FROM "Directive" directive10
        WHERE directive10."issuerId" = agency1."id"
        AND directive10."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
        AND (directive10."parentId" IS NULL OR (
          SELECT TRUE
          FROM "Directive" directive11
          WHERE directive11."id" = directive10."parentId"
          AND directive11."issuerId" = agency1."id"
          AND directive11."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
          LIMIT 1
        ) IS NULL)
        AND EXISTS (
          SELECT 1
          FROM "Notice" v
          WHERE v."id" = directive10."noticeId"
          AND v."status" = 'PUBLISHED'
        )
        ORDER BY directive10."publishedOn" DESC,
        directive10."id" DESC
        LIMIT 3
      ) r
    )) AS "@issuedDirectives",
    json_build_object('@totalCount', (
      SELECT count(*)
      FROM "Directive" directive12
      WHERE EXISTS (
        SELECT 1
        FROM "DirectiveAddressee" directiveAddressee13
        WHERE directiveAddressee13."directiveId" = directive12."id"
        AND directiveAddressee13."agencyId" = agency1."id"
      )
      AND directive12."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
      AND (directive12."parentId" IS NULL OR (
        SELECT TRUE
        FROM "Directive" directive14
        WHERE directive14."id" = directive12."parentId"
        AND EXISTS (
          SELECT 1
          FROM "DirectiveAddressee" directiveAddressee15
          WHERE directiveAddressee15."directiveId" = directive14."id"
          AND directiveAddressee15."agencyId" = agency1."id"
        )
        AND directive14."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
        LIMIT 1
      ) IS NULL)
      AND EXISTS (
        SELECT 1
        FROM "Notice" v
        WHERE v."id" = directive12."noticeId"
        AND v."status" = 'PUBLISHED'
      )
    ), '@nodes', (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT directive16."id",
        directive16."text",
        (
          SELECT coalesce(json_agg(r), '[]'::json)
          FROM (
            SELECT target17."text",
            target17."dueBy"
            FROM "Target" target17
            WHERE target17."directiveId" = directive16."id"
            ORDER BY target17."ordinal"
          ) r
        ) AS "@targets",
        (
          SELECT row_to_json(r)
          FROM (
            SELECT notice18."id",
            notice18."title",
            notice18."publishedOn"
            FROM "Notice" notice18
            WHERE notice18."id" = directive16."noticeId"
            AND notice18."status" = 'PUBLISHED'
            LIMIT 1
          ) r
        ) AS "@notice"
        FROM (
          SELECT directiveAddressee19."publishedOn" AS "publishedOn",
          directiveAddressee19."directiveId" AS "id"
          FROM "DirectiveAddressee" directiveAddressee19
          WHERE directiveAddressee19."agencyId" = agency1."id"
          AND (directiveAddressee19."ordinal" = 0 OR (
            SELECT TRUE
            FROM "DirectiveAddressee" directiveAddressee20
            WHERE directiveAddressee20."directiveId" = directiveAddressee19."directiveId"
            AND directiveAddressee20."ordinal" < directiveAddressee19."ordinal"
            AND directiveAddressee20."agencyId" = agency1."id"
            LIMIT 1
          ) IS NULL)
          AND (
            SELECT TRUE
            FROM "Directive" directive16
            WHERE directive16."id" = directiveAddressee19."directiveId"
            AND directive16."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
            AND (directive16."parentId" IS NULL OR (
              SELECT TRUE
              FROM "Directive" directive21
              WHERE directive21."id" = directive16."parentId"
              AND EXISTS (
                SELECT 1
                FROM "DirectiveAddressee" directiveAddressee22
                WHERE directiveAddressee22."directiveId" = directive21."id"
                AND directiveAddressee22."agencyId" = agency1."id"
              )
              AND directive21."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
              LIMIT 1
            ) IS NULL)
            AND EXISTS (
              SELECT 1
              FROM "Notice" v
              WHERE v."id" = directive16."noticeId"
              AND v."status" = 'PUBLISHED'
            )
          )
          ORDER BY directiveAddressee19."publishedOn" DESC,
          directiveAddressee19."directiveId" DESC
          LIMIT 5
        ) key23
        JOIN "Directive" directive16 ON directive16."id" = key23."id"
        ORDER BY key23."publishedOn" DESC,
        key23."id" DESC
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
