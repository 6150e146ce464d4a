/** The heading of a page. A heading breaks between words, never within one (回行时词意完整). */
import { Fragment, type ReactNode } from 'react';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const opening = /^[（(《〈“‘「『〔[【]/;

interface HeadingProps {
  readonly children: string;
  readonly lang: string;
}

export const Heading = ({ children, lang }: HeadingProps): ReactNode => (
  <h1 lang={lang}>
    {[...segmenter.segment(children)].map(({ segment, index, isWordLike }) => (
      <Fragment key={index}>
        {(isWordLike === true || opening.test(segment)) && <wbr />}
        {segment}
      </Fragment>
    ))}
  </h1>
);
