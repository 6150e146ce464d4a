-- read Query.directives
SELECT json_build_object('@totalCount', (
  SELECT count(*)
  FROM "Directive" directive1
  WHERE directive1."dueSort" < '9999-12-31'
  AND directive1."dueSort" <= $1::date
  AND (
    SELECT TRUE
    FROM "Target" d
    WHERE d."directiveId" = directive1."id"
    AND d."dueBy" IS NOT NULL
    AND d."dueBy" >= $2::date
    AND d."dueBy" <= $3::date
    LIMIT 1
  )
  AND directive1."targetCount" > 0
  AND directive1."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
  AND (directive1."parentId" IS NULL OR (
    SELECT TRUE
    FROM "Directive" directive2
    WHERE directive2."id" = directive1."parentId"
    AND (directive2."dueBy" + 0) IS NOT NULL
    AND (directive2."dueBy" + 0) <= $4::date
    AND (
      SELECT TRUE
      FROM "Target" d
      WHERE d."directiveId" = directive2."id"
      AND d."dueBy" IS NOT NULL
      AND d."dueBy" >= $5::date
      AND d."dueBy" <= $6::date
      LIMIT 1
    )
    AND directive2."targetCount" > 0
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
    directive3."heading",
    (
      SELECT row_to_json(r)
      FROM (
        SELECT agency4."id",
        agency4."name"
        FROM "Agency" agency4
        WHERE agency4."id" = directive3."issuerId"
        AND agency4."mergedIntoId" IS NULL
        LIMIT 1
      ) r
    ) AS "@issuer",
    (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT directiveAddressee5."text"
        FROM "DirectiveAddressee" directiveAddressee5
        WHERE directiveAddressee5."directiveId" = directive3."id"
        ORDER BY directiveAddressee5."ordinal"
      ) r
    ) AS "@addressees",
    (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT target6."text",
        target6."dueBy"
        FROM "Target" target6
        WHERE target6."directiveId" = directive3."id"
        ORDER BY target6."ordinal"
      ) r
    ) AS "@targets",
    (
      SELECT row_to_json(r)
      FROM (
        SELECT notice7."id",
        notice7."title"
        FROM "Notice" notice7
        WHERE notice7."id" = directive3."noticeId"
        AND notice7."status" = 'PUBLISHED'
        LIMIT 1
      ) r
    ) AS "@notice"
    FROM (
      SELECT target8."dueBy" AS "dueSort",
      target8."directiveId" AS "id"
      FROM "Target" target8
      WHERE target8."dueBy" >= $7::date
      AND target8."dueBy" <= $8::date
      AND (
        SELECT TRUE
        FROM "Target" target9
        WHERE target9."directiveId" = target8."directiveId"
        AND target9."dueBy" >= $9::date
        AND target9."dueBy" <= $10::date
        AND (target9."dueBy", target9."ordinal") < (target8."dueBy", target8."ordinal")
        LIMIT 1
      ) IS NULL
      AND (
        SELECT TRUE
        FROM "Directive" directive3
        WHERE directive3."id" = target8."directiveId"
        AND directive3."dueSort" < '9999-12-31'
        AND directive3."dueSort" <= $11::date
        AND (
          SELECT TRUE
          FROM "Target" d
          WHERE d."directiveId" = directive3."id"
          AND d."dueBy" IS NOT NULL
          AND d."dueBy" >= $12::date
          AND d."dueBy" <= $13::date
          LIMIT 1
        )
        AND directive3."targetCount" > 0
        AND directive3."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
        AND (directive3."parentId" IS NULL OR (
          SELECT TRUE
          FROM "Directive" directive10
          WHERE directive10."id" = directive3."parentId"
          AND (directive10."dueBy" + 0) IS NOT NULL
          AND (directive10."dueBy" + 0) <= $14::date
          AND (
            SELECT TRUE
            FROM "Target" d
            WHERE d."directiveId" = directive10."id"
            AND d."dueBy" IS NOT NULL
            AND d."dueBy" >= $15::date
            AND d."dueBy" <= $16::date
            LIMIT 1
          )
          AND directive10."targetCount" > 0
          AND directive10."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
          LIMIT 1
        ) IS NULL)
        AND EXISTS (
          SELECT 1
          FROM "Notice" v
          WHERE v."id" = directive3."noticeId"
          AND v."status" = 'PUBLISHED'
        )
      )
      ORDER BY target8."dueBy" ASC,
      target8."directiveId" ASC
      LIMIT 2
    ) key11
    JOIN "Directive" directive3 ON directive3."id" = key11."id"
    ORDER BY key11."dueSort" ASC,
    key11."id" ASC
    LIMIT 2
  ) r
)) AS answer
