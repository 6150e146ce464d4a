/**
 * Renders a page beside its annotation: the text with orders, actors and targets marked, parser
 * results on the left, annotations on the right. One HTML file without scripts.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parsePage } from '../../server/parse/parse-page.js';
import type { PagePreview } from '../../server/parse/preview.js';
import { scorers } from './run-scorer.js';

const Place = z.object({ start: z.number(), end: z.number(), text: z.string().optional() });
/** The union of both guidelines' formats. */
const Gold = z.object({
  orders: z
    .array(z.object({ span: Place, who: z.array(Place), targets: z.array(Place), path: z.string().nullable() }))
    .optional(),
  not_orders: z.array(Place.extend({ why: z.string().optional() })).optional(),
  directives: z
    .array(z.object({ span: Place, type: z.string(), addressees: z.array(Place), targets: z.array(Place) }))
    .optional(),
});

type Mark = 'order' | 'who' | 'target' | 'none';
interface Marked {
  readonly start: number;
  readonly end: number;
  readonly mark: Mark;
  readonly note: string;
}

/** HTML for the document of that name in either collection; null if there is none. */
export function explained(name: string): string | null {
  const found = scorers.find(({ folder }) => existsSync(join(folder, `${name}.txt`)));
  if (!found) return null;
  const content = readFileSync(join(found.folder, `${name}.txt`));
  const gold = Gold.parse(JSON.parse(readFileSync(join(found.folder, `${name}.json`), 'utf8')));
  const { preview, sourceText } = parsePage({ content });
  return page(name, [
    ['Found', marked(sourceText, ofPreview(preview))],
    [`Annotated (${found.name})`, marked(sourceText, ofGold(gold))],
  ]);
}

function ofPreview({ directives, sentences }: PagePreview): readonly Marked[] {
  const told = sentences.filter(({ kind }) => kind !== 'ORDER');
  return [
    ...told.map(({ kind, span }): Marked => ({ ...place(span.source), mark: 'none', note: kind })),
    ...directives.flatMap(({ path, span, addressees, targets, rule }): Marked[] => [
      {
        ...place(span.source),
        mark: 'order',
        note: `${path} ${rule} → ${addressees.map(({ text, role }) => (role ? `${text} (${role})` : text)).join('、')}`,
      },
      ...addressees.flatMap(({ text, span: at }): Marked[] =>
        at ? [{ ...place(at.source), mark: 'who', note: text }] : [],
      ),
      ...targets.map(({ kind, span: at, dueBy, recurrence }): Marked => ({
        ...place(at.source),
        mark: 'target',
        note: [kind, dueBy, recurrence].filter((part) => part !== null).join(' '),
      })),
    ]),
  ];
}

function ofGold({ orders = [], not_orders: none = [], directives = [] }: z.infer<typeof Gold>): readonly Marked[] {
  const told = directives.filter(({ type }) => type === 'directive' || type === 'assignment');
  return [
    ...none.map((one): Marked => ({ ...place(one), mark: 'none', note: one.why ?? '' })),
    ...orders.flatMap(({ span, who, targets, path }) => partsOf(span, { who, targets, note: path ?? '' })),
    ...told.flatMap(({ span, addressees, targets, type }) => partsOf(span, { who: addressees, targets, note: type })),
  ];
}

const partsOf = (
  span: z.infer<typeof Place>,
  parts: {
    readonly who: readonly z.infer<typeof Place>[];
    readonly targets: readonly z.infer<typeof Place>[];
    readonly note: string;
  },
): Marked[] => [
  { ...place(span), mark: 'order', note: parts.note },
  ...parts.who.map((one): Marked => ({ ...place(one), mark: 'who', note: one.text ?? '' })),
  ...parts.targets.map((one): Marked => ({ ...place(one), mark: 'target', note: one.text ?? '' })),
];

const place = ({ start, end }: { readonly start: number; readonly end: number }): { start: number; end: number } => ({
  start,
  end,
});

/**
 * Ranges may overlap and nest: the text is split at each start and end, and each piece has all its
 * marks.
 */
function marked(text: string, places: readonly Marked[]): string {
  const cuts = [...new Set([0, text.length, ...places.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return cuts
    .slice(0, -1)
    .map((from, i) => {
      const piece = text.slice(from, cuts[i + 1]);
      const around = places.filter(({ start, end }) => start <= from && from < end);
      if (around.length === 0) return escaped(piece);
      const classes = [...new Set(around.map(({ mark }) => mark))].join(' ');
      const opens = places
        .filter(({ start, mark }) => start === from && mark === 'order')
        .map(({ note }) => `<b>${escaped(note)}</b>`);
      const title = around.map(({ mark, note }) => `${mark}: ${note}`).join('\n');
      return `${opens.join('')}<span class="${classes}" title="${escaped(title)}">${escaped(piece)}</span>`;
    })
    .join('');
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`);

const page = (name: string, columns: readonly (readonly [string, string])[]): string => `<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><title>${escaped(name)}</title><style>
body { font: 15px/1.9 sans-serif; margin: 0; display: grid; grid-template-columns: 1fr 1fr }
section { padding: 1em 1.5em; white-space: pre-wrap; overflow-wrap: anywhere; border-right: 1px solid #ccc }
h1 { font-size: 17px; white-space: normal } b { font: 11px monospace; color: #555; background: #eee; margin: 0 .3em }
.order { background: #fff3c4 } .none { color: #888 } .who { border-bottom: 3px solid #2a6fdb } .target { background: #bfe8c5 }
</style></head><body>${columns.map(([title, html]) => `<section><h1>${escaped(title)}: ${escaped(name)}</h1>${html}</section>`).join('')}</body></html>
`;
