/**
 * Renders a CPU profile of Node (.cpuprofile) as an SVG flame graph, and lists the most expensive
 * functions.
 */
import { z } from 'zod';

const profileShape = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      callFrame: z.object({ functionName: z.string(), url: z.string(), lineNumber: z.number() }),
      children: z.array(z.number()).optional(),
    }),
  ),
  startTime: z.number(),
  endTime: z.number(),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});

interface Frame {
  readonly name: string;
  readonly children: Map<string, Frame>;
  self: number;
  total: number;
}
export interface Profile {
  readonly root: Frame;
  /** Share of CPU time, highest first. */
  readonly dearest: readonly { readonly name: string; readonly share: number }[];
}

/** Of the last milliseconds of the process, without its start. */
export function readProfile(text: string, lastMs: number): Profile {
  const { nodes, samples, timeDeltas, startTime, endTime } = profileShape.parse(JSON.parse(text));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const selfOf = new Map<number, number>();
  let at = startTime;
  samples.forEach((id, i) => {
    const delta = timeDeltas[i] ?? 0;
    at += delta;
    if (at >= endTime - lastMs * 1_000) selfOf.set(id, (selfOf.get(id) ?? 0) + delta);
  });
  const grow = (id: number, into: Frame): void => {
    const node = byId.get(id);
    if (!node || node.callFrame.functionName === '(idle)') return;
    const name = nameOf(node.callFrame);
    const frame = into.children.get(name) ?? newFrame(name);
    into.children.set(name, frame);
    const self = selfOf.get(id) ?? 0;
    frame.self += self;
    const before = frame.total;
    frame.total += self;
    for (const child of node.children ?? []) grow(child, frame);
    into.total += frame.total - before;
  };
  const root = newFrame('all');
  for (const child of nodes.find(({ callFrame }) => callFrame.functionName === '(root)')?.children ?? [])
    grow(child, root);
  return { root, dearest: dearestOf(root) };
}

const newFrame = (name: string): Frame => ({ name, children: new Map(), self: 0, total: 0 });

function nameOf({ functionName, url, lineNumber }: { functionName: string; url: string; lineNumber: number }): string {
  const file = url.split('/').slice(-2).join('/');
  const place = file === '' ? '' : ` ${file}:${lineNumber + 1}`;
  return `${functionName || '(anonymous)'}${place}`;
}

function dearestOf(root: Frame): Profile['dearest'] {
  const selves = new Map<string, number>();
  const visit = (frame: Frame): void => {
    selves.set(frame.name, (selves.get(frame.name) ?? 0) + frame.self);
    for (const child of frame.children.values()) visit(child);
  };
  visit(root);
  return [...selves].sort((a, b) => b[1] - a[1]).map(([name, self]) => ({ name, share: self / root.total }));
}

const [width, rowHeight, smallest] = [1_200, 17, 0.5];

export function flameSvg({ root }: Profile, title: string): string {
  const boxes: string[] = [];
  let deepest = 0;
  const draw = (frame: Frame, x: number, depth: number): void => {
    const wide = (frame.total / root.total) * width;
    if (wide < smallest) return;
    deepest = Math.max(deepest, depth);
    boxes.push(box(frame, { x, wide, depth, share: frame.total / root.total }));
    let at = x;
    for (const child of [...frame.children.values()].sort((a, b) => b.total - a.total)) {
      draw(child, at, depth + 1);
      at += (child.total / root.total) * width;
    }
  };
  draw(root, 0, 1);
  const height = (deepest + 2) * rowHeight;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="monospace" font-size="11">
<rect width="100%" height="100%" fill="#fff"/><text x="4" y="13">${escaped(title)}</text>
${boxes.join('\n')}
</svg>
`;
}

function box(frame: Frame, at: { x: number; wide: number; depth: number; share: number }): string {
  const fits = Math.floor((at.wide - 4) / 6.7);
  const label = fits > 3 ? escaped(frame.name.slice(0, fits)) : '';
  const y = at.depth * rowHeight;
  const title = `<title>${escaped(frame.name)} ${(at.share * 100).toFixed(1)}%</title>`;
  const [x, wide] = [at.x.toFixed(1), Math.max(at.wide - 0.4, 0.2).toFixed(1)];
  return `<g>${title}<rect x="${x}" y="${y}" width="${wide}" height="${rowHeight - 1}" fill="${colourOf(frame.name)}"/><text x="${(at.x + 2).toFixed(1)}" y="${y + 12}">${label}</text></g>`;
}

/** Stable colour per function: packages bluish, Node grey, ours reddish. */
function colourOf(name: string): string {
  let hash = 0;
  for (const character of name) hash = (hash * 31 + character.charCodeAt(0)) % 997;
  if (name.includes('node:') || name.startsWith('(')) return `hsl(0 0% ${75 + (hash % 12)}%)`;
  return name.includes('main.js') ? `hsl(${hash % 40} 80% 70%)` : `hsl(${200 + (hash % 40)} 60% 75%)`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
