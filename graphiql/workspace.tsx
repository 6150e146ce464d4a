/** A task at work: what it is for, its page, its editors, its steps, and how they went. */
import { QueryEditor, ResponseEditor, useExecutionContext, usePrettifyEditors, VariableEditor } from '@graphiql/react';
import { useEffect, useRef, type RefObject } from 'react';
import { useOperableEditors } from './editors.js';
import { PagePanel, type PastedPage } from './page-panel.js';
import { useSheets } from './sheets.js';
import { StatusLine, type Report, type Status } from './status.js';
import { useSteps, type Steps } from './steps.js';
import type { Language, Task } from './tasks/task.js';
import type { Say } from './words.js';

interface WorkspaceProps {
  readonly task: Task;
  readonly language: Language;
  readonly say: Say;
  readonly status: Status;
  readonly report: Report;
  readonly pasted: RefObject<PastedPage>;
}

export function Workspace({ task, language, say, status, report, pasted }: WorkspaceProps): React.JSX.Element {
  useOperableEditors(say);
  const sheets = useSheets(task);
  const steps = useSteps({ task, sheets, status, report });
  const answer = useAnswerInSight(task, status);
  return (
    <main
      className={task.takesPage ? 'work takes-page' : 'work'}
      id="editor"
      role="tabpanel"
      aria-labelledby={`tab-${task.id}`}
      tabIndex={-1}
      onKeyDownCapture={steps.onKeyDown}
    >
      <div className="task">
        <p>{task.hint[language]}</p>
        <Buttons {...{ task, steps, language, say }} reset={sheets.reset} />
      </div>
      <div className="asking">
        {task.takesPage && <PagePanel key={task.id} {...{ pasted, say }} />}
        <section className="query" aria-label={say('query')}>
          <QueryEditor />
        </section>
        <section className="variables" aria-label={say('variables')}>
          <h2>{say('variables')}</h2>
          <VariableEditor />
        </section>
      </div>
      <section className="answer" ref={answer} aria-label={say('result')}>
        <h2>{say('result')}</h2>
        <ResponseEditor />
        <StatusLine {...{ status, language, say }} filled={steps.filled} />
      </section>
    </main>
  );
}

/** Where the parts stand below each other, an answer is scrolled to, unless it fills in variables that come next. */
function useAnswerInSight(task: Task, status: Status): RefObject<HTMLElement | null> {
  const answer = useRef<HTMLElement>(null);
  useEffect(() => {
    if (status.kind !== 'done' && status.kind !== 'fault') return;
    const fills = status.kind === 'done' && task.steps.some((step) => step.operation === status.operation && step.fill);
    if (!fills && matchMedia('(max-width: 820px)').matches) answer.current?.scrollIntoView();
  }, [status]); // an answer is scrolled to once
  return answer;
}

interface ButtonsProps {
  readonly task: Task;
  readonly steps: Steps;
  readonly language: Language;
  readonly say: Say;
  readonly reset: () => void;
}

function Buttons({ task, steps, language, say, reset }: ButtonsProps): React.JSX.Element {
  const { isFetching, isSubscribed, stop } = useExecutionContext({ nonNull: true });
  const tidy = usePrettifyEditors();
  const isBusy = isFetching || isSubscribed;
  return (
    <div className="steps">
      {task.steps.map(({ operation, label }, index) => (
        <button
          key={operation}
          type="button"
          className={index === steps.current ? 'is-next' : undefined}
          disabled={isBusy}
          onClick={() => {
            steps.run(operation);
          }}
        >
          {task.steps.length > 1 && <span aria-hidden="true">{index + 1}</span>} {label[language]}
        </button>
      ))}
      {task.steps.length === 0 && (
        <button type="button" className="is-next" disabled={isBusy} onClick={steps.runAtCursor}>
          {say('run')}
        </button>
      )}
      {isBusy && (
        <button type="button" className="is-next" onClick={stop}>
          {say('stop')}
        </button>
      )}
      <button type="button" className="minor" onClick={() => void tidy()}>
        {say('tidy')}
      </button>
      <button type="button" className="minor" onClick={reset}>
        {say('reset')}
      </button>
    </div>
  );
}
