-- read Query.agency
SELECT (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT agency1."id",
    agency1."name",
    (
      SELECT coalesce(json_agg(n."name"), '[]'::json)
      FROM (
        SELECT "name"
        FROM "AgencyName"
        WHERE "agencyId" = agency1."id"
        AND "name" <> agency1."name"
        GROUP BY "name"
        ORDER BY bool_and("divisionCode" IS NOT NULL),
        length("name") DESC,
        "name"
      ) n
    ) AS "@aliases",
    json_build_object('@totalCount', (
      SELECT count(*)
      FROM "Directive" directive2
      WHERE EXISTS (
        SELECT 1
        FROM "DirectiveAddressee" directiveAddressee3
        WHERE directiveAddressee3."directiveId" = directive2."id"
        AND directiveAddressee3."agencyId" = agency1."id"
      )
      AND directive2."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
      AND (directive2."parentId" IS NULL OR (
        SELECT TRUE
        FROM "Directive" directive4
        WHERE directive4."id" = directive2."parentId"
        AND EXISTS (
          SELECT 1
          FROM "DirectiveAddressee" directiveAddressee5
          WHERE directiveAddressee5."directiveId" = directive4."id"
          AND directiveAddressee5."agencyId" = agency1."id"
        )
        AND directive4."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
        LIMIT 1
      ) IS NULL)
      AND EXISTS (
        SELECT 1
        FROM "Notice" v
        WHERE v."id" = directive2."noticeId"
        AND v."status" = 'PUBLISHED'
      )
    ), '@nodes', (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT directive6."id",
        directive6."text",
        (
          SELECT coalesce(json_agg(r), '[]'::json)
          FROM (
            SELECT target7."text",
            target7."soft",
            target7."dueBy"
            FROM "Target" target7
            WHERE target7."directiveId" = directive6."id"
            ORDER BY target7."ordinal"
          ) r
        ) AS "@targets",
        (
          SELECT row_to_json(r)
          FROM (
            SELECT notice8."id",
            notice8."title"
            FROM "Notice" notice8
            WHERE notice8."id" = directive6."noticeId"
            AND notice8."status" = 'PUBLISHED'
            LIMIT 1
          ) r
        ) AS "@notice"
        FROM (
          SELECT directiveAddressee9."publishedOn" AS "publishedOn",
          directiveAddressee9."directiveId" AS "id"
          FROM "DirectiveAddressee" directiveAddressee9
          WHERE directiveAddressee9."agencyId" = agency1."id"
          AND (directiveAddressee9."ordinal" = 0 OR (
            SELECT TRUE
            FROM "DirectiveAddressee" directiveAddressee10
            WHERE directiveAddressee10."directiveId" = directiveAddressee9."directiveId"
            AND directiveAddressee10."ordinal" < directiveAddressee9."ordinal"
            AND directiveAddressee10."agencyId" = agency1."id"
            LIMIT 1
          ) IS NULL)
          AND (
            SELECT TRUE
            FROM "Directive" directive6
            WHERE directive6."id" = directiveAddressee9."directiveId"
            AND directive6."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
            AND (directive6."parentId" IS NULL OR (
              SELECT TRUE
              FROM "Directive" directive11
              WHERE directive11."id" = directive6."parentId"
              AND EXISTS (
                SELECT 1
                FROM "DirectiveAddressee" directiveAddressee12
                WHERE directiveAddressee12."directiveId" = directive11."id"
                AND directiveAddressee12."agencyId" = agency1."id"
              )
              AND directive11."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
              LIMIT 1
            ) IS NULL)
            AND EXISTS (
              SELECT 1
              FROM "Notice" v
              WHERE v."id" = directive6."noticeId"
              AND v."status" = 'PUBLISHED'
            )
          )
          ORDER BY directiveAddressee9."publishedOn" DESC,
          directiveAddressee9."directiveId" DESC
          LIMIT 2
        ) key13
        JOIN "Directive" directive6 ON directive6."id" = key13."id"
        ORDER BY key13."publishedOn" DESC,
        key13."id" DESC
        LIMIT 2
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
