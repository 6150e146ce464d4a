/** The tabs: one per task, in groups. Arrow keys move through all of them. */
import { useRef } from 'react';
import type { Language, Task } from './tasks/task.js';
import type { Say, Word } from './words.js';

export interface TaskGroup {
  readonly title: Word;
  readonly tasks: readonly Task[];
}
interface TaskListProps {
  readonly groups: readonly TaskGroup[];
  readonly active: string;
  readonly choose: (id: string) => void;
  readonly language: Language;
  readonly say: Say;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

export function TaskList({ groups, active, choose, language, say }: TaskListProps): React.JSX.Element {
  const nav = useRef<HTMLElement>(null);
  const ids = groups.flatMap(({ tasks }) => tasks.map(({ id }) => id));
  const walk = (event: React.KeyboardEvent): void => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = ids[(ids.indexOf(active) + step + ids.length) % ids.length];
    if (next === undefined) return;
    choose(next);
    nav.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <nav className="tasks" aria-label={say('tasks')} ref={nav} onKeyDown={walk}>
      {groups.map(({ title, tasks }) => (
        <div key={title} className="tasks-group">
          <h2 id={`group-${title}`}>{say(title)}</h2>
          <div role="tablist" aria-labelledby={`group-${title}`}>
            {tasks.map((task) => (
              <button
                key={task.id}
                id={`tab-${task.id}`}
                type="button"
                role="tab"
                aria-selected={task.id === active}
                aria-controls="editor"
                tabIndex={task.id === active ? 0 : -1}
                onClick={() => {
                  choose(task.id);
                }}
              >
                {task.title[language]}
              </button>
            ))}
          </div>
        </div>
      ))}
    </nav>
  );
}
