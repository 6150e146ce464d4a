/** The texts in which a hit's terms are shown, read for the page alone: without the bodies of notices. */
export const shownTexts = (hit: string): string => `(CASE ${hit}."type"
  WHEN 'NOTICE' THEN (SELECT json_build_array(json_build_array('title', n."title"), json_build_array('indexNumber', n."indexNumber"),
      json_build_array('documentNumber', n."documentNumber"))
    FROM "Notice" n WHERE n."id" = ${hit}."subjectId")
  WHEN 'DIRECTIVE' THEN (SELECT json_build_array(json_build_array('heading', d."heading"), json_build_array('text', d."text"))
    FROM "Directive" d WHERE d."id" = ${hit}."subjectId")
  ELSE (SELECT json_build_array(json_build_array('name', a."name"), json_build_array('orgCode', a."orgCode"),
      json_build_array('creditCode', a."creditCode"), json_build_array('aliases',
      (SELECT string_agg(DISTINCT n."name", '、') FROM "AgencyName" n WHERE n."agencyId" = a."id" AND n."name" <> a."name")))
    FROM "Agency" a WHERE a."id" = ${hit}."subjectId") END)`;

/** Those bodies, one a row: as JSON they would be written, copied and read again, which costs more than finding them. */
export const shownBodies = (page: string): string =>
  `SELECT NULL::json AS "answer", p."subjectId"::text AS "of", x."body" AS "text", x."bodyStart" AS "start", x."bodyEnd" AS "end" FROM ${page} p JOIN "Notice" n ON n."id" = p."subjectId"
    JOIN "NoticeText" x ON x."id" = n."textId" WHERE p."type" = 'NOTICE'`;
