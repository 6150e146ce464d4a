-- What is told of a write (0025) says what was written: the table, and of an UPDATE of few rows the columns that are different now. A statement
-- that wrote nothing, or the same again, tells nothing. By hand: Prisma knows no triggers. Servers of before take it as they took it before: something
-- was written.

-- A row that came or went may change whatever reads the table.
CREATE FUNCTION "tellRows"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "written") THEN PERFORM pg_notify('notice_graph_writes', TG_TABLE_NAME); END IF;
  RETURN NULL;
END
$$;

CREATE FUNCTION "tellTable"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('notice_graph_writes', TG_TABLE_NAME);
  RETURN NULL;
END
$$;

-- Its arguments are the columns of the primary key. Many rows are not compared: they tell of the table.
CREATE FUNCTION "tellColumns"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  many CONSTANT INT := 8;
  few INT;
  paired INT;
  changed TEXT;
BEGIN
  SELECT count(*) INTO few FROM (SELECT FROM "written" LIMIT many + 1) f;
  IF few = 0 THEN RETURN NULL; END IF;
  IF few <= many THEN
    WITH pairs AS (
      SELECT b."row" AS "before", a."row" AS "after" FROM (SELECT to_jsonb(o) AS "row" FROM "replaced" o) b
        JOIN (SELECT to_jsonb(w) AS "row" FROM "written" w) a
          ON (SELECT bool_and(b."row" -> k IS NOT DISTINCT FROM a."row" -> k) FROM unnest(TG_ARGV) k)
    )
    SELECT (SELECT count(*) FROM pairs), (SELECT string_agg(DISTINCT c."key", ' ' ORDER BY c."key")
      FROM pairs p CROSS JOIN LATERAL jsonb_each(p."after") c WHERE p."before" -> c."key" IS DISTINCT FROM c."value")
      INTO paired, changed;
    IF paired = few AND changed IS NULL THEN RETURN NULL; END IF;
    IF paired = few THEN
      PERFORM pg_notify('notice_graph_writes', TG_TABLE_NAME || ' ' || changed);
      RETURN NULL;
    END IF;
  END IF;
  PERFORM pg_notify('notice_graph_writes', TG_TABLE_NAME);
  RETURN NULL;
END
$$;

DO $$
DECLARE
  told RECORD;
BEGIN
  FOR told IN
    SELECT c.relname AS name, (SELECT string_agg(quote_literal(a.attname), ', ' ORDER BY a.attnum) FROM pg_index i
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY(i.indkey) WHERE i.indrelid = c.oid AND i.indisprimary) AS keys
      FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE t.tgfoid = '"tellWrite"'::regproc AND c.relnamespace = 'public'::regnamespace
  LOOP
    EXECUTE format('DROP TRIGGER %I ON %I', told.name || '_told', told.name);
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS "written" FOR EACH STATEMENT EXECUTE FUNCTION "tellRows"()',
      told.name || '_told_insert', told.name);
    EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS "written" FOR EACH STATEMENT EXECUTE FUNCTION "tellRows"()',
      told.name || '_told_delete', told.name);
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I REFERENCING OLD TABLE AS "replaced" NEW TABLE AS "written" FOR EACH STATEMENT EXECUTE FUNCTION "tellColumns"(%s)',
      told.name || '_told_update', told.name, told.keys);
    EXECUTE format('CREATE TRIGGER %I AFTER TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION "tellTable"()',
      told.name || '_told_truncate', told.name);
  END LOOP;
END
$$;

DROP FUNCTION "tellWrite"();
