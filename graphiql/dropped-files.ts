/**
 * Accepts files dropped anywhere on the page: an editor would insert them as text, and the browser
 * would leave the page.
 */
import { useEffect, useRef } from 'react';

export function useDroppedFiles(take: (files: readonly File[]) => void): void {
  const taking = useRef(take);
  taking.current = take;
  useEffect(() => {
    const isOfFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent): void => {
      if (!isOfFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const drop = (event: DragEvent): void => {
      if (!isOfFiles(event)) return;
      over(event);
      if (document.querySelector('dialog[open]') === null) taking.current([...(event.dataTransfer?.files ?? [])]);
    };
    addEventListener('dragover', over, { capture: true });
    addEventListener('drop', drop, { capture: true });
    return () => {
      removeEventListener('dragover', over, { capture: true });
      removeEventListener('drop', drop, { capture: true });
    };
  }, []);
}
