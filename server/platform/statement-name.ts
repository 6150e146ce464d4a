/** Names of prepared statements, so that PostgreSQL plans each once per connection. */
import { createHash } from 'node:crypto';

/** The server keeps a plan for each name: further statements are not prepared. */
const maxNames = 1_000;

export class StatementNames {
  private readonly byText = new Map<string, string>();

  /** Stable for a text; empty once the limit is reached. */
  of(text: string): string {
    const known = this.byText.get(text);
    if (known !== undefined) return known;
    if (this.byText.size >= maxNames) return '';
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 20);
    this.byText.set(text, name);
    return name;
  }
}
