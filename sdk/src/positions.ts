/** Where the server stood when it answered: sent with what is asked next, so that no server answers with less. */
export interface Positions {
  readonly note: (given: unknown) => void;
  /** Empty where there is nothing to say. */
  readonly header: () => string;
}

export const positionHeader = 'notice-graph-position';
/** A server reads from nothing that is further behind than this. */
const keptMs = 60_000;

export function createPositions(): Positions {
  /** The latest of each kind, and when it came: of one kind the later one is the greater text. */
  const seen: Record<string, readonly [text: string, at: number]> = {};
  const fresh = () => Object.values(seen).filter(([, at]) => Date.now() - at < keptMs);
  return {
    note(given) {
      if (typeof given !== 'string') return;
      for (const text of given.split(', '))
        if (!fresh().some(([other]) => other[0] === text[0] && other > text)) seen[text.charAt(0)] = [text, Date.now()];
    },
    header: () =>
      fresh()
        .map(([text]) => text)
        .join(', '),
  };
}
