/**
 * Raise it when pages are read otherwise than before: bytes that are known are then read anew when they come again. They stay
 * unread as long as it is the same.
 */
export const parserVersion = '4';
