/** A part of a notice's body, with what was found in it marked in its place. */
import type { ReactNode } from 'react';
import { repairKinds } from '../parts/labels.js';
import { AgencyLink } from '../parts/links.js';
import { useSay } from '../parts/settings.js';
import { paragraphsOf, type Mark, type Passage, type RepairMark, type Run, type Span } from './marks.js';

interface MarkedTextProps {
  readonly body: string;
  readonly part: Span;
  readonly marks: readonly Mark[];
  /** Directives that the list beside the text has. */
  readonly listed: ReadonlySet<string>;
  readonly lang: string;
}

export function MarkedText({ body, part, marks, listed, lang }: MarkedTextProps): ReactNode {
  return (
    <div className="text" lang={lang}>
      {paragraphsOf(body, part, marks).map(({ start, passages }) => (
        <p key={start}>
          {passages.map((passage) => (
            <MarkedPassage key={passage.start} passage={passage} listed={listed} />
          ))}
        </p>
      ))}
    </div>
  );
}

function MarkedPassage({ passage: { directive, opens, runs }, listed }: PassageProps): ReactNode {
  const content = runs.map((run, index) => <MarkedRun key={index} run={run} />);
  if (directive === null) return content;
  const first = opens.find(({ path }) => listed.has(path));
  return (
    <>
      {opens.map(({ path }) => (
        <span key={path} id={`d-${path}`} className="anchor" />
      ))}
      {first && (
        <a className="number-of" href={`#l-${first.path}`} aria-label={first.path}>
          {first.path}
        </a>
      )}
      <mark className="directive">{content}</mark>
    </>
  );
}
interface PassageProps {
  readonly passage: Passage;
  readonly listed: ReadonlySet<string>;
}

function MarkedRun({ run: { text, target, agency, repair, removed } }: { readonly run: Run }): ReactNode {
  const { day } = useSay();
  let content: ReactNode = text;
  if (agency) content = <AgencyLink id={agency.id}>{text}</AgencyLink>;
  if (repair) content = <Repaired repair={repair}>{content}</Repaired>;
  if (target)
    content = (
      <strong className="target" title={target.dueBy === null ? undefined : day(target.dueBy)}>
        {content}
      </strong>
    );
  return (
    <>
      {removed.map((mark, index) => (
        <Repaired key={index} repair={mark}>
          ‸
        </Repaired>
      ))}
      {content}
    </>
  );
}

/** What stands there now, and above it what stood there. */
function Repaired({ repair, children }: { readonly repair: RepairMark; readonly children: ReactNode }): ReactNode {
  const { label } = useSay();
  const kind = Object.entries(repairKinds).find(([name]) => name === repair.repair)?.[1];
  return (
    <ruby className="repair" title={kind && label(kind)}>
      {children}
      {repair.was !== '' && (
        <>
          <rp>（</rp>
          <rt>{repair.was}</rt>
          <rp>）</rp>
        </>
      )}
    </ruby>
  );
}
