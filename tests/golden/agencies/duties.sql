-- read Query.agency
SELECT (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT agency1."id",
    json_build_object('@edges', (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT duty2."basis",
        duty2."roles",
        duty2."dueSort",
        duty2."isEnded",
        duty2."today",
        (
          SELECT coalesce(json_agg(r), '[]'::json)
          FROM (
            SELECT dutyOccurrence3."dueOn",
            dutyOccurrence3."recurrence",
            dutyOccurrence3."isStated"
            FROM (
              SELECT d AS "dueOn",
              NULL::"Recurrence" AS "recurrence",
              TRUE AS "isStated"
              FROM unnest(duty2."days") AS d
              WHERE (duty2."from" IS NULL OR d >= duty2."from")
              AND (duty2."to" IS NULL OR d <= duty2."to")
              UNION
              SELECT d,
              split_part(t, ' ', 1)::"Recurrence",
              t LIKE '% %' OR t = 'DAILY'
              FROM unnest(duty2."turns") AS t
              CROSS
              JOIN LATERAL (
                SELECT greatest(duty2."since", COALESCE(duty2."from", CASE WHEN duty2."to" < duty2."today" THEN duty2."to" - duty_turn_length(t) ELSE duty2."today" END)) AS "from"
              ) b
              CROSS
              JOIN LATERAL duty_turn_days(t, b."from", least(COALESCE(duty2."to", b."from" + 365), b."from" + duty_turn_length(t) * 3)) AS d
              ORDER BY 1,
              2
              LIMIT 3
            ) dutyOccurrence3
            ORDER BY dutyOccurrence3."dueOn",
            dutyOccurrence3."recurrence"
          ) r
        ) AS "@occurrences",
        (
          SELECT row_to_json(r)
          FROM (
            SELECT directive4."id",
            directive4."path",
            directive4."text"
            FROM "Directive" directive4
            WHERE directive4."id" = duty2."directiveId"
            LIMIT 1
          ) r
        ) AS "@directive",
        (
          SELECT coalesce(json_agg(r), '[]'::json)
          FROM (
            SELECT directive5."id",
            directive5."path"
            FROM "Directive" directive5
            WHERE directive5."id" IN (
              SELECT p."directiveId"
              FROM "DutyRow" p
              WHERE p."noticeId" = duty2."noticeId"
              AND p."scope" = ANY(duty2."keys")
              AND duty2."directiveId" = ANY(p."above")
            )
            AND EXISTS (
              SELECT 1
              FROM "Notice" v
              WHERE v."id" = directive5."noticeId"
              AND v."status" = 'PUBLISHED'
            )
            ORDER BY directive5."ordinal"
          ) r
        ) AS "@parts",
        json_build_array(duty2."dueSort", duty2."directiveId") AS "$cursor"
        FROM (
          SELECT merged6.*,
          (merged6."isOver" OR NOT merged6."isPublished") AS "isEnded",
          asked7."today" AS "today",
          asked7."keys" AS "keys",
          NULL::date AS "from",
          NULL::date AS "to"
          FROM (
            SELECT duty_scopes(agency1."id") AS "keys",
            $1::date AS "today"
            OFFSET 0
          ) asked7
          CROSS
          JOIN LATERAL (
            SELECT found8.*
            FROM (
              (
                SELECT found8.*
                FROM unnest(asked7."keys") AS walked9("key")
                CROSS
                JOIN LATERAL (
                  SELECT dutyRow10."above" AS "above",
                  dutyRow10."basis" AS "basis",
                  dutyRow10."days" AS "days",
                  dutyRow10."directiveId" AS "directiveId",
                  dutyRow10."dueSort" AS "dueSort",
                  dutyRow10."isOver" AS "isOver",
                  dutyRow10."isPublished" AS "isPublished",
                  dutyRow10."issuerId" AS "issuerId",
                  dutyRow10."moves" AS "moves",
                  dutyRow10."noticeId" AS "noticeId",
                  dutyRow10."roles" AS "roles",
                  dutyRow10."scope" AS "scope",
                  dutyRow10."since" AS "since",
                  dutyRow10."strength" AS "strength",
                  dutyRow10."turns" AS "turns"
                  FROM "DutyRow" dutyRow10
                  WHERE dutyRow10."scope" = walked9."key"
                  AND NOT dutyRow10."moves"
                  AND dutyRow10."isPublished"
                  AND (dutyRow10."basis" <> 'ALL_UNITS' OR dutyRow10."issuerId" IS DISTINCT FROM agency1."id")
                  AND dutyRow10."basis" = ANY($2::"DutyBasis"[])
                  AND NOT dutyRow10."isOver"
                  AND (dutyRow10."basis" = 'NAMED' OR (
                    SELECT TRUE
                    FROM "DutyRow" dutyRow11
                    WHERE dutyRow11."directiveId" = dutyRow10."directiveId"
                    AND (dutyRow11."scope" = ANY(asked7."keys")) IS TRUE
                    AND (dutyRow11."basis", dutyRow11."scope") < (dutyRow10."basis", dutyRow10."scope")
                    LIMIT 1
                  ) IS NULL)
                  AND (
                    SELECT TRUE
                    FROM "DutyRow" dutyRow12
                    WHERE dutyRow12."noticeId" = dutyRow10."noticeId"
                    AND dutyRow10."directiveId" = ANY(dutyRow12."above")
                    AND (dutyRow12."scope" = ANY(asked7."keys")) IS TRUE
                    AND dutyRow12."isPublished"
                    AND (dutyRow12."basis" <> 'ALL_UNITS' OR dutyRow12."issuerId" IS DISTINCT FROM agency1."id")
                    AND dutyRow12."basis" = ANY($3::"DutyBasis"[])
                    AND NOT dutyRow12."isOver"
                    AND (dutyRow12."basis" = 'NAMED' OR (
                      SELECT TRUE
                      FROM "DutyRow" dutyRow13
                      WHERE dutyRow13."directiveId" = dutyRow12."directiveId"
                      AND (dutyRow13."scope" = ANY(asked7."keys")) IS TRUE
                      AND (dutyRow13."basis", dutyRow13."scope") < (dutyRow12."basis", dutyRow12."scope")
                      LIMIT 1
                    ) IS NULL)
                    LIMIT 1
                  ) IS NULL
                  ORDER BY dutyRow10."dueSort" ASC,
                  dutyRow10."directiveId" ASC
                  LIMIT 4
                ) found8
              )
              UNION ALL (
                SELECT moving14."above" AS "above",
                moving14."basis" AS "basis",
                moving14."days" AS "days",
                moving14."directiveId" AS "directiveId",
                moving14."dueSort" AS "dueSort",
                moving14."isOver" AS "isOver",
                moving14."isPublished" AS "isPublished",
                moving14."issuerId" AS "issuerId",
                moving14."moves" AS "moves",
                moving14."noticeId" AS "noticeId",
                moving14."roles" AS "roles",
                moving14."scope" AS "scope",
                moving14."since" AS "since",
                moving14."strength" AS "strength",
                moving14."turns" AS "turns"
                FROM (
                  SELECT dutyRow15."above",
                  dutyRow15."basis",
                  dutyRow15."days",
                  dutyRow15."directiveId",
                  duty_due(dutyRow15."days", dutyRow15."turns", dutyRow15."since", NULL::date, NULL::date, asked7."today") AS "dueSort",
                  dutyRow15."isOver",
                  dutyRow15."isPublished",
                  dutyRow15."issuerId",
                  dutyRow15."moves",
                  dutyRow15."noticeId",
                  dutyRow15."roles",
                  dutyRow15."scope",
                  dutyRow15."since",
                  dutyRow15."strength",
                  dutyRow15."turns"
                  FROM "DutyRow" dutyRow15
                  WHERE dutyRow15."scope" = ANY(asked7."keys")
                  AND dutyRow15."moves"
                  AND dutyRow15."isPublished"
                  AND (dutyRow15."basis" <> 'ALL_UNITS' OR dutyRow15."issuerId" IS DISTINCT FROM agency1."id")
                  AND dutyRow15."basis" = ANY($4::"DutyBasis"[])
                  AND NOT dutyRow15."isOver"
                  OFFSET 0
                ) moving14
                WHERE moving14."isPublished"
                AND (moving14."basis" <> 'ALL_UNITS' OR moving14."issuerId" IS DISTINCT FROM agency1."id")
                AND moving14."basis" = ANY($5::"DutyBasis"[])
                AND NOT moving14."isOver"
                AND (moving14."basis" = 'NAMED' OR (
                  SELECT TRUE
                  FROM "DutyRow" dutyRow16
                  WHERE dutyRow16."directiveId" = moving14."directiveId"
                  AND (dutyRow16."scope" = ANY(asked7."keys")) IS TRUE
                  AND (dutyRow16."basis", dutyRow16."scope") < (moving14."basis", moving14."scope")
                  LIMIT 1
                ) IS NULL)
                AND (
                  SELECT TRUE
                  FROM "DutyRow" dutyRow17
                  WHERE dutyRow17."noticeId" = moving14."noticeId"
                  AND moving14."directiveId" = ANY(dutyRow17."above")
                  AND (dutyRow17."scope" = ANY(asked7."keys")) IS TRUE
                  AND dutyRow17."isPublished"
                  AND (dutyRow17."basis" <> 'ALL_UNITS' OR dutyRow17."issuerId" IS DISTINCT FROM agency1."id")
                  AND dutyRow17."basis" = ANY($6::"DutyBasis"[])
                  AND NOT dutyRow17."isOver"
                  AND (dutyRow17."basis" = 'NAMED' OR (
                    SELECT TRUE
                    FROM "DutyRow" dutyRow18
                    WHERE dutyRow18."directiveId" = dutyRow17."directiveId"
                    AND (dutyRow18."scope" = ANY(asked7."keys")) IS TRUE
                    AND (dutyRow18."basis", dutyRow18."scope") < (dutyRow17."basis", dutyRow17."scope")
                    LIMIT 1
                  ) IS NULL)
                  LIMIT 1
                ) IS NULL
                ORDER BY moving14."dueSort" ASC,
                moving14."directiveId" ASC
                LIMIT 4
              )
            ) found8
            ORDER BY found8."dueSort" ASC,
            found8."directiveId" ASC
            LIMIT 4
          ) merged6
        ) duty2
        WHERE TRUE
        ORDER BY duty2."dueSort" ASC,
        duty2."directiveId" ASC
        LIMIT 4
      ) r
    ), '$rows', 'edges') AS "@leaves",
    json_build_object('@nodes', (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT duty19."dueSort",
        duty19."isEnded",
        duty19."today",
        (
          SELECT row_to_json(r)
          FROM (
            SELECT directive20."id",
            directive20."path"
            FROM "Directive" directive20
            WHERE directive20."id" = duty19."directiveId"
            LIMIT 1
          ) r
        ) AS "@directive",
        (
          SELECT coalesce(json_agg(r), '[]'::json)
          FROM (
            SELECT directive21."id",
            directive21."path"
            FROM "Directive" directive21
            WHERE directive21."id" IN (
              SELECT p."directiveId"
              FROM "DutyRow" p
              WHERE p."noticeId" = duty19."noticeId"
              AND p."scope" = ANY(duty19."keys")
              AND duty19."directiveId" = ANY(p."above")
            )
            AND EXISTS (
              SELECT 1
              FROM "Notice" v
              WHERE v."id" = directive21."noticeId"
              AND v."status" = 'PUBLISHED'
            )
            ORDER BY directive21."ordinal"
          ) r
        ) AS "@parts"
        FROM (
          SELECT merged22.*,
          (merged22."isOver" OR NOT merged22."isPublished") AS "isEnded",
          asked23."today" AS "today",
          asked23."keys" AS "keys",
          NULL::date AS "from",
          NULL::date AS "to"
          FROM (
            SELECT duty_scopes(agency1."id") AS "keys",
            $7::date AS "today"
            OFFSET 0
          ) asked23
          CROSS
          JOIN LATERAL (
            SELECT found24.*
            FROM (
              (
                SELECT found24.*
                FROM unnest(asked23."keys") AS walked25("key")
                CROSS
                JOIN LATERAL (
                  SELECT dutyRow26."above" AS "above",
                  dutyRow26."basis" AS "basis",
                  dutyRow26."days" AS "days",
                  dutyRow26."directiveId" AS "directiveId",
                  dutyRow26."dueSort" AS "dueSort",
                  dutyRow26."isOver" AS "isOver",
                  dutyRow26."isPublished" AS "isPublished",
                  dutyRow26."issuerId" AS "issuerId",
                  dutyRow26."moves" AS "moves",
                  dutyRow26."noticeId" AS "noticeId",
                  dutyRow26."roles" AS "roles",
                  dutyRow26."scope" AS "scope",
                  dutyRow26."since" AS "since",
                  dutyRow26."strength" AS "strength",
                  dutyRow26."turns" AS "turns"
                  FROM "DutyRow" dutyRow26
                  WHERE dutyRow26."scope" = walked25."key"
                  AND NOT dutyRow26."moves"
                  AND dutyRow26."isPublished"
                  AND (dutyRow26."basis" <> 'ALL_UNITS' OR dutyRow26."issuerId" IS DISTINCT FROM agency1."id")
                  AND NOT dutyRow26."isOver"
                  AND (dutyRow26."basis" = 'NAMED' OR (
                    SELECT TRUE
                    FROM "DutyRow" dutyRow27
                    WHERE dutyRow27."directiveId" = dutyRow26."directiveId"
                    AND (dutyRow27."scope" = ANY(asked23."keys")) IS TRUE
                    AND (dutyRow27."basis", dutyRow27."scope") < (dutyRow26."basis", dutyRow26."scope")
                    LIMIT 1
                  ) IS NULL)
                  AND (dutyRow26."above" = '{}' OR (
                    SELECT TRUE
                    FROM "DutyRow" dutyRow28
                    WHERE dutyRow28."directiveId" = ANY(dutyRow26."above")
                    AND dutyRow28."basis" <= dutyRow26."basis"
                    AND (dutyRow28."scope" = ANY(asked23."keys")) IS TRUE
                    AND dutyRow28."isPublished"
                    AND (dutyRow28."basis" <> 'ALL_UNITS' OR dutyRow28."issuerId" IS DISTINCT FROM agency1."id")
                    AND NOT dutyRow28."isOver"
                    AND (dutyRow28."basis" = 'NAMED' OR (
                      SELECT TRUE
                      FROM "DutyRow" dutyRow29
                      WHERE dutyRow29."directiveId" = dutyRow28."directiveId"
                      AND (dutyRow29."scope" = ANY(asked23."keys")) IS TRUE
                      AND (dutyRow29."basis", dutyRow29."scope") < (dutyRow28."basis", dutyRow28."scope")
                      LIMIT 1
                    ) IS NULL)
                    LIMIT 1
                  ) IS NULL)
                  ORDER BY dutyRow26."dueSort" DESC,
                  dutyRow26."directiveId" DESC
                  LIMIT 3
                ) found24
              )
              UNION ALL (
                SELECT moving30."above" AS "above",
                moving30."basis" AS "basis",
                moving30."days" AS "days",
                moving30."directiveId" AS "directiveId",
                moving30."dueSort" AS "dueSort",
                moving30."isOver" AS "isOver",
                moving30."isPublished" AS "isPublished",
                moving30."issuerId" AS "issuerId",
                moving30."moves" AS "moves",
                moving30."noticeId" AS "noticeId",
                moving30."roles" AS "roles",
                moving30."scope" AS "scope",
                moving30."since" AS "since",
                moving30."strength" AS "strength",
                moving30."turns" AS "turns"
                FROM (
                  SELECT dutyRow31."above",
                  dutyRow31."basis",
                  dutyRow31."days",
                  dutyRow31."directiveId",
                  duty_due(dutyRow31."days", dutyRow31."turns", dutyRow31."since", NULL::date, NULL::date, asked23."today") AS "dueSort",
                  dutyRow31."isOver",
                  dutyRow31."isPublished",
                  dutyRow31."issuerId",
                  dutyRow31."moves",
                  dutyRow31."noticeId",
                  dutyRow31."roles",
                  dutyRow31."scope",
                  dutyRow31."since",
                  dutyRow31."strength",
                  dutyRow31."turns"
                  FROM "DutyRow" dutyRow31
                  WHERE dutyRow31."scope" = ANY(asked23."keys")
                  AND dutyRow31."moves"
                  AND dutyRow31."isPublished"
                  AND (dutyRow31."basis" <> 'ALL_UNITS' OR dutyRow31."issuerId" IS DISTINCT FROM agency1."id")
                  AND NOT dutyRow31."isOver"
                  OFFSET 0
                ) moving30
                WHERE moving30."isPublished"
                AND (moving30."basis" <> 'ALL_UNITS' OR moving30."issuerId" IS DISTINCT FROM agency1."id")
                AND NOT moving30."isOver"
                AND (moving30."basis" = 'NAMED' OR (
                  SELECT TRUE
                  FROM "DutyRow" dutyRow32
                  WHERE dutyRow32."directiveId" = moving30."directiveId"
                  AND (dutyRow32."scope" = ANY(asked23."keys")) IS TRUE
                  AND (dutyRow32."basis", dutyRow32."scope") < (moving30."basis", moving30."scope")
                  LIMIT 1
                ) IS NULL)
                AND (moving30."above" = '{}' OR (
                  SELECT TRUE
                  FROM "DutyRow" dutyRow33
                  WHERE dutyRow33."directiveId" = ANY(moving30."above")
                  AND dutyRow33."basis" <= moving30."basis"
                  AND (dutyRow33."scope" = ANY(asked23."keys")) IS TRUE
                  AND dutyRow33."isPublished"
                  AND (dutyRow33."basis" <> 'ALL_UNITS' OR dutyRow33."issuerId" IS DISTINCT FROM agency1."id")
                  AND NOT dutyRow33."isOver"
                  AND (dutyRow33."basis" = 'NAMED' OR (
                    SELECT TRUE
                    FROM "DutyRow" dutyRow34
                    WHERE dutyRow34."directiveId" = dutyRow33."directiveId"
                    AND (dutyRow34."scope" = ANY(asked23."keys")) IS TRUE
                    AND (dutyRow34."basis", dutyRow34."scope") < (dutyRow33."basis", dutyRow33."scope")
                    LIMIT 1
                  ) IS NULL)
                  LIMIT 1
                ) IS NULL)
                ORDER BY moving30."dueSort" DESC,
                moving30."directiveId" DESC
                LIMIT 3
              )
            ) found24
            ORDER BY found24."dueSort" DESC,
            found24."directiveId" DESC
            LIMIT 3
          ) merged22
        ) duty19
        WHERE TRUE
        ORDER BY duty19."dueSort" DESC,
        duty19."directiveId" DESC
        LIMIT 3
      ) r
    ), '$rows', 'nodes') AS "@last",
    json_build_object('@totalCount', (
      SELECT count(*)
      FROM (
        SELECT merged35.*,
        (merged35."isOver" OR NOT merged35."isPublished") AS "isEnded",
        asked36."today" AS "today",
        asked36."keys" AS "keys",
        $8::date AS "from",
        $9::date AS "to"
        FROM (
          SELECT duty_scopes(agency1."id") AS "keys",
          $10::date AS "today"
          OFFSET 0
        ) asked36
        CROSS
        JOIN LATERAL (
          SELECT found37.*
          FROM (
            (
              SELECT found37.*
              FROM unnest(asked36."keys") AS walked38("key")
              CROSS
              JOIN LATERAL (
                SELECT dutyRow39."above" AS "above",
                dutyRow39."basis" AS "basis",
                dutyRow39."days" AS "days",
                dutyRow39."directiveId" AS "directiveId",
                dutyRow39."dueSort" AS "dueSort",
                dutyRow39."isOver" AS "isOver",
                dutyRow39."isPublished" AS "isPublished",
                dutyRow39."issuerId" AS "issuerId",
                dutyRow39."moves" AS "moves",
                dutyRow39."noticeId" AS "noticeId",
                dutyRow39."roles" AS "roles",
                dutyRow39."scope" AS "scope",
                dutyRow39."since" AS "since",
                dutyRow39."strength" AS "strength",
                dutyRow39."turns" AS "turns"
                FROM "DutyRow" dutyRow39
                WHERE dutyRow39."scope" = walked38."key"
                AND NOT dutyRow39."moves"
                AND dutyRow39."isPublished"
                AND (dutyRow39."basis" <> 'ALL_UNITS' OR dutyRow39."issuerId" IS DISTINCT FROM agency1."id")
                AND NOT dutyRow39."isOver"
                AND dutyRow39."dueSort" < '9999-12-31'::date
                AND dutyRow39."dueSort" >= $11::date
                AND dutyRow39."dueSort" <= $12::date
                AND dutyRow39."dueSort" >= asked36."today"
                AND (dutyRow39."basis" = 'NAMED' OR (
                  SELECT TRUE
                  FROM "DutyRow" dutyRow40
                  WHERE dutyRow40."directiveId" = dutyRow39."directiveId"
                  AND (dutyRow40."scope" = ANY(asked36."keys")) IS TRUE
                  AND (dutyRow40."basis", dutyRow40."scope") < (dutyRow39."basis", dutyRow39."scope")
                  LIMIT 1
                ) IS NULL)
                AND (dutyRow39."above" = '{}' OR (
                  SELECT TRUE
                  FROM "DutyRow" dutyRow41
                  WHERE dutyRow41."directiveId" = ANY(dutyRow39."above")
                  AND dutyRow41."basis" <= dutyRow39."basis"
                  AND (dutyRow41."scope" = ANY(asked36."keys")) IS TRUE
                  AND dutyRow41."isPublished"
                  AND (dutyRow41."basis" <> 'ALL_UNITS' OR dutyRow41."issuerId" IS DISTINCT FROM agency1."id")
                  AND NOT dutyRow41."isOver"
                  AND (CASE WHEN dutyRow41."moves" THEN duty_due(dutyRow41."days", dutyRow41."turns", dutyRow41."since", $13::date, $14::date, asked36."today") ELSE dutyRow41."dueSort" END) < '9999-12-31'::date
                  AND (CASE WHEN dutyRow41."moves" THEN duty_due(dutyRow41."days", dutyRow41."turns", dutyRow41."since", $13::date, $14::date, asked36."today") ELSE dutyRow41."dueSort" END) >= $15::date
                  AND (CASE WHEN dutyRow41."moves" THEN duty_due(dutyRow41."days", dutyRow41."turns", dutyRow41."since", $13::date, $14::date, asked36."today") ELSE dutyRow41."dueSort" END) <= $16::date
                  AND (CASE WHEN dutyRow41."moves" THEN duty_due(dutyRow41."days", dutyRow41."turns", dutyRow41."since", $13::date, $14::date, asked36."today") ELSE dutyRow41."dueSort" END) >= asked36."today"
                  AND (dutyRow41."basis" = 'NAMED' OR (
                    SELECT TRUE
                    FROM "DutyRow" dutyRow42
                    WHERE dutyRow42."directiveId" = dutyRow41."directiveId"
                    AND (dutyRow42."scope" = ANY(asked36."keys")) IS TRUE
                    AND (dutyRow42."basis", dutyRow42."scope") < (dutyRow41."basis", dutyRow41."scope")
                    LIMIT 1
                  ) IS NULL)
                  LIMIT 1
                ) IS NULL)
              ) found37
            )
            UNION ALL (
              SELECT moving43."above" AS "above",
              moving43."basis" AS "basis",
              moving43."days" AS "days",
              moving43."directiveId" AS "directiveId",
              moving43."dueSort" AS "dueSort",
              moving43."isOver" AS "isOver",
              moving43."isPublished" AS "isPublished",
              moving43."issuerId" AS "issuerId",
              moving43."moves" AS "moves",
              moving43."noticeId" AS "noticeId",
              moving43."roles" AS "roles",
              moving43."scope" AS "scope",
              moving43."since" AS "since",
              moving43."strength" AS "strength",
              moving43."turns" AS "turns"
              FROM (
                SELECT dutyRow44."above",
                dutyRow44."basis",
                dutyRow44."days",
                dutyRow44."directiveId",
                duty_due(dutyRow44."days", dutyRow44."turns", dutyRow44."since", $17::date, $18::date, asked36."today") AS "dueSort",
                dutyRow44."isOver",
                dutyRow44."isPublished",
                dutyRow44."issuerId",
                dutyRow44."moves",
                dutyRow44."noticeId",
                dutyRow44."roles",
                dutyRow44."scope",
                dutyRow44."since",
                dutyRow44."strength",
                dutyRow44."turns"
                FROM "DutyRow" dutyRow44
                WHERE dutyRow44."scope" = ANY(asked36."keys")
                AND dutyRow44."moves"
                AND dutyRow44."isPublished"
                AND (dutyRow44."basis" <> 'ALL_UNITS' OR dutyRow44."issuerId" IS DISTINCT FROM agency1."id")
                AND NOT dutyRow44."isOver"
                OFFSET 0
              ) moving43
              WHERE moving43."isPublished"
              AND (moving43."basis" <> 'ALL_UNITS' OR moving43."issuerId" IS DISTINCT FROM agency1."id")
              AND NOT moving43."isOver"
              AND moving43."dueSort" < '9999-12-31'::date
              AND moving43."dueSort" >= $19::date
              AND moving43."dueSort" <= $20::date
              AND moving43."dueSort" >= asked36."today"
              AND (moving43."basis" = 'NAMED' OR (
                SELECT TRUE
                FROM "DutyRow" dutyRow45
                WHERE dutyRow45."directiveId" = moving43."directiveId"
                AND (dutyRow45."scope" = ANY(asked36."keys")) IS TRUE
                AND (dutyRow45."basis", dutyRow45."scope") < (moving43."basis", moving43."scope")
                LIMIT 1
              ) IS NULL)
              AND (moving43."above" = '{}' OR (
                SELECT TRUE
                FROM "DutyRow" dutyRow46
                WHERE dutyRow46."directiveId" = ANY(moving43."above")
                AND dutyRow46."basis" <= moving43."basis"
                AND (dutyRow46."scope" = ANY(asked36."keys")) IS TRUE
                AND dutyRow46."isPublished"
                AND (dutyRow46."basis" <> 'ALL_UNITS' OR dutyRow46."issuerId" IS DISTINCT FROM agency1."id")
                AND NOT dutyRow46."isOver"
                AND (CASE WHEN dutyRow46."moves" THEN duty_due(dutyRow46."days", dutyRow46."turns", dutyRow46."since", $21::date, $22::date, asked36."today") ELSE dutyRow46."dueSort" END) < '9999-12-31'::date
                AND (CASE WHEN dutyRow46."moves" THEN duty_due(dutyRow46."days", dutyRow46."turns", dutyRow46."since", $21::date, $22::date, asked36."today") ELSE dutyRow46."dueSort" END) >= $23::date
                AND (CASE WHEN dutyRow46."moves" THEN duty_due(dutyRow46."days", dutyRow46."turns", dutyRow46."since", $21::date, $22::date, asked36."today") ELSE dutyRow46."dueSort" END) <= $24::date
                AND (CASE WHEN dutyRow46."moves" THEN duty_due(dutyRow46."days", dutyRow46."turns", dutyRow46."since", $21::date, $22::date, asked36."today") ELSE dutyRow46."dueSort" END) >= asked36."today"
                AND (dutyRow46."basis" = 'NAMED' OR (
                  SELECT TRUE
                  FROM "DutyRow" dutyRow47
                  WHERE dutyRow47."directiveId" = dutyRow46."directiveId"
                  AND (dutyRow47."scope" = ANY(asked36."keys")) IS TRUE
                  AND (dutyRow47."basis", dutyRow47."scope") < (dutyRow46."basis", dutyRow46."scope")
                  LIMIT 1
                ) IS NULL)
                LIMIT 1
              ) IS NULL)
            )
          ) found37
        ) merged35
      ) duty48
      WHERE TRUE
    ), '@facets', json_build_object('@issuers', (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT facet49."count",
        (
          SELECT row_to_json(r)
          FROM (
            SELECT agency50."id",
            agency50."name"
            FROM "Agency" agency50
            WHERE agency50."id" = facet49."agencyId"
            AND agency50."mergedIntoId" IS NULL
            LIMIT 1
          ) r
        ) AS "@issuer"
        FROM (
          SELECT duty51."issuerId" AS "agencyId",
          count(*)::int AS "count"
          FROM (
            SELECT merged52.*,
            (merged52."isOver" OR NOT merged52."isPublished") AS "isEnded",
            asked53."today" AS "today",
            asked53."keys" AS "keys",
            $25::date AS "from",
            $26::date AS "to"
            FROM (
              SELECT duty_scopes(agency1."id") AS "keys",
              $27::date AS "today"
              OFFSET 0
            ) asked53
            CROSS
            JOIN LATERAL (
              SELECT found54.*
              FROM (
                (
                  SELECT found54.*
                  FROM unnest(asked53."keys") AS walked55("key")
                  CROSS
                  JOIN LATERAL (
                    SELECT dutyRow56."above" AS "above",
                    dutyRow56."basis" AS "basis",
                    dutyRow56."days" AS "days",
                    dutyRow56."directiveId" AS "directiveId",
                    dutyRow56."dueSort" AS "dueSort",
                    dutyRow56."isOver" AS "isOver",
                    dutyRow56."isPublished" AS "isPublished",
                    dutyRow56."issuerId" AS "issuerId",
                    dutyRow56."moves" AS "moves",
                    dutyRow56."noticeId" AS "noticeId",
                    dutyRow56."roles" AS "roles",
                    dutyRow56."scope" AS "scope",
                    dutyRow56."since" AS "since",
                    dutyRow56."strength" AS "strength",
                    dutyRow56."turns" AS "turns"
                    FROM "DutyRow" dutyRow56
                    WHERE dutyRow56."scope" = walked55."key"
                    AND NOT dutyRow56."moves"
                    AND dutyRow56."isPublished"
                    AND (dutyRow56."basis" <> 'ALL_UNITS' OR dutyRow56."issuerId" IS DISTINCT FROM agency1."id")
                    AND NOT dutyRow56."isOver"
                    AND dutyRow56."dueSort" < '9999-12-31'::date
                    AND dutyRow56."dueSort" >= $28::date
                    AND dutyRow56."dueSort" <= $29::date
                    AND dutyRow56."dueSort" >= asked53."today"
                    AND (dutyRow56."basis" = 'NAMED' OR (
                      SELECT TRUE
                      FROM "DutyRow" dutyRow57
                      WHERE dutyRow57."directiveId" = dutyRow56."directiveId"
                      AND (dutyRow57."scope" = ANY(asked53."keys")) IS TRUE
                      AND (dutyRow57."basis", dutyRow57."scope") < (dutyRow56."basis", dutyRow56."scope")
                      LIMIT 1
                    ) IS NULL)
                    AND (dutyRow56."above" = '{}' OR (
                      SELECT TRUE
                      FROM "DutyRow" dutyRow58
                      WHERE dutyRow58."directiveId" = ANY(dutyRow56."above")
                      AND dutyRow58."basis" <= dutyRow56."basis"
                      AND (dutyRow58."scope" = ANY(asked53."keys")) IS TRUE
                      AND dutyRow58."isPublished"
                      AND (dutyRow58."basis" <> 'ALL_UNITS' OR dutyRow58."issuerId" IS DISTINCT FROM agency1."id")
                      AND NOT dutyRow58."isOver"
                      AND (CASE WHEN dutyRow58."moves" THEN duty_due(dutyRow58."days", dutyRow58."turns", dutyRow58."since", $30::date, $31::date, asked53."today") ELSE dutyRow58."dueSort" END) < '9999-12-31'::date
                      AND (CASE WHEN dutyRow58."moves" THEN duty_due(dutyRow58."days", dutyRow58."turns", dutyRow58."since", $30::date, $31::date, asked53."today") ELSE dutyRow58."dueSort" END) >= $32::date
                      AND (CASE WHEN dutyRow58."moves" THEN duty_due(dutyRow58."days", dutyRow58."turns", dutyRow58."since", $30::date, $31::date, asked53."today") ELSE dutyRow58."dueSort" END) <= $33::date
                      AND (CASE WHEN dutyRow58."moves" THEN duty_due(dutyRow58."days", dutyRow58."turns", dutyRow58."since", $30::date, $31::date, asked53."today") ELSE dutyRow58."dueSort" END) >= asked53."today"
                      AND (dutyRow58."basis" = 'NAMED' OR (
                        SELECT TRUE
                        FROM "DutyRow" dutyRow59
                        WHERE dutyRow59."directiveId" = dutyRow58."directiveId"
                        AND (dutyRow59."scope" = ANY(asked53."keys")) IS TRUE
                        AND (dutyRow59."basis", dutyRow59."scope") < (dutyRow58."basis", dutyRow58."scope")
                        LIMIT 1
                      ) IS NULL)
                      LIMIT 1
                    ) IS NULL)
                  ) found54
                )
                UNION ALL (
                  SELECT moving60."above" AS "above",
                  moving60."basis" AS "basis",
                  moving60."days" AS "days",
                  moving60."directiveId" AS "directiveId",
                  moving60."dueSort" AS "dueSort",
                  moving60."isOver" AS "isOver",
                  moving60."isPublished" AS "isPublished",
                  moving60."issuerId" AS "issuerId",
                  moving60."moves" AS "moves",
                  moving60."noticeId" AS "noticeId",
                  moving60."roles" AS "roles",
                  moving60."scope" AS "scope",
                  moving60."since" AS "since",
                  moving60."strength" AS "strength",
                  moving60."turns" AS "turns"
                  FROM (
                    SELECT dutyRow61."above",
                    dutyRow61."basis",
                    dutyRow61."days",
                    dutyRow61."directiveId",
                    duty_due(dutyRow61."days", dutyRow61."turns", dutyRow61."since", $34::date, $35::date, asked53."today") AS "dueSort",
                    dutyRow61."isOver",
                    dutyRow61."isPublished",
                    dutyRow61."issuerId",
                    dutyRow61."moves",
                    dutyRow61."noticeId",
                    dutyRow61."roles",
                    dutyRow61."scope",
                    dutyRow61."since",
                    dutyRow61."strength",
                    dutyRow61."turns"
                    FROM "DutyRow" dutyRow61
                    WHERE dutyRow61."scope" = ANY(asked53."keys")
                    AND dutyRow61."moves"
                    AND dutyRow61."isPublished"
                    AND (dutyRow61."basis" <> 'ALL_UNITS' OR dutyRow61."issuerId" IS DISTINCT FROM agency1."id")
                    AND NOT dutyRow61."isOver"
                    OFFSET 0
                  ) moving60
                  WHERE moving60."isPublished"
                  AND (moving60."basis" <> 'ALL_UNITS' OR moving60."issuerId" IS DISTINCT FROM agency1."id")
                  AND NOT moving60."isOver"
                  AND moving60."dueSort" < '9999-12-31'::date
                  AND moving60."dueSort" >= $36::date
                  AND moving60."dueSort" <= $37::date
                  AND moving60."dueSort" >= asked53."today"
                  AND (moving60."basis" = 'NAMED' OR (
                    SELECT TRUE
                    FROM "DutyRow" dutyRow62
                    WHERE dutyRow62."directiveId" = moving60."directiveId"
                    AND (dutyRow62."scope" = ANY(asked53."keys")) IS TRUE
                    AND (dutyRow62."basis", dutyRow62."scope") < (moving60."basis", moving60."scope")
                    LIMIT 1
                  ) IS NULL)
                  AND (moving60."above" = '{}' OR (
                    SELECT TRUE
                    FROM "DutyRow" dutyRow63
                    WHERE dutyRow63."directiveId" = ANY(moving60."above")
                    AND dutyRow63."basis" <= moving60."basis"
                    AND (dutyRow63."scope" = ANY(asked53."keys")) IS TRUE
                    AND dutyRow63."isPublished"
                    AND (dutyRow63."basis" <> 'ALL_UNITS' OR dutyRow63."issuerId" IS DISTINCT FROM agency1."id")
                    AND NOT dutyRow63."isOver"
                    AND (CASE WHEN dutyRow63."moves" THEN duty_due(dutyRow63."days", dutyRow63."turns", dutyRow63."since", $38::date, $39::date, asked53."today") ELSE dutyRow63."dueSort" END) < '9999-12-31'::date
                    AND (CASE WHEN dutyRow63."moves" THEN duty_due(dutyRow63."days", dutyRow63."turns", dutyRow63."since", $38::date, $39::date, asked53."today") ELSE dutyRow63."dueSort" END) >= $40::date
                    AND (CASE WHEN dutyRow63."moves" THEN duty_due(dutyRow63."days", dutyRow63."turns", dutyRow63."since", $38::date, $39::date, asked53."today") ELSE dutyRow63."dueSort" END) <= $41::date
                    AND (CASE WHEN dutyRow63."moves" THEN duty_due(dutyRow63."days", dutyRow63."turns", dutyRow63."since", $38::date, $39::date, asked53."today") ELSE dutyRow63."dueSort" END) >= asked53."today"
                    AND (dutyRow63."basis" = 'NAMED' OR (
                      SELECT TRUE
                      FROM "DutyRow" dutyRow64
                      WHERE dutyRow64."directiveId" = dutyRow63."directiveId"
                      AND (dutyRow64."scope" = ANY(asked53."keys")) IS TRUE
                      AND (dutyRow64."basis", dutyRow64."scope") < (dutyRow63."basis", dutyRow63."scope")
                      LIMIT 1
                    ) IS NULL)
                    LIMIT 1
                  ) IS NULL)
                )
              ) found54
            ) merged52
          ) duty51
          WHERE TRUE
          GROUP BY 1
        ) facet49
        WHERE facet49."agencyId" IS NOT NULL
        ORDER BY facet49."count" DESC,
        facet49."agencyId"
        LIMIT 2
      ) r
    ), '@months', (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT facet65."month",
        facet65."count"
        FROM (
          SELECT CASE WHEN duty51."dueSort" < '9999-12-31'::date THEN date_trunc('month', duty51."dueSort"::timestamp)::date END AS "month",
          count(*)::int AS "count"
          FROM (
            SELECT merged52.*,
            (merged52."isOver" OR NOT merged52."isPublished") AS "isEnded",
            asked53."today" AS "today",
            asked53."keys" AS "keys",
            $25::date AS "from",
            $26::date AS "to"
            FROM (
              SELECT duty_scopes(agency1."id") AS "keys",
              $27::date AS "today"
              OFFSET 0
            ) asked53
            CROSS
            JOIN LATERAL (
              SELECT found54.*
              FROM (
                (
                  SELECT found54.*
                  FROM unnest(asked53."keys") AS walked55("key")
                  CROSS
                  JOIN LATERAL (
                    SELECT dutyRow56."above" AS "above",
                    dutyRow56."basis" AS "basis",
                    dutyRow56."days" AS "days",
                    dutyRow56."directiveId" AS "directiveId",
                    dutyRow56."dueSort" AS "dueSort",
                    dutyRow56."isOver" AS "isOver",
                    dutyRow56."isPublished" AS "isPublished",
                    dutyRow56."issuerId" AS "issuerId",
                    dutyRow56."moves" AS "moves",
                    dutyRow56."noticeId" AS "noticeId",
                    dutyRow56."roles" AS "roles",
                    dutyRow56."scope" AS "scope",
                    dutyRow56."since" AS "since",
                    dutyRow56."strength" AS "strength",
                    dutyRow56."turns" AS "turns"
                    FROM "DutyRow" dutyRow56
                    WHERE dutyRow56."scope" = walked55."key"
                    AND NOT dutyRow56."moves"
                    AND dutyRow56."isPublished"
                    AND (dutyRow56."basis" <> 'ALL_UNITS' OR dutyRow56."issuerId" IS DISTINCT FROM agency1."id")
                    AND NOT dutyRow56."isOver"
                    AND dutyRow56."dueSort" < '9999-12-31'::date
                    AND dutyRow56."dueSort" >= $28::date
                    AND dutyRow56."dueSort" <= $29::date
                    AND dutyRow56."dueSort" >= asked53."today"
                    AND (dutyRow56."basis" = 'NAMED' OR (
                      SELECT TRUE
                      FROM "DutyRow" dutyRow57
                      WHERE dutyRow57."directiveId" = dutyRow56."directiveId"
                      AND (dutyRow57."scope" = ANY(asked53."keys")) IS TRUE
                      AND (dutyRow57."basis", dutyRow57."scope") < (dutyRow56."basis", dutyRow56."scope")
                      LIMIT 1
                    ) IS NULL)
                    AND (dutyRow56."above" = '{}' OR (
                      SELECT TRUE
                      FROM "DutyRow" dutyRow58
                      WHERE dutyRow58."directiveId" = ANY(dutyRow56."above")
                      AND dutyRow58."basis" <= dutyRow56."basis"
                      AND (dutyRow58."scope" = ANY(asked53."keys")) IS TRUE
                      AND dutyRow58."isPublished"
                      AND (dutyRow58."basis" <> 'ALL_UNITS' OR dutyRow58."issuerId" IS DISTINCT FROM agency1."id")
                      AND NOT dutyRow58."isOver"
                      AND (CASE WHEN dutyRow58."moves" THEN duty_due(dutyRow58."days", dutyRow58."turns", dutyRow58."since", $30::date, $31::date, asked53."today") ELSE dutyRow58."dueSort" END) < '9999-12-31'::date
                      AND (CASE WHEN dutyRow58."moves" THEN duty_due(dutyRow58."days", dutyRow58."turns", dutyRow58."since", $30::date, $31::date, asked53."today") ELSE dutyRow58."dueSort" END) >= $32::date
                      AND (CASE WHEN dutyRow58."moves" THEN duty_due(dutyRow58."days", dutyRow58."turns", dutyRow58."since", $30::date, $31::date, asked53."today") ELSE dutyRow58."dueSort" END) <= $33::date
                      AND (CASE WHEN dutyRow58."moves" THEN duty_due(dutyRow58."days", dutyRow58."turns", dutyRow58."since", $30::date, $31::date, asked53."today") ELSE dutyRow58."dueSort" END) >= asked53."today"
                      AND (dutyRow58."basis" = 'NAMED' OR (
                        SELECT TRUE
                        FROM "DutyRow" dutyRow59
                        WHERE dutyRow59."directiveId" = dutyRow58."directiveId"
                        AND (dutyRow59."scope" = ANY(asked53."keys")) IS TRUE
                        AND (dutyRow59."basis", dutyRow59."scope") < (dutyRow58."basis", dutyRow58."scope")
                        LIMIT 1
                      ) IS NULL)
                      LIMIT 1
                    ) IS NULL)
                  ) found54
                )
                UNION ALL (
                  SELECT moving60."above" AS "above",
                  moving60."basis" AS "basis",
                  moving60."days" AS "days",
                  moving60."directiveId" AS "directiveId",
                  moving60."dueSort" AS "dueSort",
                  moving60."isOver" AS "isOver",
                  moving60."isPublished" AS "isPublished",
                  moving60."issuerId" AS "issuerId",
                  moving60."moves" AS "moves",
                  moving60."noticeId" AS "noticeId",
                  moving60."roles" AS "roles",
                  moving60."scope" AS "scope",
                  moving60."since" AS "since",
                  moving60."strength" AS "strength",
                  moving60."turns" AS "turns"
                  FROM (
                    SELECT dutyRow61."above",
                    dutyRow61."basis",
                    dutyRow61."days",
                    dutyRow61."directiveId",
                    duty_due(dutyRow61."days", dutyRow61."turns", dutyRow61."since", $34::date, $35::date, asked53."today") AS "dueSort",
                    dutyRow61."isOver",
                    dutyRow61."isPublished",
                    dutyRow61."issuerId",
                    dutyRow61."moves",
                    dutyRow61."noticeId",
                    dutyRow61."roles",
                    dutyRow61."scope",
                    dutyRow61."since",
                    dutyRow61."strength",
                    dutyRow61."turns"
                    FROM "DutyRow" dutyRow61
                    WHERE dutyRow61."scope" = ANY(asked53."keys")
                    AND dutyRow61."moves"
                    AND dutyRow61."isPublished"
                    AND (dutyRow61."basis" <> 'ALL_UNITS' OR dutyRow61."issuerId" IS DISTINCT FROM agency1."id")
                    AND NOT dutyRow61."isOver"
                    OFFSET 0
                  ) moving60
                  WHERE moving60."isPublished"
                  AND (moving60."basis" <> 'ALL_UNITS' OR moving60."issuerId" IS DISTINCT FROM agency1."id")
                  AND NOT moving60."isOver"
                  AND moving60."dueSort" < '9999-12-31'::date
                  AND moving60."dueSort" >= $36::date
                  AND moving60."dueSort" <= $37::date
                  AND moving60."dueSort" >= asked53."today"
                  AND (moving60."basis" = 'NAMED' OR (
                    SELECT TRUE
                    FROM "DutyRow" dutyRow62
                    WHERE dutyRow62."directiveId" = moving60."directiveId"
                    AND (dutyRow62."scope" = ANY(asked53."keys")) IS TRUE
                    AND (dutyRow62."basis", dutyRow62."scope") < (moving60."basis", moving60."scope")
                    LIMIT 1
                  ) IS NULL)
                  AND (moving60."above" = '{}' OR (
                    SELECT TRUE
                    FROM "DutyRow" dutyRow63
                    WHERE dutyRow63."directiveId" = ANY(moving60."above")
                    AND dutyRow63."basis" <= moving60."basis"
                    AND (dutyRow63."scope" = ANY(asked53."keys")) IS TRUE
                    AND dutyRow63."isPublished"
                    AND (dutyRow63."basis" <> 'ALL_UNITS' OR dutyRow63."issuerId" IS DISTINCT FROM agency1."id")
                    AND NOT dutyRow63."isOver"
                    AND (CASE WHEN dutyRow63."moves" THEN duty_due(dutyRow63."days", dutyRow63."turns", dutyRow63."since", $38::date, $39::date, asked53."today") ELSE dutyRow63."dueSort" END) < '9999-12-31'::date
                    AND (CASE WHEN dutyRow63."moves" THEN duty_due(dutyRow63."days", dutyRow63."turns", dutyRow63."since", $38::date, $39::date, asked53."today") ELSE dutyRow63."dueSort" END) >= $40::date
                    AND (CASE WHEN dutyRow63."moves" THEN duty_due(dutyRow63."days", dutyRow63."turns", dutyRow63."since", $38::date, $39::date, asked53."today") ELSE dutyRow63."dueSort" END) <= $41::date
                    AND (CASE WHEN dutyRow63."moves" THEN duty_due(dutyRow63."days", dutyRow63."turns", dutyRow63."since", $38::date, $39::date, asked53."today") ELSE dutyRow63."dueSort" END) >= asked53."today"
                    AND (dutyRow63."basis" = 'NAMED' OR (
                      SELECT TRUE
                      FROM "DutyRow" dutyRow64
                      WHERE dutyRow64."directiveId" = dutyRow63."directiveId"
                      AND (dutyRow64."scope" = ANY(asked53."keys")) IS TRUE
                      AND (dutyRow64."basis", dutyRow64."scope") < (dutyRow63."basis", dutyRow63."scope")
                      LIMIT 1
                    ) IS NULL)
                    LIMIT 1
                  ) IS NULL)
                )
              ) found54
            ) merged52
          ) duty51
          WHERE TRUE
          GROUP BY 1
        ) facet65
        WHERE facet65."month" IS NOT NULL
        ORDER BY facet65."month"
        LIMIT 2
      ) r
    ), '@bases', (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT facet66."basis",
        facet66."count"
        FROM (
          SELECT duty51."basis" AS "basis",
          count(*)::int AS "count"
          FROM (
            SELECT merged52.*,
            (merged52."isOver" OR NOT merged52."isPublished") AS "isEnded",
            asked53."today" AS "today",
            asked53."keys" AS "keys",
            $25::date AS "from",
            $26::date AS "to"
            FROM (
              SELECT duty_scopes(agency1."id") AS "keys",
              $27::date AS "today"
              OFFSET 0
            ) asked53
            CROSS
            JOIN LATERAL (
              SELECT found54.*
              FROM (
                (
                  SELECT found54.*
                  FROM unnest(asked53."keys") AS walked55("key")
                  CROSS
                  JOIN LATERAL (
                    SELECT dutyRow56."above" AS "above",
                    dutyRow56."basis" AS "basis",
                    dutyRow56."days" AS "days",
                    dutyRow56."directiveId" AS "directiveId",
                    dutyRow56."dueSort" AS "dueSort",
                    dutyRow56."isOver" AS "isOver",
                    dutyRow56."isPublished" AS "isPublished",
                    dutyRow56."issuerId" AS "issuerId",
                    dutyRow56."moves" AS "moves",
                    dutyRow56."noticeId" AS "noticeId",
                    dutyRow56."roles" AS "roles",
                    dutyRow56."scope" AS "scope",
                    dutyRow56."since" AS "since",
                    dutyRow56."strength" AS "strength",
                    dutyRow56."turns" AS "turns"
                    FROM "DutyRow" dutyRow56
                    WHERE dutyRow56."scope" = walked55."key"
                    AND NOT dutyRow56."moves"
                    AND dutyRow56."isPublished"
                    AND (dutyRow56."basis" <> 'ALL_UNITS' OR dutyRow56."issuerId" IS DISTINCT FROM agency1."id")
                    AND NOT dutyRow56."isOver"
                    AND dutyRow56."dueSort" < '9999-12-31'::date
                    AND dutyRow56."dueSort" >= $28::date
                    AND dutyRow56."dueSort" <= $29::date
                    AND dutyRow56."dueSort" >= asked53."today"
                    AND (dutyRow56."basis" = 'NAMED' OR (
                      SELECT TRUE
                      FROM "DutyRow" dutyRow57
                      WHERE dutyRow57."directiveId" = dutyRow56."directiveId"
                      AND (dutyRow57."scope" = ANY(asked53."keys")) IS TRUE
                      AND (dutyRow57."basis", dutyRow57."scope") < (dutyRow56."basis", dutyRow56."scope")
                      LIMIT 1
                    ) IS NULL)
                    AND (dutyRow56."above" = '{}' OR (
                      SELECT TRUE
                      FROM "DutyRow" dutyRow58
                      WHERE dutyRow58."directiveId" = ANY(dutyRow56."above")
                      AND dutyRow58."basis" <= dutyRow56."basis"
                      AND (dutyRow58."scope" = ANY(asked53."keys")) IS TRUE
                      AND dutyRow58."isPublished"
                      AND (dutyRow58."basis" <> 'ALL_UNITS' OR dutyRow58."issuerId" IS DISTINCT FROM agency1."id")
                      AND NOT dutyRow58."isOver"
                      AND (CASE WHEN dutyRow58."moves" THEN duty_due(dutyRow58."days", dutyRow58."turns", dutyRow58."since", $30::date, $31::date, asked53."today") ELSE dutyRow58."dueSort" END) < '9999-12-31'::date
                      AND (CASE WHEN dutyRow58."moves" THEN duty_due(dutyRow58."days", dutyRow58."turns", dutyRow58."since", $30::date, $31::date, asked53."today") ELSE dutyRow58."dueSort" END) >= $32::date
                      AND (CASE WHEN dutyRow58."moves" THEN duty_due(dutyRow58."days", dutyRow58."turns", dutyRow58."since", $30::date, $31::date, asked53."today") ELSE dutyRow58."dueSort" END) <= $33::date
                      AND (CASE WHEN dutyRow58."moves" THEN duty_due(dutyRow58."days", dutyRow58."turns", dutyRow58."since", $30::date, $31::date, asked53."today") ELSE dutyRow58."dueSort" END) >= asked53."today"
                      AND (dutyRow58."basis" = 'NAMED' OR (
                        SELECT TRUE
                        FROM "DutyRow" dutyRow59
                        WHERE dutyRow59."directiveId" = dutyRow58."directiveId"
                        AND (dutyRow59."scope" = ANY(asked53."keys")) IS TRUE
                        AND (dutyRow59."basis", dutyRow59."scope") < (dutyRow58."basis", dutyRow58."scope")
                        LIMIT 1
                      ) IS NULL)
                      LIMIT 1
                    ) IS NULL)
                  ) found54
                )
                UNION ALL (
                  SELECT moving60."above" AS "above",
                  moving60."basis" AS "basis",
                  moving60."days" AS "days",
                  moving60."directiveId" AS "directiveId",
                  moving60."dueSort" AS "dueSort",
                  moving60."isOver" AS "isOver",
                  moving60."isPublished" AS "isPublished",
                  moving60."issuerId" AS "issuerId",
                  moving60."moves" AS "moves",
                  moving60."noticeId" AS "noticeId",
                  moving60."roles" AS "roles",
                  moving60."scope" AS "scope",
                  moving60."since" AS "since",
                  moving60."strength" AS "strength",
                  moving60."turns" AS "turns"
                  FROM (
                    SELECT dutyRow61."above",
                    dutyRow61."basis",
                    dutyRow61."days",
                    dutyRow61."directiveId",
                    duty_due(dutyRow61."days", dutyRow61."turns", dutyRow61."since", $34::date, $35::date, asked53."today") AS "dueSort",
                    dutyRow61."isOver",
                    dutyRow61."isPublished",
                    dutyRow61."issuerId",
                    dutyRow61."moves",
                    dutyRow61."noticeId",
                    dutyRow61."roles",
                    dutyRow61."scope",
                    dutyRow61."since",
                    dutyRow61."strength",
                    dutyRow61."turns"
                    FROM "DutyRow" dutyRow61
                    WHERE dutyRow61."scope" = ANY(asked53."keys")
                    AND dutyRow61."moves"
                    AND dutyRow61."isPublished"
                    AND (dutyRow61."basis" <> 'ALL_UNITS' OR dutyRow61."issuerId" IS DISTINCT FROM agency1."id")
                    AND NOT dutyRow61."isOver"
                    OFFSET 0
                  ) moving60
                  WHERE moving60."isPublished"
                  AND (moving60."basis" <> 'ALL_UNITS' OR moving60."issuerId" IS DISTINCT FROM agency1."id")
                  AND NOT moving60."isOver"
                  AND moving60."dueSort" < '9999-12-31'::date
                  AND moving60."dueSort" >= $36::date
                  AND moving60."dueSort" <= $37::date
                  AND moving60."dueSort" >= asked53."today"
                  AND (moving60."basis" = 'NAMED' OR (
                    SELECT TRUE
                    FROM "DutyRow" dutyRow62
                    WHERE dutyRow62."directiveId" = moving60."directiveId"
                    AND (dutyRow62."scope" = ANY(asked53."keys")) IS TRUE
                    AND (dutyRow62."basis", dutyRow62."scope") < (moving60."basis", moving60."scope")
                    LIMIT 1
                  ) IS NULL)
                  AND (moving60."above" = '{}' OR (
                    SELECT TRUE
                    FROM "DutyRow" dutyRow63
                    WHERE dutyRow63."directiveId" = ANY(moving60."above")
                    AND dutyRow63."basis" <= moving60."basis"
                    AND (dutyRow63."scope" = ANY(asked53."keys")) IS TRUE
                    AND dutyRow63."isPublished"
                    AND (dutyRow63."basis" <> 'ALL_UNITS' OR dutyRow63."issuerId" IS DISTINCT FROM agency1."id")
                    AND NOT dutyRow63."isOver"
                    AND (CASE WHEN dutyRow63."moves" THEN duty_due(dutyRow63."days", dutyRow63."turns", dutyRow63."since", $38::date, $39::date, asked53."today") ELSE dutyRow63."dueSort" END) < '9999-12-31'::date
                    AND (CASE WHEN dutyRow63."moves" THEN duty_due(dutyRow63."days", dutyRow63."turns", dutyRow63."since", $38::date, $39::date, asked53."today") ELSE dutyRow63."dueSort" END) >= $40::date
                    AND (CASE WHEN dutyRow63."moves" THEN duty_due(dutyRow63."days", dutyRow63."turns", dutyRow63."since", $38::date, $39::date, asked53."today") ELSE dutyRow63."dueSort" END) <= $41::date
                    AND (CASE WHEN dutyRow63."moves" THEN duty_due(dutyRow63."days", dutyRow63."turns", dutyRow63."since", $38::date, $39::date, asked53."today") ELSE dutyRow63."dueSort" END) >= asked53."today"
                    AND (dutyRow63."basis" = 'NAMED' OR (
                      SELECT TRUE
                      FROM "DutyRow" dutyRow64
                      WHERE dutyRow64."directiveId" = dutyRow63."directiveId"
                      AND (dutyRow64."scope" = ANY(asked53."keys")) IS TRUE
                      AND (dutyRow64."basis", dutyRow64."scope") < (dutyRow63."basis", dutyRow63."scope")
                      LIMIT 1
                    ) IS NULL)
                    LIMIT 1
                  ) IS NULL)
                )
              ) found54
            ) merged52
          ) duty51
          WHERE TRUE
          GROUP BY 1
        ) facet66
        WHERE facet66."basis" IS NOT NULL
        ORDER BY facet66."basis"
        LIMIT 100
      ) r
    ), '@statuses', (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT facet67."status",
        facet67."count"
        FROM (
          SELECT CASE WHEN duty51."isEnded" THEN 'ENDED' WHEN duty51."dueSort" = '9999-12-31'::date THEN 'UNDATED' WHEN duty51."dueSort" < duty51."today" THEN 'OVERDUE' ELSE 'OPEN' END AS "status",
          count(*)::int AS "count"
          FROM (
            SELECT merged52.*,
            (merged52."isOver" OR NOT merged52."isPublished") AS "isEnded",
            asked53."today" AS "today",
            asked53."keys" AS "keys",
            $25::date AS "from",
            $26::date AS "to"
            FROM (
              SELECT duty_scopes(agency1."id") AS "keys",
              $27::date AS "today"
              OFFSET 0
            ) asked53
            CROSS
            JOIN LATERAL (
              SELECT found54.*
              FROM (
                (
                  SELECT found54.*
                  FROM unnest(asked53."keys") AS walked55("key")
                  CROSS
                  JOIN LATERAL (
                    SELECT dutyRow56."above" AS "above",
                    dutyRow56."basis" AS "basis",
                    dutyRow56."days" AS "days",
                    dutyRow56."directiveId" AS "directiveId",
                    dutyRow56."dueSort" AS "dueSort",
                    dutyRow56."isOver" AS "isOver",
                    dutyRow56."isPublished" AS "isPublished",
                    dutyRow56."issuerId" AS "issuerId",
                    dutyRow56."moves" AS "moves",
                    dutyRow56."noticeId" AS "noticeId",
                    dutyRow56."roles" AS "roles",
                    dutyRow56."scope" AS "scope",
                    dutyRow56."since" AS "since",
                    dutyRow56."strength" AS "strength",
                    dutyRow56."turns" AS "turns"
                    FROM "DutyRow" dutyRow56
                    WHERE dutyRow56."scope" = walked55."key"
                    AND NOT dutyRow56."moves"
                    AND dutyRow56."isPublished"
                    AND (dutyRow56."basis" <> 'ALL_UNITS' OR dutyRow56."issuerId" IS DISTINCT FROM agency1."id")
                    AND NOT dutyRow56."isOver"
                    AND dutyRow56."dueSort" < '9999-12-31'::date
                    AND dutyRow56."dueSort" >= $28::date
                    AND dutyRow56."dueSort" <= $29::date
                    AND dutyRow56."dueSort" >= asked53."today"
                    AND (dutyRow56."basis" = 'NAMED' OR (
                      SELECT TRUE
                      FROM "DutyRow" dutyRow57
                      WHERE dutyRow57."directiveId" = dutyRow56."directiveId"
                      AND (dutyRow57."scope" = ANY(asked53."keys")) IS TRUE
                      AND (dutyRow57."basis", dutyRow57."scope") < (dutyRow56."basis", dutyRow56."scope")
                      LIMIT 1
                    ) IS NULL)
                    AND (dutyRow56."above" = '{}' OR (
                      SELECT TRUE
                      FROM "DutyRow" dutyRow58
                      WHERE dutyRow58."directiveId" = ANY(dutyRow56."above")
                      AND dutyRow58."basis" <= dutyRow56."basis"
                      AND (dutyRow58."scope" = ANY(asked53."keys")) IS TRUE
                      AND dutyRow58."isPublished"
                      AND (dutyRow58."basis" <> 'ALL_UNITS' OR dutyRow58."issuerId" IS DISTINCT FROM agency1."id")
                      AND NOT dutyRow58."isOver"
                      AND (CASE WHEN dutyRow58."moves" THEN duty_due(dutyRow58."days", dutyRow58."turns", dutyRow58."since", $30::date, $31::date, asked53."today") ELSE dutyRow58."dueSort" END) < '9999-12-31'::date
                      AND (CASE WHEN dutyRow58."moves" THEN duty_due(dutyRow58."days", dutyRow58."turns", dutyRow58."since", $30::date, $31::date, asked53."today") ELSE dutyRow58."dueSort" END) >= $32::date
                      AND (CASE WHEN dutyRow58."moves" THEN duty_due(dutyRow58."days", dutyRow58."turns", dutyRow58."since", $30::date, $31::date, asked53."today") ELSE dutyRow58."dueSort" END) <= $33::date
                      AND (CASE WHEN dutyRow58."moves" THEN duty_due(dutyRow58."days", dutyRow58."turns", dutyRow58."since", $30::date, $31::date, asked53."today") ELSE dutyRow58."dueSort" END) >= asked53."today"
                      AND (dutyRow58."basis" = 'NAMED' OR (
                        SELECT TRUE
                        FROM "DutyRow" dutyRow59
                        WHERE dutyRow59."directiveId" = dutyRow58."directiveId"
                        AND (dutyRow59."scope" = ANY(asked53."keys")) IS TRUE
                        AND (dutyRow59."basis", dutyRow59."scope") < (dutyRow58."basis", dutyRow58."scope")
                        LIMIT 1
                      ) IS NULL)
                      LIMIT 1
                    ) IS NULL)
                  ) found54
                )
                UNION ALL (
                  SELECT moving60."above" AS "above",
                  moving60."basis" AS "basis",
                  moving60."days" AS "days",
                  moving60."directiveId" AS "directiveId",
                  moving60."dueSort" AS "dueSort",
                  moving60."isOver" AS "isOver",
                  moving60."isPublished" AS "isPublished",
                  moving60."issuerId" AS "issuerId",
                  moving60."moves" AS "moves",
                  moving60."noticeId" AS "noticeId",
                  moving60."roles" AS "roles",
                  moving60."scope" AS "scope",
                  moving60."since" AS "since",
                  moving60."strength" AS "strength",
                  moving60."turns" AS "turns"
                  FROM (
                    SELECT dutyRow61."above",
                    dutyRow61."basis",
                    dutyRow61."days",
                    dutyRow61."directiveId",
                    duty_due(dutyRow61."days", dutyRow61."turns", dutyRow61."since", $34::date, $35::date, asked53."today") AS "dueSort",
                    dutyRow61."isOver",
                    dutyRow61."isPublished",
                    dutyRow61."issuerId",
                    dutyRow61."moves",
                    dutyRow61."noticeId",
                    dutyRow61."roles",
                    dutyRow61."scope",
                    dutyRow61."since",
                    dutyRow61."strength",
                    dutyRow61."turns"
                    FROM "DutyRow" dutyRow61
                    WHERE dutyRow61."scope" = ANY(asked53."keys")
                    AND dutyRow61."moves"
                    AND dutyRow61."isPublished"
                    AND (dutyRow61."basis" <> 'ALL_UNITS' OR dutyRow61."issuerId" IS DISTINCT FROM agency1."id")
                    AND NOT dutyRow61."isOver"
                    OFFSET 0
                  ) moving60
                  WHERE moving60."isPublished"
                  AND (moving60."basis" <> 'ALL_UNITS' OR moving60."issuerId" IS DISTINCT FROM agency1."id")
                  AND NOT moving60."isOver"
                  AND moving60."dueSort" < '9999-12-31'::date
                  AND moving60."dueSort" >= $36::date
                  AND moving60."dueSort" <= $37::date
                  AND moving60."dueSort" >= asked53."today"
                  AND (moving60."basis" = 'NAMED' OR (
                    SELECT TRUE
                    FROM "DutyRow" dutyRow62
                    WHERE dutyRow62."directiveId" = moving60."directiveId"
                    AND (dutyRow62."scope" = ANY(asked53."keys")) IS TRUE
                    AND (dutyRow62."basis", dutyRow62."scope") < (moving60."basis", moving60."scope")
                    LIMIT 1
                  ) IS NULL)
                  AND (moving60."above" = '{}' OR (
                    SELECT TRUE
                    FROM "DutyRow" dutyRow63
                    WHERE dutyRow63."directiveId" = ANY(moving60."above")
                    AND dutyRow63."basis" <= moving60."basis"
                    AND (dutyRow63."scope" = ANY(asked53."keys")) IS TRUE
                    AND dutyRow63."isPublished"
                    AND (dutyRow63."basis" <> 'ALL_UNITS' OR dutyRow63."issuerId" IS DISTINCT FROM agency1."id")
                    AND NOT dutyRow63."isOver"
                    AND (CASE WHEN dutyRow63."moves" THEN duty_due(dutyRow63."days", dutyRow63."turns", dutyRow63."since", $38::date, $39::date, asked53."today") ELSE dutyRow63."dueSort" END) < '9999-12-31'::date
                    AND (CASE WHEN dutyRow63."moves" THEN duty_due(dutyRow63."days", dutyRow63."turns", dutyRow63."since", $38::date, $39::date, asked53."today") ELSE dutyRow63."dueSort" END) >= $40::date
                    AND (CASE WHEN dutyRow63."moves" THEN duty_due(dutyRow63."days", dutyRow63."turns", dutyRow63."since", $38::date, $39::date, asked53."today") ELSE dutyRow63."dueSort" END) <= $41::date
                    AND (CASE WHEN dutyRow63."moves" THEN duty_due(dutyRow63."days", dutyRow63."turns", dutyRow63."since", $38::date, $39::date, asked53."today") ELSE dutyRow63."dueSort" END) >= asked53."today"
                    AND (dutyRow63."basis" = 'NAMED' OR (
                      SELECT TRUE
                      FROM "DutyRow" dutyRow64
                      WHERE dutyRow64."directiveId" = dutyRow63."directiveId"
                      AND (dutyRow64."scope" = ANY(asked53."keys")) IS TRUE
                      AND (dutyRow64."basis", dutyRow64."scope") < (dutyRow63."basis", dutyRow63."scope")
                      LIMIT 1
                    ) IS NULL)
                    LIMIT 1
                  ) IS NULL)
                )
              ) found54
            ) merged52
          ) duty51
          WHERE TRUE
          GROUP BY 1
        ) facet67
        WHERE facet67."status" IS NOT NULL
        ORDER BY facet67."count" DESC,
        facet67."status"
        LIMIT 100
      ) r
    ))) AS "@duties"
    FROM "Agency" agency1
    WHERE agency1."id" = COALESCE(
      (
        SELECT a."mergedIntoId"
        FROM "Agency" a
        WHERE a."id" = (
          SELECT CASE WHEN min(f."agencyId"::text) = max(f."agencyId"::text) THEN min(f."agencyId"::text)::uuid END
          FROM (
            SELECT COALESCE(a."mergedIntoId", a."id") AS "agencyId",
            rank() OVER (ORDER BY array_position($42::text[], n."name"), n."divisionCode" IS NOT NULL, n."origin") AS "rank"
            FROM "AgencyName" n
            JOIN "Agency" a ON a."id" = n."agencyId"
            WHERE n."name" = ANY($42::text[])
          ) f
          WHERE f."rank" = 1
        )
      ),
      (
        SELECT CASE WHEN min(f."agencyId"::text) = max(f."agencyId"::text) THEN min(f."agencyId"::text)::uuid END
        FROM (
          SELECT COALESCE(a."mergedIntoId", a."id") AS "agencyId",
          rank() OVER (ORDER BY array_position($42::text[], n."name"), n."divisionCode" IS NOT NULL, n."origin") AS "rank"
          FROM "AgencyName" n
          JOIN "Agency" a ON a."id" = n."agencyId"
          WHERE n."name" = ANY($42::text[])
        ) f
        WHERE f."rank" = 1
      )
    )
    AND agency1."mergedIntoId" IS NULL
    LIMIT 1
  ) r
) AS answer

-- read Query.agencies
SELECT json_build_object('@nodes', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT agency1."id",
    agency1."name",
    json_build_object('@nodes', (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT duty2."basis",
        duty2."dueSort"
        FROM (
          SELECT merged3.*,
          (merged3."isOver" OR NOT merged3."isPublished") AS "isEnded",
          asked4."today" AS "today",
          asked4."keys" AS "keys",
          NULL::date AS "from",
          NULL::date AS "to"
          FROM (
            SELECT duty_scopes(agency1."id") AS "keys",
            $1::date AS "today"
            OFFSET 0
          ) asked4
          CROSS
          JOIN LATERAL (
            SELECT found5.*
            FROM (
              (
                SELECT found5.*
                FROM unnest(asked4."keys") AS walked6("key")
                CROSS
                JOIN LATERAL (
                  SELECT dutyRow7."above" AS "above",
                  dutyRow7."basis" AS "basis",
                  dutyRow7."days" AS "days",
                  dutyRow7."directiveId" AS "directiveId",
                  dutyRow7."dueSort" AS "dueSort",
                  dutyRow7."isOver" AS "isOver",
                  dutyRow7."isPublished" AS "isPublished",
                  dutyRow7."issuerId" AS "issuerId",
                  dutyRow7."moves" AS "moves",
                  dutyRow7."noticeId" AS "noticeId",
                  dutyRow7."roles" AS "roles",
                  dutyRow7."scope" AS "scope",
                  dutyRow7."since" AS "since",
                  dutyRow7."strength" AS "strength",
                  dutyRow7."turns" AS "turns"
                  FROM "DutyRow" dutyRow7
                  WHERE dutyRow7."scope" = walked6."key"
                  AND NOT dutyRow7."moves"
                  AND dutyRow7."isPublished"
                  AND (dutyRow7."basis" <> 'ALL_UNITS' OR dutyRow7."issuerId" IS DISTINCT FROM agency1."id")
                  AND NOT dutyRow7."isOver"
                  AND (dutyRow7."basis" = 'NAMED' OR (
                    SELECT TRUE
                    FROM "DutyRow" dutyRow8
                    WHERE dutyRow8."directiveId" = dutyRow7."directiveId"
                    AND (dutyRow8."scope" = ANY(asked4."keys")) IS TRUE
                    AND (dutyRow8."basis", dutyRow8."scope") < (dutyRow7."basis", dutyRow7."scope")
                    LIMIT 1
                  ) IS NULL)
                  AND (dutyRow7."above" = '{}' OR (
                    SELECT TRUE
                    FROM "DutyRow" dutyRow9
                    WHERE dutyRow9."directiveId" = ANY(dutyRow7."above")
                    AND dutyRow9."basis" <= dutyRow7."basis"
                    AND (dutyRow9."scope" = ANY(asked4."keys")) IS TRUE
                    AND dutyRow9."isPublished"
                    AND (dutyRow9."basis" <> 'ALL_UNITS' OR dutyRow9."issuerId" IS DISTINCT FROM agency1."id")
                    AND NOT dutyRow9."isOver"
                    AND (dutyRow9."basis" = 'NAMED' OR (
                      SELECT TRUE
                      FROM "DutyRow" dutyRow10
                      WHERE dutyRow10."directiveId" = dutyRow9."directiveId"
                      AND (dutyRow10."scope" = ANY(asked4."keys")) IS TRUE
                      AND (dutyRow10."basis", dutyRow10."scope") < (dutyRow9."basis", dutyRow9."scope")
                      LIMIT 1
                    ) IS NULL)
                    LIMIT 1
                  ) IS NULL)
                  ORDER BY dutyRow7."dueSort" ASC,
                  dutyRow7."directiveId" ASC
                  LIMIT 1
                ) found5
              )
              UNION ALL (
                SELECT moving11."above" AS "above",
                moving11."basis" AS "basis",
                moving11."days" AS "days",
                moving11."directiveId" AS "directiveId",
                moving11."dueSort" AS "dueSort",
                moving11."isOver" AS "isOver",
                moving11."isPublished" AS "isPublished",
                moving11."issuerId" AS "issuerId",
                moving11."moves" AS "moves",
                moving11."noticeId" AS "noticeId",
                moving11."roles" AS "roles",
                moving11."scope" AS "scope",
                moving11."since" AS "since",
                moving11."strength" AS "strength",
                moving11."turns" AS "turns"
                FROM (
                  SELECT dutyRow12."above",
                  dutyRow12."basis",
                  dutyRow12."days",
                  dutyRow12."directiveId",
                  duty_due(dutyRow12."days", dutyRow12."turns", dutyRow12."since", NULL::date, NULL::date, asked4."today") AS "dueSort",
                  dutyRow12."isOver",
                  dutyRow12."isPublished",
                  dutyRow12."issuerId",
                  dutyRow12."moves",
                  dutyRow12."noticeId",
                  dutyRow12."roles",
                  dutyRow12."scope",
                  dutyRow12."since",
                  dutyRow12."strength",
                  dutyRow12."turns"
                  FROM "DutyRow" dutyRow12
                  WHERE dutyRow12."scope" = ANY(asked4."keys")
                  AND dutyRow12."moves"
                  AND dutyRow12."isPublished"
                  AND (dutyRow12."basis" <> 'ALL_UNITS' OR dutyRow12."issuerId" IS DISTINCT FROM agency1."id")
                  AND NOT dutyRow12."isOver"
                  OFFSET 0
                ) moving11
                WHERE moving11."isPublished"
                AND (moving11."basis" <> 'ALL_UNITS' OR moving11."issuerId" IS DISTINCT FROM agency1."id")
                AND NOT moving11."isOver"
                AND (moving11."basis" = 'NAMED' OR (
                  SELECT TRUE
                  FROM "DutyRow" dutyRow13
                  WHERE dutyRow13."directiveId" = moving11."directiveId"
                  AND (dutyRow13."scope" = ANY(asked4."keys")) IS TRUE
                  AND (dutyRow13."basis", dutyRow13."scope") < (moving11."basis", moving11."scope")
                  LIMIT 1
                ) IS NULL)
                AND (moving11."above" = '{}' OR (
                  SELECT TRUE
                  FROM "DutyRow" dutyRow14
                  WHERE dutyRow14."directiveId" = ANY(moving11."above")
                  AND dutyRow14."basis" <= moving11."basis"
                  AND (dutyRow14."scope" = ANY(asked4."keys")) IS TRUE
                  AND dutyRow14."isPublished"
                  AND (dutyRow14."basis" <> 'ALL_UNITS' OR dutyRow14."issuerId" IS DISTINCT FROM agency1."id")
                  AND NOT dutyRow14."isOver"
                  AND (dutyRow14."basis" = 'NAMED' OR (
                    SELECT TRUE
                    FROM "DutyRow" dutyRow15
                    WHERE dutyRow15."directiveId" = dutyRow14."directiveId"
                    AND (dutyRow15."scope" = ANY(asked4."keys")) IS TRUE
                    AND (dutyRow15."basis", dutyRow15."scope") < (dutyRow14."basis", dutyRow14."scope")
                    LIMIT 1
                  ) IS NULL)
                  LIMIT 1
                ) IS NULL)
                ORDER BY moving11."dueSort" ASC,
                moving11."directiveId" ASC
                LIMIT 1
              )
            ) found5
            ORDER BY found5."dueSort" ASC,
            found5."directiveId" ASC
            LIMIT 1
          ) merged3
        ) duty2
        WHERE TRUE
        ORDER BY duty2."dueSort" ASC,
        duty2."directiveId" ASC
        LIMIT 1
      ) r
    )) AS "@duties"
    FROM "Agency" agency1
    WHERE agency1."id" IN (
      SELECT n."agencyId"
      FROM "AgencyName" n
      WHERE n."name" LIKE $2::text
    )
    AND agency1."mergedIntoId" IS NULL
    ORDER BY agency1."name" ASC,
    agency1."id" ASC
    LIMIT 3
  ) r
)) AS answer
