-- read Query.notices
SELECT json_build_object('@totalCount', (
  SELECT count(*)
  FROM "Notice" notice1
  WHERE notice1."publishedOn" >= $1::date
  AND notice1."publishedOn" <= $2::date
  AND notice1."status" = 'PUBLISHED'
), '@nodes', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT notice2."id",
    notice2."title",
    notice2."publishedOn"
    FROM (
      SELECT notice2."id",
      notice2."publishedOn"
      FROM "Notice" notice2
      WHERE notice2."publishedOn" >= $3::date
      AND notice2."publishedOn" <= $4::date
      AND notice2."status" = 'PUBLISHED'
      ORDER BY notice2."publishedOn" ASC,
      notice2."id" ASC
      LIMIT 3
    ) key3
    JOIN "Notice" notice2 ON notice2."id" = key3."id"
    ORDER BY notice2."publishedOn" ASC,
    notice2."id" ASC
    LIMIT 3
  ) r
), '$rows', 'nodes') AS answer
