/** Names under which PostgreSQL keeps statements prepared, so that it plans each once a connection. */
import { createHash } from 'node:crypto';

/** A server keeps a plan for every name: beyond this many texts, statements go unnamed. */
const maxNames = 1_000;

export class StatementNames {
  private readonly byText = new Map<string, string>();

  /** The same for the same text, for ever; empty where too many have names already. */
  of(text: string): string {
    const known = this.byText.get(text);
    if (known !== undefined) return known;
    if (this.byText.size >= maxNames) return '';
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 20);
    this.byText.set(text, name);
    return name;
  }
}
