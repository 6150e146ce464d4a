/** Visibility of the page: feeds may pause while it is hidden. */

/** False without a page. */
export const isHidden = (): boolean => (globalThis.document as Document | undefined)?.visibilityState === 'hidden';

/** Resolves when the page is visible; at once without a page. */
export async function untilVisible(signal: AbortSignal): Promise<void> {
  while (isHidden() && !signal.aborted)
    await new Promise<void>((resolve) => {
      const done = () => {
        document.removeEventListener('visibilitychange', done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      document.addEventListener('visibilitychange', done);
      signal.addEventListener('abort', done);
    });
}

/**
 * A signal that aborts with another one and, if `rests`, when the page is hidden; `end` aborts it
 * and removes its listeners.
 */
export function roundOf(
  signal: AbortSignal,
  rests: boolean,
): { readonly signal: AbortSignal; readonly end: () => void } {
  const controller = new AbortController();
  const page = rests ? (globalThis.document as Document | undefined) : undefined;
  const look = () => {
    if (signal.aborted || isHidden()) end();
  };
  const end = () => {
    signal.removeEventListener('abort', look);
    page?.removeEventListener('visibilitychange', look);
    controller.abort(signal.reason);
  };
  signal.addEventListener('abort', look);
  page?.addEventListener('visibilitychange', look);
  if (signal.aborted) end();
  return { signal: controller.signal, end };
}
