/** Confirmation dialog before a change that others see; Esc or 取消 change nothing. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Bilingual, Language, Subject } from './tasks/task.js';
import type { Say } from './words.js';

export interface Confirmation {
  readonly question: Bilingual;
  readonly subjects: readonly Subject[];
  readonly caution: Bilingual | null;
  /** Label of the confirming button. */
  readonly label: Bilingual;
}
interface Pending extends Confirmation {
  readonly answer: (isMeant: boolean) => void;
}

export interface Asking {
  readonly confirm: (confirmation: Confirmation) => Promise<boolean>;
  readonly pending: Pending | null;
}

export function useConfirm(): Asking {
  const [pending, setPending] = useState<Pending | null>(null);
  const confirm = useCallback(
    (confirmation: Confirmation) =>
      new Promise<boolean>((resolve) => {
        const answer = (isMeant: boolean): void => {
          setPending(null);
          resolve(isMeant);
        };
        setPending({ ...confirmation, answer });
      }),
    [],
  );
  return { confirm, pending };
}

interface ConfirmDialogProps {
  readonly pending: Pending;
  readonly language: Language;
  readonly say: Say;
}

/** The native dialog traps the focus and returns it to the button afterwards. */
export function ConfirmDialog({ pending, language, say }: ConfirmDialogProps): React.JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const { question, subjects, caution, label, answer } = pending;
  useEffect(() => {
    const { activeElement } = document;
    const shown = dialog.current;
    shown?.showModal();
    return () => {
      shown?.close();
      // After the button has been enabled again.
      requestAnimationFrame(() => {
        if (activeElement instanceof HTMLElement && document.activeElement === document.body) activeElement.focus();
      });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="confirm"
      role="alertdialog"
      aria-labelledby="confirm-question"
      aria-describedby="confirm-subjects"
      onCancel={(event) => {
        event.preventDefault();
        answer(false);
      }}
    >
      <h2 id="confirm-question">{question[language]}</h2>
      <div id="confirm-subjects">
        <Subjects subjects={subjects} language={language} />
        {caution && <p className="caution">{caution[language]}</p>}
      </div>
      <div className="confirm-buttons">
        <button
          type="button"
          onClick={() => {
            answer(false);
          }}
        >
          {say('cancel')}
        </button>
        <button
          type="button"
          className="is-next"
          onClick={() => {
            answer(true);
          }}
        >
          {label[language]}
        </button>
      </div>
    </dialog>
  );
}

interface SubjectsProps {
  readonly subjects: readonly Subject[];
  readonly language: Language;
}

export const Subjects = ({ subjects, language }: SubjectsProps): React.JSX.Element => (
  <>
    {subjects.map(({ part, name, facts }, index) => (
      <p key={index} className="subject">
        {part && <span className="part">{part[language]}</span>} <b>{name}</b>
        {facts.map(({ label, value }) => (
          <span key={label.en} className="fact">
            {' '}
            {label[language]} {typeof value === 'string' ? value : value[language]}
          </span>
        ))}
      </p>
    ))}
  </>
);
