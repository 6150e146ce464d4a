-- read Query.directives
SELECT json_build_object('@totalCount', (
  SELECT count(*)
  FROM "Directive" directive1
  WHERE directive1."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
  AND (directive1."parentId" IS NULL OR (
    SELECT TRUE
    FROM "Directive" directive2
    WHERE directive2."id" = directive1."parentId"
    AND directive2."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
    LIMIT 1
  ) IS NULL)
  AND EXISTS (
    SELECT 1
    FROM "Notice" v
    WHERE v."id" = directive1."noticeId"
    AND v."status" = 'PUBLISHED'
  )
), '@nodes', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT directive3."id",
    directive3."path",
    directive3."text",
    json_build_array(directive3."dueSort", directive3."id") AS "$cursor"
    FROM "Directive" directive3
    WHERE directive3."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
    AND (directive3."parentId" IS NULL OR (
      SELECT TRUE
      FROM "Directive" directive4
      WHERE directive4."id" = directive3."parentId"
      AND directive4."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
      LIMIT 1
    ) IS NULL)
    AND EXISTS (
      SELECT 1
      FROM "Notice" v
      WHERE v."id" = directive3."noticeId"
      AND v."status" = 'PUBLISHED'
    )
    ORDER BY directive3."dueSort" ASC,
    directive3."id" ASC
    LIMIT 4
  ) r
), '$rows', 'nodes') AS answer

-- read Query.directives
SELECT json_build_object('@nodes', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT directive1."id",
    directive1."path",
    (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT target2."dueBy"
        FROM "Target" target2
        WHERE target2."directiveId" = directive1."id"
        ORDER BY target2."ordinal"
      ) r
    ) AS "@targets",
    json_build_array(key3."dueSort", key3."id") AS "$cursor"
    FROM (
      SELECT target4."dueBy" AS "dueSort",
      target4."directiveId" AS "id"
      FROM "Target" target4
      WHERE target4."dueBy" >= $1::date
      AND (
        SELECT TRUE
        FROM "Target" target5
        WHERE target5."directiveId" = target4."directiveId"
        AND target5."dueBy" >= $2::date
        AND (target5."dueBy", target5."ordinal") < (target4."dueBy", target4."ordinal")
        LIMIT 1
      ) IS NULL
      AND (
        SELECT TRUE
        FROM "Directive" directive1
        WHERE directive1."id" = target4."directiveId"
        AND directive1."dueSort" < '9999-12-31'
        AND (
          SELECT TRUE
          FROM "Target" d
          WHERE d."directiveId" = directive1."id"
          AND d."dueBy" IS NOT NULL
          AND d."dueBy" >= $3::date
          LIMIT 1
        )
        AND directive1."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
        AND (
          SELECT TRUE
          FROM "Directive" directive6
          WHERE directive6."parentId" = directive1."id"
          AND (directive6."dueBy" + 0) IS NOT NULL
          AND (
            SELECT TRUE
            FROM "Target" d
            WHERE d."directiveId" = directive6."id"
            AND d."dueBy" IS NOT NULL
            AND d."dueBy" >= $4::date
            LIMIT 1
          )
          AND directive6."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
          LIMIT 1
        ) IS NULL
        AND EXISTS (
          SELECT 1
          FROM "Notice" v
          WHERE v."id" = directive1."noticeId"
          AND v."status" = 'PUBLISHED'
        )
      )
      ORDER BY target4."dueBy" ASC,
      target4."directiveId" ASC
      LIMIT 3
    ) key3
    JOIN "Directive" directive1 ON directive1."id" = key3."id"
    ORDER BY key3."dueSort" ASC,
    key3."id" ASC
    LIMIT 3
  ) r
), '$rows', 'nodes') AS answer

-- read Query.agency
SELECT (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT agency1."id",
    json_build_object('@nodes', (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT directive2."id",
        directive2."path",
        directive2."text"
        FROM (
          SELECT due3."dueBy" AS "dueSort",
          due3."directiveId" AS "id"
          FROM (
            SELECT target4."directiveId" AS "directiveId",
            min(target4."dueBy") AS "dueBy"
            FROM "DirectiveAddressee" directiveAddressee5
            JOIN "Target" target4 ON target4."directiveId" = directiveAddressee5."directiveId"
            WHERE directiveAddressee5."agencyId" = agency1."id"
            AND target4."dueBy" >= $1::date
            GROUP BY 1
          ) due3
          WHERE (
            SELECT TRUE
            FROM "Directive" directive2
            WHERE directive2."id" = due3."directiveId"
            AND (directive2."dueBy" + 0) IS NOT NULL
            AND (
              SELECT TRUE
              FROM "Target" d
              WHERE d."directiveId" = directive2."id"
              AND d."dueBy" IS NOT NULL
              AND d."dueBy" >= $2::date
              LIMIT 1
            )
            AND directive2."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
            AND (directive2."parentId" IS NULL OR (
              SELECT TRUE
              FROM "Directive" directive6
              WHERE directive6."id" = directive2."parentId"
              AND EXISTS (
                SELECT 1
                FROM "DirectiveAddressee" directiveAddressee7
                WHERE directiveAddressee7."directiveId" = directive6."id"
                AND directiveAddressee7."agencyId" = agency1."id"
              )
              AND (directive6."dueBy" + 0) IS NOT NULL
              AND (
                SELECT TRUE
                FROM "Target" d
                WHERE d."directiveId" = directive6."id"
                AND d."dueBy" IS NOT NULL
                AND d."dueBy" >= $3::date
                LIMIT 1
              )
              AND directive6."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
              LIMIT 1
            ) IS NULL)
            AND EXISTS (
              SELECT 1
              FROM "Notice" v
              WHERE v."id" = directive2."noticeId"
              AND v."status" = 'PUBLISHED'
            )
          )
          ORDER BY due3."dueBy" ASC,
          due3."directiveId" ASC
          LIMIT 2
        ) key8
        JOIN "Directive" directive2 ON directive2."id" = key8."id"
        ORDER BY key8."dueSort" ASC,
        key8."id" ASC
        LIMIT 2
      ) r
    )) AS "@assignedDirectives",
    json_build_object('@totalCount', (
      SELECT count(*)
      FROM "Directive" directive9
      WHERE EXISTS (
        SELECT 1
        FROM "DirectiveAddressee" directiveAddressee10
        WHERE directiveAddressee10."directiveId" = directive9."id"
        AND directiveAddressee10."agencyId" = agency1."id"
        AND directiveAddressee10."scope" = $4::"AddresseeScope"
        AND directiveAddressee10."role" = $5::"AddresseeRole"
      )
      AND directive9."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
      AND (directive9."parentId" IS NULL OR (
        SELECT TRUE
        FROM "Directive" directive11
        WHERE directive11."id" = directive9."parentId"
        AND EXISTS (
          SELECT 1
          FROM "DirectiveAddressee" directiveAddressee12
          WHERE directiveAddressee12."directiveId" = directive11."id"
          AND directiveAddressee12."agencyId" = agency1."id"
          AND directiveAddressee12."scope" = $6::"AddresseeScope"
          AND directiveAddressee12."role" = $7::"AddresseeRole"
        )
        AND directive11."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
        LIMIT 1
      ) IS NULL)
      AND EXISTS (
        SELECT 1
        FROM "Notice" v
        WHERE v."id" = directive9."noticeId"
        AND v."status" = 'PUBLISHED'
      )
    ), '@nodes', (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT directive13."id",
        directive13."path",
        directive13."text"
        FROM (
          WITH side14 AS MATERIALIZED (
            SELECT DISTINCT s."id"
            FROM (
              SELECT directiveAddressee15."directiveId" AS "id"
              FROM "DirectiveAddressee" directiveAddressee15
              WHERE directiveAddressee15."agencyId" = agency1."id"
              AND directiveAddressee15."scope" = $8::"AddresseeScope"
              AND directiveAddressee15."role" = $9::"AddresseeRole"
              LIMIT 2001
            ) s
          ),
          count16 AS MATERIALIZED (
            SELECT count(*) AS n
            FROM side14
          ) (
            SELECT *
            FROM (
              SELECT directive13."id",
              directive13."noticeId",
              directive13."ordinal"
              FROM side14 f
              JOIN "Directive" directive13 ON directive13."id" = f."id"
              WHERE (
                SELECT n
                FROM count16
              ) <= 2000
              AND EXISTS (
                SELECT 1
                FROM "DirectiveAddressee" directiveAddressee17
                WHERE directiveAddressee17."directiveId" = directive13."id"
                AND directiveAddressee17."agencyId" = agency1."id"
                AND directiveAddressee17."scope" = $10::"AddresseeScope"
                AND directiveAddressee17."role" = $11::"AddresseeRole"
              )
              AND directive13."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
              AND (directive13."parentId" IS NULL OR (
                SELECT TRUE
                FROM "Directive" directive18
                WHERE directive18."id" = directive13."parentId"
                AND EXISTS (
                  SELECT 1
                  FROM "DirectiveAddressee" directiveAddressee19
                  WHERE directiveAddressee19."directiveId" = directive18."id"
                  AND directiveAddressee19."agencyId" = agency1."id"
                  AND directiveAddressee19."scope" = $12::"AddresseeScope"
                  AND directiveAddressee19."role" = $13::"AddresseeRole"
                )
                AND directive18."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
                LIMIT 1
              ) IS NULL)
              AND EXISTS (
                SELECT 1
                FROM "Notice" v
                WHERE v."id" = directive13."noticeId"
                AND v."status" = 'PUBLISHED'
              )
              OFFSET 0
            ) arm20
            ORDER BY arm20."noticeId" ASC,
            arm20."ordinal" ASC
            LIMIT 2
          )
          UNION ALL (
            SELECT directive13."id",
            directive13."noticeId",
            directive13."ordinal"
            FROM "Directive" directive13
            WHERE NOT (
              SELECT n
              FROM count16
            ) <= 2000
            AND EXISTS (
              SELECT 1
              FROM "DirectiveAddressee" directiveAddressee17
              WHERE directiveAddressee17."directiveId" = directive13."id"
              AND directiveAddressee17."agencyId" = agency1."id"
              AND directiveAddressee17."scope" = $10::"AddresseeScope"
              AND directiveAddressee17."role" = $11::"AddresseeRole"
            )
            AND directive13."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
            AND (directive13."parentId" IS NULL OR (
              SELECT TRUE
              FROM "Directive" directive18
              WHERE directive18."id" = directive13."parentId"
              AND EXISTS (
                SELECT 1
                FROM "DirectiveAddressee" directiveAddressee19
                WHERE directiveAddressee19."directiveId" = directive18."id"
                AND directiveAddressee19."agencyId" = agency1."id"
                AND directiveAddressee19."scope" = $12::"AddresseeScope"
                AND directiveAddressee19."role" = $13::"AddresseeRole"
              )
              AND directive18."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
              LIMIT 1
            ) IS NULL)
            AND EXISTS (
              SELECT 1
              FROM "Notice" v
              WHERE v."id" = directive13."noticeId"
              AND v."status" = 'PUBLISHED'
            )
            ORDER BY directive13."noticeId" ASC,
            directive13."ordinal" ASC
            LIMIT 2
          )
        ) key21
        JOIN "Directive" directive13 ON directive13."id" = key21."id"
        ORDER BY directive13."noticeId" ASC,
        directive13."ordinal" ASC
        LIMIT 2
      ) r
    )) AS "@led"
    FROM "Agency" agency1
    WHERE agency1."id" = COALESCE(
      (
        SELECT a."mergedIntoId"
        FROM "Agency" a
        WHERE a."id" = (
          SELECT CASE WHEN min(f."agencyId"::text) = max(f."agencyId"::text) THEN min(f."agencyId"::text)::uuid END
          FROM (
            SELECT COALESCE(a."mergedIntoId", a."id") AS "agencyId",
            rank() OVER (ORDER BY array_position($14::text[], n."name"), n."divisionCode" IS NOT NULL, n."origin") AS "rank"
            FROM "AgencyName" n
            JOIN "Agency" a ON a."id" = n."agencyId"
            WHERE n."name" = ANY($14::text[])
          ) f
          WHERE f."rank" = 1
        )
      ),
      (
        SELECT CASE WHEN min(f."agencyId"::text) = max(f."agencyId"::text) THEN min(f."agencyId"::text)::uuid END
        FROM (
          SELECT COALESCE(a."mergedIntoId", a."id") AS "agencyId",
          rank() OVER (ORDER BY array_position($14::text[], n."name"), n."divisionCode" IS NOT NULL, n."origin") AS "rank"
          FROM "AgencyName" n
          JOIN "Agency" a ON a."id" = n."agencyId"
          WHERE n."name" = ANY($14::text[])
        ) f
        WHERE f."rank" = 1
      )
    )
    AND agency1."mergedIntoId" IS NULL
    LIMIT 1
  ) r
) AS answer
