-- CreateIndex
CREATE INDEX "Notice_title_idx" ON "Notice" USING HASH ("title");

-- Directive.targetCount is the number of its targets, whoever writes them. By hand: Prisma knows no triggers.

CREATE FUNCTION "countTargetsAgain"(directives UUID[]) RETURNS void LANGUAGE sql AS $$
  UPDATE "Directive" d SET "targetCount" = c."count"
  FROM (SELECT i."id", (SELECT count(*)::int FROM "Target" t WHERE t."directiveId" = i."id") AS "count"
    FROM unnest(directives) AS i("id")) c
  WHERE d."id" = c."id" AND d."targetCount" <> c."count"
$$;

CREATE FUNCTION "countChangedTargets"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A bulk load writes the count with the directive.
  IF current_setting('notice_graph.tally', true) IS DISTINCT FROM 'off' THEN
    PERFORM "countTargetsAgain"(ARRAY(SELECT DISTINCT "directiveId" FROM changed));
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "Target_count_insert" AFTER INSERT ON "Target" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "countChangedTargets"();
CREATE TRIGGER "Target_count_delete" AFTER DELETE ON "Target" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "countChangedTargets"();

-- What is there already: addDirective counted twice, and a notice whose kept directives were all rejected counted them.
UPDATE "Directive" d SET "targetCount" = c."count"
FROM (SELECT d2."id", count(t."directiveId")::int AS "count" FROM "Directive" d2 LEFT JOIN "Target" t ON t."directiveId" = d2."id" GROUP BY 1) c
WHERE d."id" = c."id" AND d."targetCount" <> c."count";
UPDATE "Notice" n SET "directiveCount" = c."count"
FROM (SELECT n2."id", count(d."id")::int AS "count" FROM "Notice" n2
  LEFT JOIN "Directive" d ON d."noticeId" = n2."id" AND d."review" <> 'REJECTED' GROUP BY 1) c
WHERE n."id" = c."id" AND n."directiveCount" <> c."count";
