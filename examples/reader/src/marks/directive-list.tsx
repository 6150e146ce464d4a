/** Who must do what: the directives of a notice, each leading to its place in the text and back. */
import type { ReactNode } from 'react';
import type { DirectiveInText } from '../graph/documents.js';
import { strengths } from '../parts/labels.js';
import { AgencyLink } from '../parts/links.js';
import { useSay } from '../parts/settings.js';
import type { Span } from './marks.js';
import type { Branch } from './outline.js';

interface ListProps {
  readonly branches: readonly Branch<DirectiveInText>[];
  /** The text in the script chosen. */
  readonly quote: (span: Span) => string;
  readonly lang: string;
}

export function DirectiveList({ branches, quote, lang }: ListProps): ReactNode {
  return (
    <ol className="directives" lang={lang}>
      {branches.map((branch) => (
        <li key={branch.directive.id} id={`l-${branch.directive.path}`}>
          <Directive branch={branch} quote={quote} />
          {branch.parts.length > 0 && <DirectiveList branches={branch.parts} quote={quote} lang={lang} />}
        </li>
      ))}
    </ol>
  );
}

interface DirectiveProps {
  readonly branch: Branch<DirectiveInText>;
  readonly quote: (span: Span) => string;
}

function Directive({ branch: { directive, head, targets, addressees }, quote }: DirectiveProps): ReactNode {
  const { say, label, day } = useSay();
  const { path, strength } = directive;
  return (
    <>
      <p className="what">
        <a className="number-of" href={`#d-${path}`} title={say('inText')}>
          {path}
        </a>
        {quote(head).trim().replaceAll('\n', ' ')}
        {strength !== 'MANDATORY' && <span className="sort">{label(strengths[strength])}</span>}
      </p>
      {addressees && (
        <p className="facts">
          <span className="term">{say('forWhom')}</span>
          {directive.addressees.map(({ text, span, agency }, index) => {
            const name = quote(span) || text; // named nowhere where staff said for whom
            return agency ? (
              <AgencyLink key={index} id={agency.id}>
                {name}
              </AgencyLink>
            ) : (
              <span key={index}>{name}</span>
            );
          })}
        </p>
      )}
      {targets.map((target) => (
        <p key={target.span.start} className="facts due">
          <span className="term">{say('target')}</span>
          <span>{quote(target.span)}</span>
          {target.dueBy && <time dateTime={target.dueBy}>{day(target.dueBy)}</time>}
          {target.soft && <span className="sort">{say('soft')}</span>}
        </p>
      ))}
    </>
  );
}
