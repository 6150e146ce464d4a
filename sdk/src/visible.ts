/** Whether anybody can see the page: what follows changes may rest meanwhile. */

/** Not where there is no page. */
export const isHidden = (): boolean => (globalThis.document as Document | undefined)?.visibilityState === 'hidden';

/** Resolves as soon as the page is seen; at once where there is no page. */
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

/** A signal that aborts with another, and, if `rests`, where the page is no longer seen; `end` aborts it and lets go of both. */
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
