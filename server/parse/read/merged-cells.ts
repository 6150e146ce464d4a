/** Merged cells (rowspan, colspan): shift the columns of cells below and beside. */

/** Bound for implausible values. */
const MOST = 100;

/** Number of rows or columns that a cell spans. */
export function spanOf(attribute: string | undefined): number {
  const span = /^\d{1,4}$/.test(attribute?.trim() ?? '') ? Number(attribute) : 1;
  return Math.min(Math.max(span, 1), MOST);
}

export class MergedCells {
  /** By column: number of further rows that a cell above spans. */
  private readonly reach: number[] = [];
  private fresh: number[] = [];

  nextRow(): void {
    this.reach.forEach((rows, column) => {
      this.reach[column] = Math.max(0, rows - 1);
    });
    this.fresh.forEach((rows, column) => {
      if (rows > 0) this.reach[column] = rows;
    });
    this.fresh = [];
  }

  /** The column of this row's next cell, if `from` is free in the row itself. */
  place(from: number, attributes: ReadonlyMap<string, string>): number {
    let column = from;
    while (column < from + MOST && (this.reach[column] ?? 0) > 0) column += 1;
    const rows = spanOf(attributes.get('rowspan'));
    const columns = spanOf(attributes.get('colspan'));
    if (rows > 1) for (let i = 0; i < columns; i += 1) this.fresh[column + i] = rows - 1;
    return column;
  }
}
