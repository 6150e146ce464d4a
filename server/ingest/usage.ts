/** What `npm run ingest` says of itself. */
export const usage = `usage: npm run ingest -- [OPTIONS] FILE|DIR|- …
  FILE  a page (HTML or text: UTF-8, GB18030, Big5), or JSON lines (.jsonl, .ndjson)
        {content, sourceUrl, retrievedAt, title, publisher, publishedOn}: all but content may be missing
  DIR   all .html, .htm, .txt, .jsonl and .ndjson below it; a meta.jsonl in a folder tells of its files:
        {file, sourceUrl, retrievedAt, title, publisher, publishedOn}
  -     standard input: one page, or JSON lines
What is known of the pages, where neither they nor their lines say it:
  --publisher NAME  --published-on YYYY-MM-DD  --title TEXT  --source-url URL
What is known of sites, for pages of which nobody says more:
  --sites FILE  JSON lines {host, siteCode, publisher, division, note}: a host or a code, the others may be missing.
                Kept in the database, as staff keep it by setSite; may be given alone
Bytes that were read before, with the same known of them, are not read again; with --again they are.
Pages are read in the thread that writes them. On a machine with cores and memory to spare:
  --threads N   up to 4 threads that read beside it, each of which takes some 150 MB
A database that is away, full or busy is waited for; with --no-wait the command ends then with 75: give it again later.`;
