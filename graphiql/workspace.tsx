/** The workspace of a task: purpose, page, editors, steps and outcome. */
import { QueryEditor, ResponseEditor, useExecutionContext, usePrettifyEditors, VariableEditor } from '@graphiql/react';
import { useEffect, useRef, type RefObject } from 'react';
import { ConfirmDialog, useConfirm } from './confirm.js';
import type { Desk } from './desk.js';
import { useOperableEditors } from './editors.js';
import type { Follower } from './follower.js';
import { FoundStrip } from './found-strip.js';
import type { Guard } from './guard.js';
import { PagePanel } from './page-panel.js';
import { useSheets, type Sheets } from './sheets.js';
import { StatusLine, type Report, type Status } from './status.js';
import { useSteps, type Steps } from './steps.js';
import { clerkTasks } from './tasks/all.js';
import type { Language, Task } from './tasks/task.js';
import type { Say } from './words.js';

interface WorkspaceProps {
  readonly task: Task;
  readonly desk: Desk;
  readonly language: Language;
  readonly say: Say;
  readonly status: Status;
  readonly report: Report;
  readonly follower: Follower;
  readonly guard: Omit<Guard, 'confirm'>;
  /** Whether a page is being processed and must not be replaced. */
  readonly isBusyRef: RefObject<boolean>;
}

export function Workspace(props: WorkspaceProps): React.JSX.Element {
  const { task, desk, language, say, status, report, follower, guard, isBusyRef } = props;
  useOperableEditors(say);
  const asking = useConfirm();
  const sheets = useSheets(task, desk);
  const steps = useSteps({ task, desk, sheets, status, report, follower, asking, guard });
  const answer = useAnswerInSight(task, status);
  const following = follower.following?.taskId === task.id ? follower.following : null;
  useEffect(() => {
    if (following) sheets.answer(following.answer);
  }, [following?.answer, sheets.answer, task]);
  useNewPage({ task, desk, sheets, report });
  isBusyRef.current = steps.isBusy;
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
        <Buttons {...{ task, steps, follower, language, say }} reset={sheets.reset} />
        {steps.finding && <FoundStrip {...{ task, sheets, language, say }} finding={steps.finding} />}
      </div>
      <div className="asking">
        {task.takesPage && <PagePanel key={task.id} store={desk.page} isBusy={steps.isBusy} {...{ language, say }} />}
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
        <StatusLine {...{ status, following, language, say }} steps={task.steps} filled={steps.filled} />
      </section>
      {asking.pending && <ConfirmDialog pending={asking.pending} {...{ language, say }} />}
    </main>
  );
}

interface NewPageOptions {
  readonly task: Task;
  readonly desk: Desk;
  readonly sheets: Sheets;
  readonly report: Report;
}

/** A new page invalidates the previous result. */
function useNewPage({ task, desk, sheets, report }: NewPageOptions): void {
  const { answer } = sheets;
  useEffect(() => {
    let { page } = desk.page.get();
    return desk.page.subscribe(() => {
      const next = desk.page.get().page;
      if (next === page) return;
      page = next;
      for (const { id, takesPage } of clerkTasks) if (takesPage) desk.responses.delete(id);
      if (!task.takesPage) return;
      answer('');
      report.show({ kind: 'ready' });
    });
  }, [task, desk, answer, report]);
}

/**
 * On narrow screens the result is scrolled into view, unless it fills in variables of the next
 * step.
 */
function useAnswerInSight(task: Task, status: Status): RefObject<HTMLElement | null> {
  const answer = useRef<HTMLElement>(null);
  useEffect(() => {
    if (status.kind !== 'done' && status.kind !== 'fault') return;
    const fills = status.kind === 'done' && task.steps.some((step) => step.operation === status.operation && step.find);
    if (!fills && matchMedia('(max-width: 820px)').matches) answer.current?.scrollIntoView();
  }, [status]); // scrolls once per response
  return answer;
}

interface ButtonsProps {
  readonly task: Task;
  readonly steps: Steps;
  readonly follower: Follower;
  readonly language: Language;
  readonly say: Say;
  readonly reset: () => void;
}

function Buttons({ task, steps, follower, language, say, reset }: ButtonsProps): React.JSX.Element {
  const { isFetching, stop } = useExecutionContext({ nonNull: true });
  const tidy = usePrettifyEditors();
  const followed = follower.following?.taskId === task.id ? follower.following : null;
  const isFollowing = followed?.kind === 'following' || followed?.kind === 'lost';
  const isBusy = steps.isBusy || isFollowing;
  const canResume = followed !== null && !isFollowing && task.steps.length === 1;
  return (
    <div className="steps">
      {task.steps.map(({ operation, label }, index) => (
        <button
          key={operation}
          type="button"
          className={index === steps.current ? 'is-next' : undefined}
          disabled={isBusy || !steps.isReady(operation)}
          title={steps.isReady(operation) ? undefined : say('findFirst')}
          onClick={() => {
            steps.run(operation);
          }}
        >
          {task.steps.length > 1 && <span aria-hidden="true">{index + 1}</span>}{' '}
          {canResume ? say('resume') : label[language]}
        </button>
      ))}
      {task.steps.length === 0 && (
        <button type="button" className="is-next" disabled={isBusy} onClick={steps.runAtCursor}>
          {say('run')}
        </button>
      )}
      {(isFetching || isFollowing) && (
        <button type="button" className="is-next" onClick={isFollowing ? follower.stop : stop}>
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
