-- read Query.notice
SELECT (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT notice1."id",
    notice1."title",
    json_build_object('@nodes', (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT directive2."id",
        directive2."path",
        json_build_object('@totalCount', (
          SELECT count(*)
          FROM (
            WITH own AS MATERIALIZED (
              SELECT s."bands",
              s."pairs"
              FROM "DirectiveSketch" s
              WHERE s."directiveId" = directive2."id"
            ),
            other AS MATERIALIZED (
              SELECT o."directiveId",
              o."pairs",
              cardinality(o."pairs") AS "size"
              FROM own w
              JOIN "DirectiveSketch" o ON o."bands" && w."bands"
              WHERE o."directiveId" <> directive2."id"
              LIMIT 1000
            ),
            scored AS (
              SELECT o."directiveId",
              (10000 * count(*) / (
                (
                  SELECT cardinality(w."pairs")
                  FROM own w
                ) + o."size" - count(*)
              ))::int AS "score"
              FROM other o
              CROSS
              JOIN unnest(o."pairs") AS p("pair")
              JOIN (
                SELECT unnest(w."pairs") AS "pair"
                FROM own w
              ) q USING ("pair")
              WHERE 10000 * LEAST(
                (
                  SELECT cardinality(w."pairs")
                  FROM own w
                ),
                o."size"
              ) >= $1::int * GREATEST(
                (
                  SELECT cardinality(w."pairs")
                  FROM own w
                ),
                o."size"
              )
              GROUP BY o."directiveId",
              o."size"
            ),
            found AS (
              SELECT directive3."id" AS "directiveId",
              directive3."parentId" AS "wholeId",
              directive3."publishedOn",
              s."score"
              FROM scored s
              JOIN "Directive" directive3 ON directive3."id" = s."directiveId"
              WHERE s."score" >= $1::int
              AND directive3."noticeId" <> directive2."noticeId"
              AND directive3."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
              AND EXISTS (
                SELECT 1
                FROM "Notice" v
                WHERE v."id" = directive3."noticeId"
                AND v."status" = 'PUBLISHED'
              )
            )
            SELECT f."directiveId",
            f."publishedOn",
            f."score"
            FROM found f
            WHERE NOT EXISTS (
              SELECT 1
              FROM found o
              WHERE (o."directiveId" = f."wholeId" AND o."score" >= f."score") OR (o."wholeId" = f."directiveId" AND o."score" > f."score")
            )
          ) restatement4
          WHERE TRUE
        ), '@nodes', (
          SELECT coalesce(json_agg(r), '[]'::json)
          FROM (
            SELECT restatement5."score",
            (
              SELECT row_to_json(r)
              FROM (
                SELECT directive6."id",
                directive6."path",
                directive6."text",
                (
                  SELECT row_to_json(r)
                  FROM (
                    SELECT notice7."id",
                    notice7."title",
                    notice7."publishedOn"
                    FROM "Notice" notice7
                    WHERE notice7."id" = directive6."noticeId"
                    AND notice7."status" = 'PUBLISHED'
                    LIMIT 1
                  ) r
                ) AS "@notice",
                (
                  SELECT row_to_json(r)
                  FROM (
                    SELECT meeting8."id",
                    meeting8."name"
                    FROM "Meeting" meeting8
                    WHERE meeting8."id" = directive6."meetingId"
                    AND EXISTS (
                      SELECT 1
                      FROM "NoticeMeeting" w
                      WHERE w."meetingId" = meeting8."id"
                      AND EXISTS (
                        SELECT 1
                        FROM "Notice" v
                        WHERE v."id" = w."noticeId"
                        AND v."status" = 'PUBLISHED'
                      )
                    )
                    LIMIT 1
                  ) r
                ) AS "@meeting"
                FROM "Directive" directive6
                WHERE directive6."id" = restatement5."directiveId"
                AND EXISTS (
                  SELECT 1
                  FROM "Notice" v
                  WHERE v."id" = directive6."noticeId"
                  AND v."status" = 'PUBLISHED'
                )
                LIMIT 1
              ) r
            ) AS "@directive"
            FROM (
              WITH own AS MATERIALIZED (
                SELECT s."bands",
                s."pairs"
                FROM "DirectiveSketch" s
                WHERE s."directiveId" = directive2."id"
              ),
              other AS MATERIALIZED (
                SELECT o."directiveId",
                o."pairs",
                cardinality(o."pairs") AS "size"
                FROM own w
                JOIN "DirectiveSketch" o ON o."bands" && w."bands"
                WHERE o."directiveId" <> directive2."id"
                LIMIT 1000
              ),
              scored AS (
                SELECT o."directiveId",
                (10000 * count(*) / (
                  (
                    SELECT cardinality(w."pairs")
                    FROM own w
                  ) + o."size" - count(*)
                ))::int AS "score"
                FROM other o
                CROSS
                JOIN unnest(o."pairs") AS p("pair")
                JOIN (
                  SELECT unnest(w."pairs") AS "pair"
                  FROM own w
                ) q USING ("pair")
                WHERE 10000 * LEAST(
                  (
                    SELECT cardinality(w."pairs")
                    FROM own w
                  ),
                  o."size"
                ) >= $2::int * GREATEST(
                  (
                    SELECT cardinality(w."pairs")
                    FROM own w
                  ),
                  o."size"
                )
                GROUP BY o."directiveId",
                o."size"
              ),
              found AS (
                SELECT directive9."id" AS "directiveId",
                directive9."parentId" AS "wholeId",
                directive9."publishedOn",
                s."score"
                FROM scored s
                JOIN "Directive" directive9 ON directive9."id" = s."directiveId"
                WHERE s."score" >= $2::int
                AND directive9."noticeId" <> directive2."noticeId"
                AND directive9."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
                AND EXISTS (
                  SELECT 1
                  FROM "Notice" v
                  WHERE v."id" = directive9."noticeId"
                  AND v."status" = 'PUBLISHED'
                )
              )
              SELECT f."directiveId",
              f."publishedOn",
              f."score"
              FROM found f
              WHERE NOT EXISTS (
                SELECT 1
                FROM found o
                WHERE (o."directiveId" = f."wholeId" AND o."score" >= f."score") OR (o."wholeId" = f."directiveId" AND o."score" > f."score")
              )
            ) restatement5
            WHERE TRUE
            ORDER BY restatement5."score" DESC,
            restatement5."publishedOn" DESC,
            restatement5."directiveId" DESC
            LIMIT 6
          ) r
        ), '$rows', 'nodes') AS "@restatements"
        FROM "Directive" directive2
        WHERE directive2."noticeId" = notice1."id"
        AND directive2."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
        AND (directive2."parentId" IS NULL OR (
          SELECT TRUE
          FROM "Directive" directive10
          WHERE directive10."id" = directive2."parentId"
          AND directive10."noticeId" = notice1."id"
          AND directive10."review" IN ('EXTRACTED', 'CONFIRMED', 'EDITED')
          LIMIT 1
        ) IS NULL)
        ORDER BY directive2."ordinal" DESC
        LIMIT 9
      ) r
    )) AS "@directives"
    FROM "Notice" notice1
    WHERE notice1."indexNumber" = $3::text
    AND notice1."status" = 'PUBLISHED'
    ORDER BY notice1."publishedOn",
    notice1."id"
    LIMIT 2
  ) r
) AS answer
