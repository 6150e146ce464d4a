-- Notice.directiveCount is the number of its directives that staff has not rejected, whoever writes them. By hand: Prisma knows
-- no triggers.

CREATE FUNCTION "countDirectivesAgain"(notices UUID[]) RETURNS void LANGUAGE sql AS $$
  UPDATE "Notice" n SET "directiveCount" = c."count"
  FROM (SELECT i."id", (SELECT count(*)::int FROM "Directive" d WHERE d."noticeId" = i."id" AND d."review" <> 'REJECTED') AS "count"
    FROM unnest(notices) AS i("id")) c
  WHERE n."id" = c."id" AND n."directiveCount" <> c."count"
$$;

CREATE FUNCTION "countChangedDirectives"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A bulk load writes the count with the notice.
  IF current_setting('notice_graph.tally', true) IS DISTINCT FROM 'off' THEN
    PERFORM "countDirectivesAgain"(ARRAY(SELECT DISTINCT "noticeId" FROM changed));
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "Directive_count_insert" AFTER INSERT ON "Directive" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "countChangedDirectives"();
CREATE TRIGGER "Directive_count_delete" AFTER DELETE ON "Directive" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "countChangedDirectives"();

CREATE FUNCTION "countReviewedDirective"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "countDirectivesAgain"(ARRAY[NEW."noticeId"]);
  RETURN NULL;
END
$$;
CREATE TRIGGER "Directive_count_review" AFTER UPDATE OF "review" ON "Directive" FOR EACH ROW
  WHEN ((OLD."review" = 'REJECTED') <> (NEW."review" = 'REJECTED')) EXECUTE FUNCTION "countReviewedDirective"();

-- Notices that are there already.
UPDATE "Notice" n SET "directiveCount" = c."count"
FROM (SELECT "noticeId", count(*)::int AS "count" FROM "Directive" WHERE "review" <> 'REJECTED' GROUP BY 1) c
WHERE n."id" = c."noticeId" AND n."directiveCount" <> c."count";
