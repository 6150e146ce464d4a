/** Shows the finding by name, with alternatives: nothing is changed by an id alone. */
import { Subjects } from './confirm.js';
import type { Finding } from './finding.js';
import { findOf, subjectsOf } from './finding.js';
import type { Sheets } from './sheets.js';
import { fieldOf, type Choice, type Language, type Task, type Variables } from './tasks/task.js';
import type { Say } from './words.js';

interface FoundStripProps {
  readonly task: Task;
  readonly finding: Finding;
  readonly sheets: Sheets;
  readonly language: Language;
  readonly say: Say;
}

export function FoundStrip({ task, finding, sheets, language, say }: FoundStripProps): React.JSX.Element | null {
  const { variables } = sheets;
  const find = findOf(task);
  if (!find || !variables) return null;
  const { data } = finding;
  const change = task.steps.find((step) => step.change)?.operation ?? '';
  const subjects = subjectsOf(task, change, { finding, variables }) ?? [];
  const { choices = [], swap, tick } = find;
  return (
    <section className="found" aria-label={say('found')}>
      {choices.map((choice) => (
        <Select key={choice.label.en} {...{ choice, finding, variables, sheets, language, say }} />
      ))}
      {swap && (
        <button
          type="button"
          onClick={() => {
            const [one, other] = swap;
            sheets.put([
              [one, fieldOf(variables, other)],
              [other, fieldOf(variables, one)],
            ]);
          }}
        >
          {say('swap')}
        </button>
      )}
      {tick?.isOffered(data, variables) === true && (
        <label className="tick">
          <input
            type="checkbox"
            checked={fieldOf(variables, tick.path) === true}
            onChange={({ target }) => {
              sheets.put([[tick.path, target.checked]]);
            }}
          />
          {tick.label[language]}
        </label>
      )}
      <div className="found-subjects" aria-live="polite">
        <Subjects subjects={subjects} language={language} />
      </div>
    </section>
  );
}

interface SelectProps extends Omit<FoundStripProps, 'task'> {
  readonly choice: Choice;
  readonly variables: Variables;
}

function Select({ choice, finding, variables, sheets, language, say }: SelectProps): React.JSX.Element {
  const { path, label, options } = choice;
  const all = options(finding.data, variables);
  const chosen = fieldOf(variables, path);
  return (
    <label className="choice">
      <span>{label[language]}</span>
      <select
        value={all.some(({ id }) => id === chosen) ? String(chosen) : ''}
        onChange={({ target }) => {
          sheets.put([[path, target.value], ...(choice.with?.(finding.data, target.value) ?? [])]);
        }}
      >
        <option value="">{say('noChoice')}</option>
        {all.map(({ id, text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
