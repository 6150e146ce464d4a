-- read Query.changes
SELECT json_build_object('page', json_build_object('@nodes', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT change1."kind",
    json_build_array(change1."position") AS "$cursor"
    FROM "Change" change1
    WHERE change1."kind" = $1::"ChangeKind"
    AND change1."division" LIKE $2::text
    ORDER BY change1."position" ASC
    LIMIT 21
  ) r
), '$rows', 'nodes'), 'latest', COALESCE(
  (
    SELECT max(c."position")
    FROM "Change" c
  ),
  0
)) AS answer
