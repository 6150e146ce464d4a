/**
 * Accessibility of the explorer plugin: its clickable elements are neither focusable nor named.
 * Fixes both, now and on each redraw. Returns a function that stops it.
 */
const clickable = 'span[style*="cursor: pointer"]';
/** Marks of a selected element: a tick, or an arrow that points down. */
const chosen = 'path[stroke="white"], svg[style*="rotate(90deg)"]';

export function makeOperable(panel: HTMLElement): () => void {
  const mend = (): void => {
    for (const element of panel.querySelectorAll<HTMLElement>(clickable)) mendClickable(element);
    for (const field of panel.querySelectorAll<HTMLElement>('input, select')) mendField(field);
  };
  const press = (event: KeyboardEvent): void => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || target.dataset['operable'] !== 'yes') return;
    if (key !== 'Enter' && key !== ' ') return;
    event.preventDefault();
    target.click();
  };
  mend();
  const watch = new MutationObserver(mend);
  watch.observe(panel, { childList: true, subtree: true });
  panel.addEventListener('keydown', press);
  return () => {
    watch.disconnect();
    panel.removeEventListener('keydown', press);
  };
}

function mendClickable(element: HTMLElement): void {
  if (element.closest('button, a') || element.parentElement?.closest('[data-operable]')) return;
  element.dataset['operable'] = 'yes';
  element.tabIndex = 0;
  element.setAttribute('role', 'button');
  element.setAttribute('aria-pressed', String(element.querySelector(chosen) !== null));
}

function mendField(field: HTMLElement): void {
  if (field.getAttribute('aria-label') || field.id) return;
  const around = field.closest('[data-arg-name], [data-field-name]') ?? field.parentElement;
  const name = around?.getAttribute('data-arg-name') ?? around?.textContent?.trim().slice(0, 40);
  field.setAttribute('aria-label', name || field.getAttribute('placeholder') || 'value');
}
