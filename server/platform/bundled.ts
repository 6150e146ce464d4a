/** Whether this runs from dist/: scripts/bundle.mjs defines the constant. */
declare const BUNDLED: true | undefined;

export const isBundled = typeof BUNDLED !== 'undefined';
