-- read Query.agency
SELECT (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT agency1."id",
    agency1."name",
    json_build_object('@totalCount', (
      SELECT count(*)
      FROM (
        SELECT merged2.*,
        (merged2."isOver" OR NOT merged2."isPublished") AS "isEnded",
        asked3."today" AS "today",
        asked3."keys" AS "keys",
        $1::date AS "from",
        $2::date AS "to"
        FROM (
          SELECT duty_scopes(agency1."id") AS "keys",
          $3::date AS "today"
          OFFSET 0
        ) asked3
        CROSS
        JOIN LATERAL (
          SELECT found4.*
          FROM (
            (
              SELECT found4.*
              FROM unnest(asked3."keys") AS walked5("key")
              CROSS
              JOIN LATERAL (
                SELECT dutyRow6."above" AS "above",
                dutyRow6."basis" AS "basis",
                dutyRow6."days" AS "days",
                dutyRow6."directiveId" AS "directiveId",
                dutyRow6."dueSort" AS "dueSort",
                dutyRow6."isOver" AS "isOver",
                dutyRow6."isPublished" AS "isPublished",
                dutyRow6."issuerId" AS "issuerId",
                dutyRow6."moves" AS "moves",
                dutyRow6."noticeId" AS "noticeId",
                dutyRow6."roles" AS "roles",
                dutyRow6."scope" AS "scope",
                dutyRow6."since" AS "since",
                dutyRow6."strength" AS "strength",
                dutyRow6."turns" AS "turns"
                FROM "DutyRow" dutyRow6
                WHERE dutyRow6."scope" = walked5."key"
                AND NOT dutyRow6."moves"
                AND dutyRow6."isPublished"
                AND (dutyRow6."basis" <> 'ALL_UNITS' OR dutyRow6."issuerId" IS DISTINCT FROM agency1."id")
                AND NOT dutyRow6."isOver"
                AND dutyRow6."dueSort" < '9999-12-31'::date
                AND dutyRow6."dueSort" >= $4::date
                AND dutyRow6."dueSort" <= $5::date
                AND (dutyRow6."basis" = 'NAMED' OR (
                  SELECT TRUE
                  FROM "DutyRow" dutyRow7
                  WHERE dutyRow7."directiveId" = dutyRow6."directiveId"
                  AND (dutyRow7."scope" = ANY(asked3."keys")) IS TRUE
                  AND (dutyRow7."basis", dutyRow7."scope") < (dutyRow6."basis", dutyRow6."scope")
                  LIMIT 1
                ) IS NULL)
                AND (dutyRow6."above" = '{}' OR (
                  SELECT TRUE
                  FROM "DutyRow" dutyRow8
                  WHERE dutyRow8."directiveId" = ANY(dutyRow6."above")
                  AND dutyRow8."basis" <= dutyRow6."basis"
                  AND (dutyRow8."scope" = ANY(asked3."keys")) IS TRUE
                  AND dutyRow8."isPublished"
                  AND (dutyRow8."basis" <> 'ALL_UNITS' OR dutyRow8."issuerId" IS DISTINCT FROM agency1."id")
                  AND NOT dutyRow8."isOver"
                  AND (CASE WHEN dutyRow8."moves" THEN duty_due(dutyRow8."days", dutyRow8."turns", dutyRow8."since", $6::date, $7::date, asked3."today") ELSE dutyRow8."dueSort" END) < '9999-12-31'::date
                  AND (CASE WHEN dutyRow8."moves" THEN duty_due(dutyRow8."days", dutyRow8."turns", dutyRow8."since", $6::date, $7::date, asked3."today") ELSE dutyRow8."dueSort" END) >= $8::date
                  AND (CASE WHEN dutyRow8."moves" THEN duty_due(dutyRow8."days", dutyRow8."turns", dutyRow8."since", $6::date, $7::date, asked3."today") ELSE dutyRow8."dueSort" END) <= $9::date
                  AND (dutyRow8."basis" = 'NAMED' OR (
                    SELECT TRUE
                    FROM "DutyRow" dutyRow9
                    WHERE dutyRow9."directiveId" = dutyRow8."directiveId"
                    AND (dutyRow9."scope" = ANY(asked3."keys")) IS TRUE
                    AND (dutyRow9."basis", dutyRow9."scope") < (dutyRow8."basis", dutyRow8."scope")
                    LIMIT 1
                  ) IS NULL)
                  LIMIT 1
                ) IS NULL)
              ) found4
            )
            UNION ALL (
              SELECT moving10."above" AS "above",
              moving10."basis" AS "basis",
              moving10."days" AS "days",
              moving10."directiveId" AS "directiveId",
              moving10."dueSort" AS "dueSort",
              moving10."isOver" AS "isOver",
              moving10."isPublished" AS "isPublished",
              moving10."issuerId" AS "issuerId",
              moving10."moves" AS "moves",
              moving10."noticeId" AS "noticeId",
              moving10."roles" AS "roles",
              moving10."scope" AS "scope",
              moving10."since" AS "since",
              moving10."strength" AS "strength",
              moving10."turns" AS "turns"
              FROM (
                SELECT dutyRow11."above",
                dutyRow11."basis",
                dutyRow11."days",
                dutyRow11."directiveId",
                duty_due(dutyRow11."days", dutyRow11."turns", dutyRow11."since", $10::date, $11::date, asked3."today") AS "dueSort",
                dutyRow11."isOver",
                dutyRow11."isPublished",
                dutyRow11."issuerId",
                dutyRow11."moves",
                dutyRow11."noticeId",
                dutyRow11."roles",
                dutyRow11."scope",
                dutyRow11."since",
                dutyRow11."strength",
                dutyRow11."turns"
                FROM "DutyRow" dutyRow11
                WHERE dutyRow11."scope" = ANY(asked3."keys")
                AND dutyRow11."moves"
                AND dutyRow11."isPublished"
                AND (dutyRow11."basis" <> 'ALL_UNITS' OR dutyRow11."issuerId" IS DISTINCT FROM agency1."id")
                AND NOT dutyRow11."isOver"
                OFFSET 0
              ) moving10
              WHERE moving10."isPublished"
              AND (moving10."basis" <> 'ALL_UNITS' OR moving10."issuerId" IS DISTINCT FROM agency1."id")
              AND NOT moving10."isOver"
              AND moving10."dueSort" < '9999-12-31'::date
              AND moving10."dueSort" >= $12::date
              AND moving10."dueSort" <= $13::date
              AND (moving10."basis" = 'NAMED' OR (
                SELECT TRUE
                FROM "DutyRow" dutyRow12
                WHERE dutyRow12."directiveId" = moving10."directiveId"
                AND (dutyRow12."scope" = ANY(asked3."keys")) IS TRUE
                AND (dutyRow12."basis", dutyRow12."scope") < (moving10."basis", moving10."scope")
                LIMIT 1
              ) IS NULL)
              AND (moving10."above" = '{}' OR (
                SELECT TRUE
                FROM "DutyRow" dutyRow13
                WHERE dutyRow13."directiveId" = ANY(moving10."above")
                AND dutyRow13."basis" <= moving10."basis"
                AND (dutyRow13."scope" = ANY(asked3."keys")) IS TRUE
                AND dutyRow13."isPublished"
                AND (dutyRow13."basis" <> 'ALL_UNITS' OR dutyRow13."issuerId" IS DISTINCT FROM agency1."id")
                AND NOT dutyRow13."isOver"
                AND (CASE WHEN dutyRow13."moves" THEN duty_due(dutyRow13."days", dutyRow13."turns", dutyRow13."since", $14::date, $15::date, asked3."today") ELSE dutyRow13."dueSort" END) < '9999-12-31'::date
                AND (CASE WHEN dutyRow13."moves" THEN duty_due(dutyRow13."days", dutyRow13."turns", dutyRow13."since", $14::date, $15::date, asked3."today") ELSE dutyRow13."dueSort" END) >= $16::date
                AND (CASE WHEN dutyRow13."moves" THEN duty_due(dutyRow13."days", dutyRow13."turns", dutyRow13."since", $14::date, $15::date, asked3."today") ELSE dutyRow13."dueSort" END) <= $17::date
                AND (dutyRow13."basis" = 'NAMED' OR (
                  SELECT TRUE
                  FROM "DutyRow" dutyRow14
                  WHERE dutyRow14."directiveId" = dutyRow13."directiveId"
                  AND (dutyRow14."scope" = ANY(asked3."keys")) IS TRUE
                  AND (dutyRow14."basis", dutyRow14."scope") < (dutyRow13."basis", dutyRow13."scope")
                  LIMIT 1
                ) IS NULL)
                LIMIT 1
              ) IS NULL)
            )
          ) found4
        ) merged2
      ) duty15
      WHERE TRUE
    ), '@nodes', (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT duty16."basis",
        duty16."roles",
        duty16."dueSort",
        duty16."isEnded",
        duty16."today",
        (
          SELECT row_to_json(r)
          FROM (
            SELECT agency17."id",
            agency17."name"
            FROM "Agency" agency17
            WHERE agency17."id" = duty16."issuerId"
            AND agency17."mergedIntoId" IS NULL
            LIMIT 1
          ) r
        ) AS "@issuer",
        (
          SELECT row_to_json(r)
          FROM (
            SELECT directive18."id",
            directive18."path",
            directive18."text",
            directive18."spanStart",
            directive18."spanEnd",
            directive18."quote",
            directive18."sourceStart",
            directive18."sourceEnd",
            directive18."sourceQuote"
            FROM "Directive" directive18
            WHERE directive18."id" = duty16."directiveId"
            LIMIT 1
          ) r
        ) AS "@directive",
        (
          SELECT row_to_json(r)
          FROM (
            SELECT notice19."id",
            notice19."title",
            notice19."documentNumber",
            notice19."documentIssuer",
            notice19."documentYear",
            notice19."documentSerial",
            (
              SELECT json_build_object('url', notice19."sourceUrl", 'siteCode', notice19."siteCode", 'siteName', notice19."siteName", 'icpNumber', notice19."icpNumber", 'policeNumber', notice19."policeNumber", 'retrievedAt', notice19."retrievedAt", 'origin', (
                SELECT json_build_object('encoding', s."encoding", 'contentHash', s."contentHash")
                FROM "NoticeText" x
                JOIN "SourceDocument" s ON s."id" = x."sourceId"
                WHERE x."id" = notice19."textId"
              ))
            ) AS "@source",
            (
              SELECT row_to_json(r)
              FROM (
                SELECT agency20."id",
                agency20."name"
                FROM "Agency" agency20
                WHERE agency20."id" = notice19."agencyId"
                AND agency20."mergedIntoId" IS NULL
                LIMIT 1
              ) r
            ) AS "@agency"
            FROM "Notice" notice19
            WHERE notice19."id" = duty16."noticeId"
            LIMIT 1
          ) r
        ) AS "@notice"
        FROM (
          SELECT merged21.*,
          (merged21."isOver" OR NOT merged21."isPublished") AS "isEnded",
          asked22."today" AS "today",
          asked22."keys" AS "keys",
          $18::date AS "from",
          $19::date AS "to"
          FROM (
            SELECT duty_scopes(agency1."id") AS "keys",
            $20::date AS "today"
            OFFSET 0
          ) asked22
          CROSS
          JOIN LATERAL (
            SELECT found23.*
            FROM (
              (
                SELECT found23.*
                FROM unnest(asked22."keys") AS walked24("key")
                CROSS
                JOIN LATERAL (
                  SELECT dutyRow25."above" AS "above",
                  dutyRow25."basis" AS "basis",
                  dutyRow25."days" AS "days",
                  dutyRow25."directiveId" AS "directiveId",
                  dutyRow25."dueSort" AS "dueSort",
                  dutyRow25."isOver" AS "isOver",
                  dutyRow25."isPublished" AS "isPublished",
                  dutyRow25."issuerId" AS "issuerId",
                  dutyRow25."moves" AS "moves",
                  dutyRow25."noticeId" AS "noticeId",
                  dutyRow25."roles" AS "roles",
                  dutyRow25."scope" AS "scope",
                  dutyRow25."since" AS "since",
                  dutyRow25."strength" AS "strength",
                  dutyRow25."turns" AS "turns"
                  FROM "DutyRow" dutyRow25
                  WHERE dutyRow25."scope" = walked24."key"
                  AND NOT dutyRow25."moves"
                  AND dutyRow25."isPublished"
                  AND (dutyRow25."basis" <> 'ALL_UNITS' OR dutyRow25."issuerId" IS DISTINCT FROM agency1."id")
                  AND NOT dutyRow25."isOver"
                  AND dutyRow25."dueSort" < '9999-12-31'::date
                  AND dutyRow25."dueSort" >= $21::date
                  AND dutyRow25."dueSort" <= $22::date
                  AND (dutyRow25."basis" = 'NAMED' OR (
                    SELECT TRUE
                    FROM "DutyRow" dutyRow26
                    WHERE dutyRow26."directiveId" = dutyRow25."directiveId"
                    AND (dutyRow26."scope" = ANY(asked22."keys")) IS TRUE
                    AND (dutyRow26."basis", dutyRow26."scope") < (dutyRow25."basis", dutyRow25."scope")
                    LIMIT 1
                  ) IS NULL)
                  AND (dutyRow25."above" = '{}' OR (
                    SELECT TRUE
                    FROM "DutyRow" dutyRow27
                    WHERE dutyRow27."directiveId" = ANY(dutyRow25."above")
                    AND dutyRow27."basis" <= dutyRow25."basis"
                    AND (dutyRow27."scope" = ANY(asked22."keys")) IS TRUE
                    AND dutyRow27."isPublished"
                    AND (dutyRow27."basis" <> 'ALL_UNITS' OR dutyRow27."issuerId" IS DISTINCT FROM agency1."id")
                    AND NOT dutyRow27."isOver"
                    AND (CASE WHEN dutyRow27."moves" THEN duty_due(dutyRow27."days", dutyRow27."turns", dutyRow27."since", $23::date, $24::date, asked22."today") ELSE dutyRow27."dueSort" END) < '9999-12-31'::date
                    AND (CASE WHEN dutyRow27."moves" THEN duty_due(dutyRow27."days", dutyRow27."turns", dutyRow27."since", $23::date, $24::date, asked22."today") ELSE dutyRow27."dueSort" END) >= $25::date
                    AND (CASE WHEN dutyRow27."moves" THEN duty_due(dutyRow27."days", dutyRow27."turns", dutyRow27."since", $23::date, $24::date, asked22."today") ELSE dutyRow27."dueSort" END) <= $26::date
                    AND (dutyRow27."basis" = 'NAMED' OR (
                      SELECT TRUE
                      FROM "DutyRow" dutyRow28
                      WHERE dutyRow28."directiveId" = dutyRow27."directiveId"
                      AND (dutyRow28."scope" = ANY(asked22."keys")) IS TRUE
                      AND (dutyRow28."basis", dutyRow28."scope") < (dutyRow27."basis", dutyRow27."scope")
                      LIMIT 1
                    ) IS NULL)
                    LIMIT 1
                  ) IS NULL)
                  ORDER BY dutyRow25."dueSort" ASC,
                  dutyRow25."directiveId" ASC
                  LIMIT 2
                ) found23
              )
              UNION ALL (
                SELECT moving29."above" AS "above",
                moving29."basis" AS "basis",
                moving29."days" AS "days",
                moving29."directiveId" AS "directiveId",
                moving29."dueSort" AS "dueSort",
                moving29."isOver" AS "isOver",
                moving29."isPublished" AS "isPublished",
                moving29."issuerId" AS "issuerId",
                moving29."moves" AS "moves",
                moving29."noticeId" AS "noticeId",
                moving29."roles" AS "roles",
                moving29."scope" AS "scope",
                moving29."since" AS "since",
                moving29."strength" AS "strength",
                moving29."turns" AS "turns"
                FROM (
                  SELECT dutyRow30."above",
                  dutyRow30."basis",
                  dutyRow30."days",
                  dutyRow30."directiveId",
                  duty_due(dutyRow30."days", dutyRow30."turns", dutyRow30."since", $27::date, $28::date, asked22."today") AS "dueSort",
                  dutyRow30."isOver",
                  dutyRow30."isPublished",
                  dutyRow30."issuerId",
                  dutyRow30."moves",
                  dutyRow30."noticeId",
                  dutyRow30."roles",
                  dutyRow30."scope",
                  dutyRow30."since",
                  dutyRow30."strength",
                  dutyRow30."turns"
                  FROM "DutyRow" dutyRow30
                  WHERE dutyRow30."scope" = ANY(asked22."keys")
                  AND dutyRow30."moves"
                  AND dutyRow30."isPublished"
                  AND (dutyRow30."basis" <> 'ALL_UNITS' OR dutyRow30."issuerId" IS DISTINCT FROM agency1."id")
                  AND NOT dutyRow30."isOver"
                  OFFSET 0
                ) moving29
                WHERE moving29."isPublished"
                AND (moving29."basis" <> 'ALL_UNITS' OR moving29."issuerId" IS DISTINCT FROM agency1."id")
                AND NOT moving29."isOver"
                AND moving29."dueSort" < '9999-12-31'::date
                AND moving29."dueSort" >= $29::date
                AND moving29."dueSort" <= $30::date
                AND (moving29."basis" = 'NAMED' OR (
                  SELECT TRUE
                  FROM "DutyRow" dutyRow31
                  WHERE dutyRow31."directiveId" = moving29."directiveId"
                  AND (dutyRow31."scope" = ANY(asked22."keys")) IS TRUE
                  AND (dutyRow31."basis", dutyRow31."scope") < (moving29."basis", moving29."scope")
                  LIMIT 1
                ) IS NULL)
                AND (moving29."above" = '{}' OR (
                  SELECT TRUE
                  FROM "DutyRow" dutyRow32
                  WHERE dutyRow32."directiveId" = ANY(moving29."above")
                  AND dutyRow32."basis" <= moving29."basis"
                  AND (dutyRow32."scope" = ANY(asked22."keys")) IS TRUE
                  AND dutyRow32."isPublished"
                  AND (dutyRow32."basis" <> 'ALL_UNITS' OR dutyRow32."issuerId" IS DISTINCT FROM agency1."id")
                  AND NOT dutyRow32."isOver"
                  AND (CASE WHEN dutyRow32."moves" THEN duty_due(dutyRow32."days", dutyRow32."turns", dutyRow32."since", $31::date, $32::date, asked22."today") ELSE dutyRow32."dueSort" END) < '9999-12-31'::date
                  AND (CASE WHEN dutyRow32."moves" THEN duty_due(dutyRow32."days", dutyRow32."turns", dutyRow32."since", $31::date, $32::date, asked22."today") ELSE dutyRow32."dueSort" END) >= $33::date
                  AND (CASE WHEN dutyRow32."moves" THEN duty_due(dutyRow32."days", dutyRow32."turns", dutyRow32."since", $31::date, $32::date, asked22."today") ELSE dutyRow32."dueSort" END) <= $34::date
                  AND (dutyRow32."basis" = 'NAMED' OR (
                    SELECT TRUE
                    FROM "DutyRow" dutyRow33
                    WHERE dutyRow33."directiveId" = dutyRow32."directiveId"
                    AND (dutyRow33."scope" = ANY(asked22."keys")) IS TRUE
                    AND (dutyRow33."basis", dutyRow33."scope") < (dutyRow32."basis", dutyRow32."scope")
                    LIMIT 1
                  ) IS NULL)
                  LIMIT 1
                ) IS NULL)
                ORDER BY moving29."dueSort" ASC,
                moving29."directiveId" ASC
                LIMIT 2
              )
            ) found23
            ORDER BY found23."dueSort" ASC,
            found23."directiveId" ASC
            LIMIT 2
          ) merged21
        ) duty16
        WHERE TRUE
        ORDER BY duty16."dueSort" ASC,
        duty16."directiveId" ASC
        LIMIT 2
      ) r
    )) AS "@duties",
    json_build_object('@facets', json_build_object('@bases', (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT facet34."basis",
        facet34."count"
        FROM (
          SELECT duty35."basis" AS "basis",
          count(*)::int AS "count"
          FROM (
            SELECT merged36.*,
            (merged36."isOver" OR NOT merged36."isPublished") AS "isEnded",
            asked37."today" AS "today",
            asked37."keys" AS "keys",
            NULL::date AS "from",
            NULL::date AS "to"
            FROM (
              SELECT duty_scopes(agency1."id") AS "keys",
              $35::date AS "today"
              OFFSET 0
            ) asked37
            CROSS
            JOIN LATERAL (
              SELECT found38.*
              FROM (
                (
                  SELECT found38.*
                  FROM unnest(asked37."keys") AS walked39("key")
                  CROSS
                  JOIN LATERAL (
                    SELECT dutyRow40."above" AS "above",
                    dutyRow40."basis" AS "basis",
                    dutyRow40."days" AS "days",
                    dutyRow40."directiveId" AS "directiveId",
                    dutyRow40."dueSort" AS "dueSort",
                    dutyRow40."isOver" AS "isOver",
                    dutyRow40."isPublished" AS "isPublished",
                    dutyRow40."issuerId" AS "issuerId",
                    dutyRow40."moves" AS "moves",
                    dutyRow40."noticeId" AS "noticeId",
                    dutyRow40."roles" AS "roles",
                    dutyRow40."scope" AS "scope",
                    dutyRow40."since" AS "since",
                    dutyRow40."strength" AS "strength",
                    dutyRow40."turns" AS "turns"
                    FROM "DutyRow" dutyRow40
                    WHERE dutyRow40."scope" = walked39."key"
                    AND NOT dutyRow40."moves"
                    AND dutyRow40."isPublished"
                    AND (dutyRow40."basis" <> 'ALL_UNITS' OR dutyRow40."issuerId" IS DISTINCT FROM agency1."id")
                    AND NOT dutyRow40."isOver"
                    AND (dutyRow40."basis" = 'NAMED' OR (
                      SELECT TRUE
                      FROM "DutyRow" dutyRow41
                      WHERE dutyRow41."directiveId" = dutyRow40."directiveId"
                      AND (dutyRow41."scope" = ANY(asked37."keys")) IS TRUE
                      AND (dutyRow41."basis", dutyRow41."scope") < (dutyRow40."basis", dutyRow40."scope")
                      LIMIT 1
                    ) IS NULL)
                    AND (dutyRow40."above" = '{}' OR (
                      SELECT TRUE
                      FROM "DutyRow" dutyRow42
                      WHERE dutyRow42."directiveId" = ANY(dutyRow40."above")
                      AND dutyRow42."basis" <= dutyRow40."basis"
                      AND (dutyRow42."scope" = ANY(asked37."keys")) IS TRUE
                      AND dutyRow42."isPublished"
                      AND (dutyRow42."basis" <> 'ALL_UNITS' OR dutyRow42."issuerId" IS DISTINCT FROM agency1."id")
                      AND NOT dutyRow42."isOver"
                      AND (dutyRow42."basis" = 'NAMED' OR (
                        SELECT TRUE
                        FROM "DutyRow" dutyRow43
                        WHERE dutyRow43."directiveId" = dutyRow42."directiveId"
                        AND (dutyRow43."scope" = ANY(asked37."keys")) IS TRUE
                        AND (dutyRow43."basis", dutyRow43."scope") < (dutyRow42."basis", dutyRow42."scope")
                        LIMIT 1
                      ) IS NULL)
                      LIMIT 1
                    ) IS NULL)
                  ) found38
                )
                UNION ALL (
                  SELECT moving44."above" AS "above",
                  moving44."basis" AS "basis",
                  moving44."days" AS "days",
                  moving44."directiveId" AS "directiveId",
                  moving44."dueSort" AS "dueSort",
                  moving44."isOver" AS "isOver",
                  moving44."isPublished" AS "isPublished",
                  moving44."issuerId" AS "issuerId",
                  moving44."moves" AS "moves",
                  moving44."noticeId" AS "noticeId",
                  moving44."roles" AS "roles",
                  moving44."scope" AS "scope",
                  moving44."since" AS "since",
                  moving44."strength" AS "strength",
                  moving44."turns" AS "turns"
                  FROM (
                    SELECT dutyRow45."above",
                    dutyRow45."basis",
                    dutyRow45."days",
                    dutyRow45."directiveId",
                    duty_due(dutyRow45."days", dutyRow45."turns", dutyRow45."since", NULL::date, NULL::date, asked37."today") AS "dueSort",
                    dutyRow45."isOver",
                    dutyRow45."isPublished",
                    dutyRow45."issuerId",
                    dutyRow45."moves",
                    dutyRow45."noticeId",
                    dutyRow45."roles",
                    dutyRow45."scope",
                    dutyRow45."since",
                    dutyRow45."strength",
                    dutyRow45."turns"
                    FROM "DutyRow" dutyRow45
                    WHERE dutyRow45."scope" = ANY(asked37."keys")
                    AND dutyRow45."moves"
                    AND dutyRow45."isPublished"
                    AND (dutyRow45."basis" <> 'ALL_UNITS' OR dutyRow45."issuerId" IS DISTINCT FROM agency1."id")
                    AND NOT dutyRow45."isOver"
                    OFFSET 0
                  ) moving44
                  WHERE moving44."isPublished"
                  AND (moving44."basis" <> 'ALL_UNITS' OR moving44."issuerId" IS DISTINCT FROM agency1."id")
                  AND NOT moving44."isOver"
                  AND (moving44."basis" = 'NAMED' OR (
                    SELECT TRUE
                    FROM "DutyRow" dutyRow46
                    WHERE dutyRow46."directiveId" = moving44."directiveId"
                    AND (dutyRow46."scope" = ANY(asked37."keys")) IS TRUE
                    AND (dutyRow46."basis", dutyRow46."scope") < (moving44."basis", moving44."scope")
                    LIMIT 1
                  ) IS NULL)
                  AND (moving44."above" = '{}' OR (
                    SELECT TRUE
                    FROM "DutyRow" dutyRow47
                    WHERE dutyRow47."directiveId" = ANY(moving44."above")
                    AND dutyRow47."basis" <= moving44."basis"
                    AND (dutyRow47."scope" = ANY(asked37."keys")) IS TRUE
                    AND dutyRow47."isPublished"
                    AND (dutyRow47."basis" <> 'ALL_UNITS' OR dutyRow47."issuerId" IS DISTINCT FROM agency1."id")
                    AND NOT dutyRow47."isOver"
                    AND (dutyRow47."basis" = 'NAMED' OR (
                      SELECT TRUE
                      FROM "DutyRow" dutyRow48
                      WHERE dutyRow48."directiveId" = dutyRow47."directiveId"
                      AND (dutyRow48."scope" = ANY(asked37."keys")) IS TRUE
                      AND (dutyRow48."basis", dutyRow48."scope") < (dutyRow47."basis", dutyRow47."scope")
                      LIMIT 1
                    ) IS NULL)
                    LIMIT 1
                  ) IS NULL)
                )
              ) found38
            ) merged36
          ) duty35
          WHERE TRUE
          GROUP BY 1
        ) facet34
        WHERE facet34."basis" IS NOT NULL
        ORDER BY facet34."basis"
        LIMIT 100
      ) r
    ), '@statuses', (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT facet49."status",
        facet49."count"
        FROM (
          SELECT CASE WHEN duty35."isEnded" THEN 'ENDED' WHEN duty35."dueSort" = '9999-12-31'::date THEN 'UNDATED' WHEN duty35."dueSort" < duty35."today" THEN 'OVERDUE' ELSE 'OPEN' END AS "status",
          count(*)::int AS "count"
          FROM (
            SELECT merged36.*,
            (merged36."isOver" OR NOT merged36."isPublished") AS "isEnded",
            asked37."today" AS "today",
            asked37."keys" AS "keys",
            NULL::date AS "from",
            NULL::date AS "to"
            FROM (
              SELECT duty_scopes(agency1."id") AS "keys",
              $35::date AS "today"
              OFFSET 0
            ) asked37
            CROSS
            JOIN LATERAL (
              SELECT found38.*
              FROM (
                (
                  SELECT found38.*
                  FROM unnest(asked37."keys") AS walked39("key")
                  CROSS
                  JOIN LATERAL (
                    SELECT dutyRow40."above" AS "above",
                    dutyRow40."basis" AS "basis",
                    dutyRow40."days" AS "days",
                    dutyRow40."directiveId" AS "directiveId",
                    dutyRow40."dueSort" AS "dueSort",
                    dutyRow40."isOver" AS "isOver",
                    dutyRow40."isPublished" AS "isPublished",
                    dutyRow40."issuerId" AS "issuerId",
                    dutyRow40."moves" AS "moves",
                    dutyRow40."noticeId" AS "noticeId",
                    dutyRow40."roles" AS "roles",
                    dutyRow40."scope" AS "scope",
                    dutyRow40."since" AS "since",
                    dutyRow40."strength" AS "strength",
                    dutyRow40."turns" AS "turns"
                    FROM "DutyRow" dutyRow40
                    WHERE dutyRow40."scope" = walked39."key"
                    AND NOT dutyRow40."moves"
                    AND dutyRow40."isPublished"
                    AND (dutyRow40."basis" <> 'ALL_UNITS' OR dutyRow40."issuerId" IS DISTINCT FROM agency1."id")
                    AND NOT dutyRow40."isOver"
                    AND (dutyRow40."basis" = 'NAMED' OR (
                      SELECT TRUE
                      FROM "DutyRow" dutyRow41
                      WHERE dutyRow41."directiveId" = dutyRow40."directiveId"
                      AND (dutyRow41."scope" = ANY(asked37."keys")) IS TRUE
                      AND (dutyRow41."basis", dutyRow41."scope") < (dutyRow40."basis", dutyRow40."scope")
                      LIMIT 1
                    ) IS NULL)
                    AND (dutyRow40."above" = '{}' OR (
                      SELECT TRUE
                      FROM "DutyRow" dutyRow42
                      WHERE dutyRow42."directiveId" = ANY(dutyRow40."above")
                      AND dutyRow42."basis" <= dutyRow40."basis"
                      AND (dutyRow42."scope" = ANY(asked37."keys")) IS TRUE
                      AND dutyRow42."isPublished"
                      AND (dutyRow42."basis" <> 'ALL_UNITS' OR dutyRow42."issuerId" IS DISTINCT FROM agency1."id")
                      AND NOT dutyRow42."isOver"
                      AND (dutyRow42."basis" = 'NAMED' OR (
                        SELECT TRUE
                        FROM "DutyRow" dutyRow43
                        WHERE dutyRow43."directiveId" = dutyRow42."directiveId"
                        AND (dutyRow43."scope" = ANY(asked37."keys")) IS TRUE
                        AND (dutyRow43."basis", dutyRow43."scope") < (dutyRow42."basis", dutyRow42."scope")
                        LIMIT 1
                      ) IS NULL)
                      LIMIT 1
                    ) IS NULL)
                  ) found38
                )
                UNION ALL (
                  SELECT moving44."above" AS "above",
                  moving44."basis" AS "basis",
                  moving44."days" AS "days",
                  moving44."directiveId" AS "directiveId",
                  moving44."dueSort" AS "dueSort",
                  moving44."isOver" AS "isOver",
                  moving44."isPublished" AS "isPublished",
                  moving44."issuerId" AS "issuerId",
                  moving44."moves" AS "moves",
                  moving44."noticeId" AS "noticeId",
                  moving44."roles" AS "roles",
                  moving44."scope" AS "scope",
                  moving44."since" AS "since",
                  moving44."strength" AS "strength",
                  moving44."turns" AS "turns"
                  FROM (
                    SELECT dutyRow45."above",
                    dutyRow45."basis",
                    dutyRow45."days",
                    dutyRow45."directiveId",
                    duty_due(dutyRow45."days", dutyRow45."turns", dutyRow45."since", NULL::date, NULL::date, asked37."today") AS "dueSort",
                    dutyRow45."isOver",
                    dutyRow45."isPublished",
                    dutyRow45."issuerId",
                    dutyRow45."moves",
                    dutyRow45."noticeId",
                    dutyRow45."roles",
                    dutyRow45."scope",
                    dutyRow45."since",
                    dutyRow45."strength",
                    dutyRow45."turns"
                    FROM "DutyRow" dutyRow45
                    WHERE dutyRow45."scope" = ANY(asked37."keys")
                    AND dutyRow45."moves"
                    AND dutyRow45."isPublished"
                    AND (dutyRow45."basis" <> 'ALL_UNITS' OR dutyRow45."issuerId" IS DISTINCT FROM agency1."id")
                    AND NOT dutyRow45."isOver"
                    OFFSET 0
                  ) moving44
                  WHERE moving44."isPublished"
                  AND (moving44."basis" <> 'ALL_UNITS' OR moving44."issuerId" IS DISTINCT FROM agency1."id")
                  AND NOT moving44."isOver"
                  AND (moving44."basis" = 'NAMED' OR (
                    SELECT TRUE
                    FROM "DutyRow" dutyRow46
                    WHERE dutyRow46."directiveId" = moving44."directiveId"
                    AND (dutyRow46."scope" = ANY(asked37."keys")) IS TRUE
                    AND (dutyRow46."basis", dutyRow46."scope") < (moving44."basis", moving44."scope")
                    LIMIT 1
                  ) IS NULL)
                  AND (moving44."above" = '{}' OR (
                    SELECT TRUE
                    FROM "DutyRow" dutyRow47
                    WHERE dutyRow47."directiveId" = ANY(moving44."above")
                    AND dutyRow47."basis" <= moving44."basis"
                    AND (dutyRow47."scope" = ANY(asked37."keys")) IS TRUE
                    AND dutyRow47."isPublished"
                    AND (dutyRow47."basis" <> 'ALL_UNITS' OR dutyRow47."issuerId" IS DISTINCT FROM agency1."id")
                    AND NOT dutyRow47."isOver"
                    AND (dutyRow47."basis" = 'NAMED' OR (
                      SELECT TRUE
                      FROM "DutyRow" dutyRow48
                      WHERE dutyRow48."directiveId" = dutyRow47."directiveId"
                      AND (dutyRow48."scope" = ANY(asked37."keys")) IS TRUE
                      AND (dutyRow48."basis", dutyRow48."scope") < (dutyRow47."basis", dutyRow47."scope")
                      LIMIT 1
                    ) IS NULL)
                    LIMIT 1
                  ) IS NULL)
                )
              ) found38
            ) merged36
          ) duty35
          WHERE TRUE
          GROUP BY 1
        ) facet49
        WHERE facet49."status" IS NOT NULL
        ORDER BY facet49."count" DESC,
        facet49."status"
        LIMIT 100
      ) r
    ))) AS "@ever"
    FROM "Agency" agency1
    WHERE agency1."id" = COALESCE(
      (
        SELECT a."mergedIntoId"
        FROM "Agency" a
        WHERE a."id" = (
          SELECT CASE WHEN min(f."agencyId"::text) = max(f."agencyId"::text) THEN min(f."agencyId"::text)::uuid END
          FROM (
            SELECT COALESCE(a."mergedIntoId", a."id") AS "agencyId",
            rank() OVER (ORDER BY array_position($36::text[], n."name"), n."divisionCode" IS NOT NULL, n."origin") AS "rank"
            FROM "AgencyName" n
            JOIN "Agency" a ON a."id" = n."agencyId"
            WHERE n."name" = ANY($36::text[])
          ) f
          WHERE f."rank" = 1
        )
      ),
      (
        SELECT CASE WHEN min(f."agencyId"::text) = max(f."agencyId"::text) THEN min(f."agencyId"::text)::uuid END
        FROM (
          SELECT COALESCE(a."mergedIntoId", a."id") AS "agencyId",
          rank() OVER (ORDER BY array_position($36::text[], n."name"), n."divisionCode" IS NOT NULL, n."origin") AS "rank"
          FROM "AgencyName" n
          JOIN "Agency" a ON a."id" = n."agencyId"
          WHERE n."name" = ANY($36::text[])
        ) f
        WHERE f."rank" = 1
      )
    )
    AND agency1."mergedIntoId" IS NULL
    LIMIT 1
  ) r
) AS answer
