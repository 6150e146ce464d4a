-- Every process that remembers answers is told of each commit that may change one, whoever writes: this server, its programs, an older
-- version, somebody with psql. By hand: Prisma knows no triggers. Not of what the public never reads: keys, rate limits, the audit log,
-- what staff know of sites, pages and doubts. tests/http/told-writes.int.test.ts asks of each table that it is in one list.

CREATE FUNCTION "tellWrite"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('notice_graph_writes', '');
  RETURN NULL;
END
$$;

DO $$
DECLARE
  told TEXT;
BEGIN
  FOREACH told IN ARRAY ARRAY['Agency', 'AgencyName', 'Change', 'ChangeScope', 'Citation', 'Directive', 'DirectiveAddressee',
    'DirectiveSearchRow', 'DirectiveSketch', 'Division', 'DocumentKey', 'DutyRow', 'Meeting', 'Mention', 'Notice', 'NoticeAddressee',
    'NoticeIssuer', 'NoticeMeeting', 'NoticeScope', 'NoticeTally', 'NoticeText', 'OrganFunction', 'Revision', 'SearchRow', 'Setting',
    'SourceDocument', 'SourcePart', 'SuggestKey', 'Synonym', 'Target', 'Transmission']
  LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION "tellWrite"()',
      told || '_told', told);
  END LOOP;
END
$$;
