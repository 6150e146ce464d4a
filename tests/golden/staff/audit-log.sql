-- read Query.auditLog
SELECT json_build_object('@totalCount', (
  SELECT count(*)
  FROM "AuditEntry" auditEntry1
), '@nodes', (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT auditEntry2."id",
    auditEntry2."actor",
    auditEntry2."role",
    auditEntry2."action",
    auditEntry2."subjectType",
    auditEntry2."subjectId",
    auditEntry2."reason",
    auditEntry2."at"
    FROM "AuditEntry" auditEntry2
    ORDER BY auditEntry2."at" DESC,
    auditEntry2."id" DESC
    LIMIT 11
  ) r
), '$rows', 'nodes') AS answer
