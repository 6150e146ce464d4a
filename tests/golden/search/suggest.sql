-- read Query.suggest
SELECT (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT suggestion1."kind",
    suggestion1."text",
    (CASE WHEN suggestion1."kind" = 'AGENCY' THEN (
      SELECT row_to_json(r)
      FROM (
        SELECT agency2."id",
        agency2."name"
        FROM "Agency" agency2
        WHERE agency2."id" = suggestion1."subjectId"
        AND agency2."mergedIntoId" IS NULL
        LIMIT 1
      ) r
    ) ELSE (
      SELECT row_to_json(r)
      FROM (
        SELECT notice3."id"
        FROM "Notice" notice3
        WHERE notice3."id" = suggestion1."subjectId"
        AND notice3."status" = 'PUBLISHED'
        LIMIT 1
      ) r
    ) END) AS "@subject"
    FROM (
      SELECT a.*,
      row_number() OVER (ORDER BY (a."kind" = 'AGENCY' AND a."place" <= 2) DESC, (a."kind" = 'AGENCY'), a."place", a."kind" DESC) AS "at"
      FROM (
        (
          SELECT 'AGENCY' AS "kind",
          p."subjectId",
          p."text",
          p."place"
          FROM (
            SELECT f.*,
            row_number() OVER (ORDER BY f."isExact" DESC, f."order", f."text", f."subjectId") AS "place"
            FROM (
              SELECT k."subjectId",
              k."text",
              bool_or(k."key" = $1::text) AS "isExact",
              char_length(k."text") AS "order"
              FROM (
                SELECT k.*,
                agency4."name" AS "text"
                FROM (
                  SELECT k."subjectId",
                  k."key"
                  FROM "SuggestKey" k
                  WHERE k."kind" = 'AGENCY'
                  AND k."key" >= $1::text
                  AND k."key" < $2::text
                  ORDER BY k."key"
                  LIMIT 2000
                ) k
                JOIN "Agency" agency4 ON agency4."id" = k."subjectId"
                AND agency4."mergedIntoId" IS NULL
                ORDER BY k."key"
                LIMIT 200
              ) k
              GROUP BY 1,
              2
            ) f
          ) p
          WHERE p."place" <= 3
        )
        UNION ALL (
          SELECT 'TITLE' AS "kind",
          p."subjectId",
          p."text",
          p."place"
          FROM (
            SELECT f.*,
            row_number() OVER (ORDER BY f."isExact" DESC, f."order", f."text", f."subjectId") AS "place"
            FROM (
              SELECT (array_agg(k."subjectId" ORDER BY k."publishedOn" DESC, k."subjectId" DESC))[1] AS "subjectId",
              k."text",
              bool_or(k."key" = $3::text) AS "isExact",
              -extract(epoch FROM max(k."publishedOn"))::bigint AS "order"
              FROM (
                SELECT k.*,
                notice5."title" AS "text",
                notice5."publishedOn" AS "publishedOn"
                FROM (
                  SELECT k."subjectId",
                  k."key"
                  FROM "SuggestKey" k
                  WHERE k."kind" = 'TITLE'
                  AND k."key" >= $3::text
                  AND k."key" < $4::text
                  ORDER BY k."key"
                  LIMIT 2000
                ) k
                JOIN "Notice" notice5 ON notice5."id" = k."subjectId"
                AND notice5."status" = 'PUBLISHED'
                ORDER BY k."key"
                LIMIT 200
              ) k
              GROUP BY 2
            ) f
          ) p
          WHERE p."place" <= 3
        )
        UNION ALL (
          SELECT 'DOCUMENT_NUMBER' AS "kind",
          p."subjectId",
          p."text",
          p."place"
          FROM (
            SELECT f.*,
            row_number() OVER (ORDER BY f."isExact" DESC, f."order", f."text", f."subjectId") AS "place"
            FROM (
              SELECT (array_agg(k."subjectId" ORDER BY k."publishedOn" DESC, k."subjectId" DESC))[1] AS "subjectId",
              k."text",
              bool_or(k."key" = $5::text) AS "isExact",
              -extract(epoch FROM max(k."publishedOn"))::bigint AS "order"
              FROM (
                SELECT k.*,
                notice6."documentNumber" AS "text",
                notice6."publishedOn" AS "publishedOn"
                FROM (
                  SELECT k."subjectId",
                  k."key"
                  FROM "SuggestKey" k
                  WHERE k."kind" = 'DOCUMENT_NUMBER'
                  AND k."key" >= $5::text
                  AND k."key" < $6::text
                  ORDER BY k."key"
                  LIMIT 2000
                ) k
                JOIN "Notice" notice6 ON notice6."id" = k."subjectId"
                AND notice6."status" = 'PUBLISHED'
                ORDER BY k."key"
                LIMIT 200
              ) k
              GROUP BY 2
            ) f
          ) p
          WHERE p."place" <= 3
        )
      ) a
    ) suggestion1
    WHERE "at" <= 3
    ORDER BY "at"
  ) r
) AS answer

-- read Query.suggest
SELECT (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT suggestion1."kind",
    suggestion1."text",
    (CASE WHEN suggestion1."kind" = 'AGENCY' THEN (
      SELECT row_to_json(r)
      FROM (
        SELECT agency2."id"
        FROM "Agency" agency2
        WHERE agency2."id" = suggestion1."subjectId"
        AND agency2."mergedIntoId" IS NULL
        LIMIT 1
      ) r
    ) ELSE (
      SELECT row_to_json(r)
      FROM (
        SELECT notice3."id",
        notice3."publishedOn"
        FROM "Notice" notice3
        WHERE notice3."id" = suggestion1."subjectId"
        AND notice3."status" = 'PUBLISHED'
        LIMIT 1
      ) r
    ) END) AS "@subject"
    FROM (
      SELECT a.*,
      row_number() OVER (ORDER BY (a."kind" = 'AGENCY' AND a."place" <= 2) DESC, (a."kind" = 'AGENCY'), a."place", a."kind" DESC) AS "at"
      FROM (
        (
          SELECT 'AGENCY' AS "kind",
          p."subjectId",
          p."text",
          p."place"
          FROM (
            SELECT f.*,
            row_number() OVER (ORDER BY f."isExact" DESC, f."order", f."text", f."subjectId") AS "place"
            FROM (
              SELECT k."subjectId",
              k."text",
              bool_or(k."key" = $1::text) AS "isExact",
              char_length(k."text") AS "order"
              FROM (
                SELECT k.*,
                agency4."name" AS "text"
                FROM (
                  SELECT k."subjectId",
                  k."key"
                  FROM "SuggestKey" k
                  WHERE k."kind" = 'AGENCY'
                  AND k."key" >= $1::text
                  AND k."key" < $2::text
                  ORDER BY k."key"
                  LIMIT 2000
                ) k
                JOIN "Agency" agency4 ON agency4."id" = k."subjectId"
                AND agency4."mergedIntoId" IS NULL
                ORDER BY k."key"
                LIMIT 200
              ) k
              GROUP BY 1,
              2
            ) f
          ) p
          WHERE p."place" <= 3
        )
        UNION ALL (
          SELECT 'TITLE' AS "kind",
          p."subjectId",
          p."text",
          p."place"
          FROM (
            SELECT f.*,
            row_number() OVER (ORDER BY f."isExact" DESC, f."order", f."text", f."subjectId") AS "place"
            FROM (
              SELECT (array_agg(k."subjectId" ORDER BY k."publishedOn" DESC, k."subjectId" DESC))[1] AS "subjectId",
              k."text",
              bool_or(k."key" = $3::text) AS "isExact",
              -extract(epoch FROM max(k."publishedOn"))::bigint AS "order"
              FROM (
                SELECT k.*,
                notice5."title" AS "text",
                notice5."publishedOn" AS "publishedOn"
                FROM (
                  SELECT k."subjectId",
                  k."key"
                  FROM "SuggestKey" k
                  WHERE k."kind" = 'TITLE'
                  AND k."key" >= $3::text
                  AND k."key" < $4::text
                  ORDER BY k."key"
                  LIMIT 2000
                ) k
                JOIN "Notice" notice5 ON notice5."id" = k."subjectId"
                AND notice5."status" = 'PUBLISHED'
                ORDER BY k."key"
                LIMIT 200
              ) k
              GROUP BY 2
            ) f
          ) p
          WHERE p."place" <= 3
        )
        UNION ALL (
          SELECT 'DOCUMENT_NUMBER' AS "kind",
          p."subjectId",
          p."text",
          p."place"
          FROM (
            SELECT f.*,
            row_number() OVER (ORDER BY f."isExact" DESC, f."order", f."text", f."subjectId") AS "place"
            FROM (
              SELECT (array_agg(k."subjectId" ORDER BY k."publishedOn" DESC, k."subjectId" DESC))[1] AS "subjectId",
              k."text",
              bool_or(k."key" = $5::text) AS "isExact",
              -extract(epoch FROM max(k."publishedOn"))::bigint AS "order"
              FROM (
                SELECT k.*,
                notice6."documentNumber" AS "text",
                notice6."publishedOn" AS "publishedOn"
                FROM (
                  SELECT k."subjectId",
                  k."key"
                  FROM "SuggestKey" k
                  WHERE k."kind" = 'DOCUMENT_NUMBER'
                  AND k."key" >= $5::text
                  AND k."key" < $6::text
                  ORDER BY k."key"
                  LIMIT 2000
                ) k
                JOIN "Notice" notice6 ON notice6."id" = k."subjectId"
                AND notice6."status" = 'PUBLISHED'
                ORDER BY k."key"
                LIMIT 200
              ) k
              GROUP BY 2
            ) f
          ) p
          WHERE p."place" <= 3
        )
      ) a
    ) suggestion1
    WHERE "at" <= 3
    ORDER BY "at"
  ) r
) AS answer

-- read Query.suggest
SELECT (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT suggestion1."kind",
    suggestion1."text"
    FROM (
      SELECT a.*,
      row_number() OVER (ORDER BY (a."kind" = 'AGENCY' AND a."place" <= 2) DESC, (a."kind" = 'AGENCY'), a."place", a."kind" DESC) AS "at"
      FROM (
        (
          SELECT 'AGENCY' AS "kind",
          p."subjectId",
          p."text",
          p."place"
          FROM (
            SELECT f.*,
            row_number() OVER (ORDER BY f."isExact" DESC, f."order", f."text", f."subjectId") AS "place"
            FROM (
              SELECT k."subjectId",
              k."text",
              bool_or(k."key" = $1::text) AS "isExact",
              char_length(k."text") AS "order"
              FROM (
                SELECT k.*,
                agency2."name" AS "text"
                FROM (
                  SELECT k."subjectId",
                  k."key"
                  FROM "SuggestKey" k
                  WHERE k."kind" = 'AGENCY'
                  AND k."key" >= $1::text
                  AND k."key" < $2::text
                  ORDER BY k."key"
                  LIMIT 2000
                ) k
                JOIN "Agency" agency2 ON agency2."id" = k."subjectId"
                AND agency2."mergedIntoId" IS NULL
                ORDER BY k."key"
                LIMIT 200
              ) k
              GROUP BY 1,
              2
            ) f
          ) p
          WHERE p."place" <= 3
        )
        UNION ALL (
          SELECT 'TITLE' AS "kind",
          p."subjectId",
          p."text",
          p."place"
          FROM (
            SELECT f.*,
            row_number() OVER (ORDER BY f."isExact" DESC, f."order", f."text", f."subjectId") AS "place"
            FROM (
              SELECT (array_agg(k."subjectId" ORDER BY k."publishedOn" DESC, k."subjectId" DESC))[1] AS "subjectId",
              k."text",
              bool_or(k."key" = $3::text) AS "isExact",
              -extract(epoch FROM max(k."publishedOn"))::bigint AS "order"
              FROM (
                SELECT k.*,
                notice3."title" AS "text",
                notice3."publishedOn" AS "publishedOn"
                FROM (
                  SELECT k."subjectId",
                  k."key"
                  FROM "SuggestKey" k
                  WHERE k."kind" = 'TITLE'
                  AND k."key" >= $3::text
                  AND k."key" < $4::text
                  ORDER BY k."key"
                  LIMIT 2000
                ) k
                JOIN "Notice" notice3 ON notice3."id" = k."subjectId"
                AND notice3."status" = 'PUBLISHED'
                ORDER BY k."key"
                LIMIT 200
              ) k
              GROUP BY 2
            ) f
          ) p
          WHERE p."place" <= 3
        )
        UNION ALL (
          SELECT 'DOCUMENT_NUMBER' AS "kind",
          p."subjectId",
          p."text",
          p."place"
          FROM (
            SELECT f.*,
            row_number() OVER (ORDER BY f."isExact" DESC, f."order", f."text", f."subjectId") AS "place"
            FROM (
              SELECT (array_agg(k."subjectId" ORDER BY k."publishedOn" DESC, k."subjectId" DESC))[1] AS "subjectId",
              k."text",
              bool_or(k."key" = $5::text) AS "isExact",
              -extract(epoch FROM max(k."publishedOn"))::bigint AS "order"
              FROM (
                SELECT k.*,
                notice4."documentNumber" AS "text",
                notice4."publishedOn" AS "publishedOn"
                FROM (
                  SELECT k."subjectId",
                  k."key"
                  FROM "SuggestKey" k
                  WHERE k."kind" = 'DOCUMENT_NUMBER'
                  AND k."key" >= $5::text
                  AND k."key" < $6::text
                  ORDER BY k."key"
                  LIMIT 2000
                ) k
                JOIN "Notice" notice4 ON notice4."id" = k."subjectId"
                AND notice4."status" = 'PUBLISHED'
                ORDER BY k."key"
                LIMIT 200
              ) k
              GROUP BY 2
            ) f
          ) p
          WHERE p."place" <= 3
        )
      ) a
    ) suggestion1
    WHERE "at" <= 3
    ORDER BY "at"
  ) r
) AS answer
