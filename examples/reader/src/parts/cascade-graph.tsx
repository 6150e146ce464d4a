/** A meeting among those that it passed on and those that passed it on, drawn; and the same in words. */
import { useState, useEffect, type ReactNode } from 'react';
import { drawingOf, type Drawing, type Passed, type Place } from '../graph/cascade.js';
import type { Meeting } from '../graph/documents.js';
import { stepsOf, type MeetingInGraph } from '../graph/meeting-steps.js';
import { MeetingLink } from './links.js';
import { useSay } from './settings.js';

/** Sizes of a drawing from left to right, and of one that goes down and fits a telephone. */
const wide = { node: { width: 190, height: 84 }, column: 270, row: 104, indent: 0 };
const narrow = { node: { width: 0, height: 76 }, column: 26, row: 106, indent: 14 };
type Sizes = typeof wide;

/** As wide as a telephone has room beside the steps before, and legible. */
const narrowFor = (room: number, layers: number): Sizes => ({
  ...narrow,
  node: { ...narrow.node, width: Math.min(320, Math.max(180, room - 70 - (layers - 1) * narrow.column)) },
});

export function CascadeGraph({ meeting }: { readonly meeting: Meeting }): ReactNode {
  const { say } = useSay();
  const room = useRoom();
  const isWide = room >= 760;
  const { meetings, steps } = stepsOf(meeting);
  if (steps.length === 0) return <p className="quiet">{say('noCascade')}</p>;
  const drawing = drawingOf([...meetings.keys()], steps, isWide);
  return (
    <>
      <Graph
        drawing={drawing}
        meetings={meetings}
        root={meeting.id}
        sizes={isWide ? wide : narrowFor(room, drawing.layers)}
      />
      <details>
        <summary>{say('asList')}</summary>
        <Words drawing={drawing} meetings={meetings} />
      </details>
    </>
  );
}

interface GraphProps {
  readonly drawing: Drawing;
  readonly meetings: ReadonlyMap<string, MeetingInGraph>;
  readonly root: string;
  readonly sizes: Sizes;
}

function Graph({ drawing, meetings, root, sizes }: GraphProps): ReactNode {
  const { say } = useSay();
  const { node, column, row } = sizes;
  const width = (drawing.layers - 1) * column + node.width;
  const height = (drawing.rows - 1) * row + node.height;
  const cornerOf = ({ layer, row: at }: Place): { left: number; top: number } => ({
    left: layer * column,
    top: at * row,
  });
  const places = new Map(drawing.places.map((place) => [place.id, cornerOf(place)]));
  return (
    <div className="drawing" tabIndex={0} role="group" aria-label={say('cascade')}>
      <div style={{ width, height }}>
        <svg width={width} height={height} aria-hidden="true">
          {drawing.steps.map((step) => (
            <Step key={`${step.from} ${step.to}`} step={step} places={places} sizes={sizes} />
          ))}
        </svg>
        <ol>
          {drawing.places.map(({ id }) => (
            <li key={id} style={{ ...places.get(id), ...node }} className={id === root ? 'is-root' : undefined}>
              <Node meeting={meetings.get(id)} isRoot={id === root} />
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

function Node({
  meeting,
  isRoot,
}: {
  readonly meeting: MeetingInGraph | undefined;
  readonly isRoot: boolean;
}): ReactNode {
  const { say, day } = useSay();
  if (!meeting) return null;
  return (
    <>
      <span className="name">
        {isRoot ? <strong>{meeting.name}</strong> : <MeetingLink id={meeting.id}>{meeting.name}</MeetingLink>}
      </span>
      <span className="quiet">{meeting.heldOn === null ? say('noDay') : day(meeting.heldOn)}</span>
      <span className="quiet who">{meeting.convener?.name}</span>
    </>
  );
}

interface StepProps {
  readonly step: Passed;
  readonly places: ReadonlyMap<string, { readonly left: number; readonly top: number }>;
  readonly sizes: Sizes;
}

/** From the side of the one to the side of the other; or down and round the corner where each has a row of its own. */
function Step({ step, places, sizes: { node, indent } }: StepProps): ReactNode {
  const { say } = useSay();
  const from = places.get(step.from);
  const to = places.get(step.to);
  if (!from || !to) return null;
  const start =
    indent === 0
      ? { x: from.left + node.width, y: from.top + node.height / 2 }
      : { x: from.left + indent, y: from.top + node.height };
  const end = { x: to.left - 6, y: to.top + node.height / 2 };
  const middle = (start.x + end.x) / 2;
  const line =
    indent === 0
      ? `M${start.x},${start.y} C${middle},${start.y} ${middle},${end.y} ${end.x},${end.y}`
      : `M${start.x},${start.y} V${end.y - 8} Q${start.x},${end.y} ${start.x + 8},${end.y} H${end.x}`;
  const label =
    indent === 0 ? { x: end.x - 8, y: end.y + (end.y > start.y ? 18 : -8) } : { x: to.left + 6, y: to.top - 10 };
  return (
    <g className="step">
      <path d={line} />
      <path d={`M${end.x},${end.y - 5} L${end.x + 6},${end.y} L${end.x},${end.y + 5} Z`} className="tip" />
      {step.lagDays !== null && (
        <text x={label.x} y={label.y} textAnchor={indent === 0 ? 'end' : 'start'}>
          {lagOf(step.lagDays, say)}
        </text>
      )}
    </g>
  );
}

function Words({ drawing, meetings }: Pick<GraphProps, 'drawing' | 'meetings'>): ReactNode {
  const { say } = useSay();
  const name = (id: string): string => meetings.get(id)?.name ?? '';
  return (
    <ul>
      {drawing.steps.map(({ from, to, lagDays }) => (
        <li key={`${from} ${to}`}>
          {say('passedOn', { a: name(from), b: name(to) })}
          {lagDays !== null && <span className="quiet"> {lagOf(lagDays, say)}</span>}
        </li>
      ))}
    </ul>
  );
}

const lagOf = (days: number, say: ReturnType<typeof useSay>['say']): string =>
  days === 0 ? say('sameDay') : say('lag', { n: days });

function useRoom(): number {
  const [room, set] = useState(() => document.documentElement.clientWidth);
  useEffect(() => {
    const measure = (): void => set(document.documentElement.clientWidth);
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return room;
}
