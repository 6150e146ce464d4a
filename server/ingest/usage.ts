/** Usage of `npm run ingest`. */
export const usage = `usage: npm run ingest -- [OPTIONS] FILE|DIR|- …
  FILE  a page (HTML or text: UTF-8, GB18030, Big5), or JSON lines (.jsonl, .ndjson)
        {content, sourceUrl, retrievedAt, title, publisher, publishedOn}: only content is required;
        also gzipped (.jsonl.gz): the pages.jsonl.gz of another instance's npm run export
  DIR   all .html, .htm, .txt, .jsonl, .ndjson and pages.jsonl.gz below it; a meta.jsonl in a folder has metadata of its files:
        {file, sourceUrl, retrievedAt, title, publisher, publishedOn}
  -     standard input: one page, or JSON lines
Metadata of pages, used where neither they nor their lines state it:
  --publisher NAME  --published-on YYYY-MM-DD  --title TEXT  --source-url URL
Metadata of sites, used last:
  --sites FILE  JSON lines {host, siteCode, publisher, division, note}: host or code is required.
                Stored in the database, as by setSite; may be given alone
Pages whose bytes and metadata are unchanged are skipped; --again parses them nevertheless.
Pages are parsed in the thread that writes them. On a machine with spare cores and memory:
  --threads N   up to 4 more parser threads, about 150 MB each
If the database is unavailable, full or busy, the command waits; with --no-wait it exits with 75: run it again later.`;
