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
        FROM "DirectiveAddressee" d
        WHERE d."directiveId" = directive2."id"
        AND d."agencyId" = agency1."id"
      )
      AND directive2."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
      AND EXISTS (
        SELECT 1
        FROM "Notice" v
        WHERE v."id" = directive2."noticeId"
        AND v."status" = 'PUBLISHED'
      )
    ), '@nodes', (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT directive3."id",
        directive3."text",
        (
          SELECT coalesce(json_agg(r), '[]'::json)
          FROM (
            SELECT target4."text",
            target4."soft",
            target4."dueBy"
            FROM "Target" target4
            WHERE target4."directiveId" = directive3."id"
            ORDER BY target4."ordinal"
          ) r
        ) AS "@targets",
        (
          SELECT row_to_json(r)
          FROM (
            SELECT notice5."id",
            notice5."title"
            FROM "Notice" notice5
            WHERE notice5."id" = directive3."noticeId"
            AND notice5."status" = 'PUBLISHED'
            LIMIT 1
          ) r
        ) AS "@notice"
        FROM (
          SELECT directiveAddressee6."publishedOn" AS "publishedOn",
          directiveAddressee6."directiveId" AS "id"
          FROM "DirectiveAddressee" directiveAddressee6
          WHERE directiveAddressee6."agencyId" = agency1."id"
          AND (directiveAddressee6."ordinal" = 0 OR (
            SELECT TRUE
            FROM "DirectiveAddressee" directiveAddressee7
            WHERE directiveAddressee7."directiveId" = directiveAddressee6."directiveId"
            AND directiveAddressee7."ordinal" < directiveAddressee6."ordinal"
            AND directiveAddressee7."agencyId" = agency1."id"
            LIMIT 1
          ) IS NULL)
          AND (
            SELECT TRUE
            FROM "Directive" directive3
            WHERE directive3."id" = directiveAddressee6."directiveId"
            AND directive3."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
            AND EXISTS (
              SELECT 1
              FROM "Notice" v
              WHERE v."id" = directive3."noticeId"
              AND v."status" = 'PUBLISHED'
            )
          )
          ORDER BY directiveAddressee6."publishedOn" DESC,
          directiveAddressee6."directiveId" DESC
          LIMIT 2
        ) key8
        JOIN "Directive" directive3 ON directive3."id" = key8."id"
        ORDER BY directive3."publishedOn" DESC,
        directive3."id" DESC
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
