/** The current day in China, plus an offset in days. */
export const dayInChina = (now: Date, later = 0): string =>
  new Date(now.getTime() + 8 * 3_600_000 + later * 86_400_000).toISOString().slice(0, 10);
