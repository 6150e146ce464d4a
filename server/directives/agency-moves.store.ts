/** References of directives to an agency, moved by a merge. */
import { byId, byOrdinal, runMoves, type Merged, type Moves } from '../platform/moved-rows.js';
import { sql, type Sql } from '../platform/sql.js';

const inEdits = ({ duplicateText }: Merged): Sql =>
  sql`"edits" IS NOT NULL AND strpos("edits"::text, ${duplicateText}) > 0`;

export const directiveMoves: Moves = {
  parts: [
    {
      name: 'Directive',
      table: 'Directive',
      key: byId,
      columns: ['issuerId', 'speakerAgencyId', 'edits'],
      documents: ['edits'],
      where: (of) => sql`t."issuerId" = ${of.duplicate} OR t."speakerAgencyId" = ${of.duplicate} OR (${inEdits(of)})`,
    },
    {
      name: 'DirectiveAddressee',
      table: 'DirectiveAddressee',
      key: byOrdinal('directiveId'),
      columns: ['agencyId'],
      guards: { text: sql`t."text"` },
      where: ({ duplicate }) => sql`t."agencyId" = ${duplicate}`,
    },
  ],
  move: (tx, of) => {
    const { duplicate, target, duplicateText, targetText } = of;
    return runMoves(tx, [
      sql`UPDATE "Directive" SET "issuerId" = ${target} WHERE "issuerId" = ${duplicate}`,
      sql`UPDATE "Directive" SET "speakerAgencyId" = ${target} WHERE "speakerAgencyId" = ${duplicate}`,
      sql`UPDATE "Directive" SET "edits" = replace("edits"::text, ${duplicateText}, ${targetText})::jsonb WHERE ${inEdits(of)}`,
      sql`UPDATE "DirectiveAddressee" SET "agencyId" = ${target} WHERE "agencyId" = ${duplicate}`,
    ]);
  },
};
