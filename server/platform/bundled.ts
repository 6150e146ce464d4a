/** Whether this runs from dist/: scripts/bundle.mjs puts a value in the place of the name. */
declare const BUNDLED: true | undefined;

export const isBundled = typeof BUNDLED !== 'undefined';
