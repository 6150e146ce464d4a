/** What directives hold of an agency. */
import { byId, byOrdinal, runMoves, type Moves } from '../platform/moved-rows.js';

const inEdits = `"edits" IS NOT NULL AND strpos("edits"::text, $1::text) > 0`;

export const directiveMoves: Moves = {
  parts: [
    {
      name: 'Directive',
      table: 'Directive',
      key: byId,
      columns: ['issuerId', 'speakerAgencyId', 'edits'],
      documents: ['edits'],
      where: `t."issuerId" = $1::text::uuid OR t."speakerAgencyId" = $1::text::uuid OR (${inEdits})`,
    },
    {
      name: 'DirectiveAddressee',
      table: 'DirectiveAddressee',
      key: byOrdinal('directiveId'),
      columns: ['agencyId'],
      guards: { text: `t."text"` },
      where: `t."agencyId" = $1::text::uuid`,
    },
  ],
  move: (tx, duplicate, target) =>
    runMoves(
      tx,
      [
        `UPDATE "Directive" SET "issuerId" = $2::text::uuid WHERE "issuerId" = $1::text::uuid`,
        `UPDATE "Directive" SET "speakerAgencyId" = $2::text::uuid WHERE "speakerAgencyId" = $1::text::uuid`,
        `UPDATE "Directive" SET "edits" = replace("edits"::text, $1::text, $2::text)::jsonb WHERE ${inEdits}`,
        `UPDATE "DirectiveAddressee" SET "agencyId" = $2::text::uuid WHERE "agencyId" = $1::text::uuid`,
      ],
      [duplicate, target],
    ),
};
