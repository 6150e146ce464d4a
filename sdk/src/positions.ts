/**
 * Positions of the servers' state: sent with later requests, so that no server answers from an
 * older state (read your writes).
 */
export interface Positions {
  readonly note: (given: unknown) => void;
  /** Empty if no position is known. */
  readonly header: () => string;
}

export const positionHeader = 'notice-graph-position';
/** Maximum replication lag of a server. */
const keptMs = 60_000;

export function createPositions(): Positions {
  /**
   * The latest position of each kind with its time of arrival: positions of one kind compare as
   * text.
   */
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
