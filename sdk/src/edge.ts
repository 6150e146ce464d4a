/** A change with its cursor. */
export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}
