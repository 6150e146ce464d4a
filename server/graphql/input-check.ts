/** Validation of mutation inputs before any database access: all errors are reported at once. */
import { storableText } from '../platform/insert-rows.js';
import { Refused } from './mutate.js';
import { decodeIdOf, type NodeName } from './node-id.js';
import type { UserErrorShape } from './user-error.type.js';

/** Maximum length of a reason or note, in characters. */
export const noteLength = 2_000;
const earliestDay = '1900-01-01';

export class InputCheck {
  private readonly faults: UserErrorShape[] = [];

  /** `field`: path in the input, such as `hints.title`. */
  fault(code: UserErrorShape['code'], field: string, message: string): void {
    this.faults.push({ code, message, field: ['input', ...field.split('.')] });
  }

  /** A non-empty text, trimmed. */
  text(field: string, value: string | null, max: number): string {
    const text = (value ?? '').trim();
    if (text === '') this.fault('REQUIRED', field, `"${field}" must not be empty.`);
    else if (text.length > max)
      this.fault('TOO_LONG', field, `"${field}" has ${text.length} characters; the limit is ${max}.`);
    else if (storableText(text) !== text)
      this.fault('INVALID', field, `"${field}" contains a NUL character or an unpaired surrogate.`);
    return text;
  }

  /** Null if empty. */
  optionalText(field: string, value: string | null | undefined, max: number): string | null {
    return value == null || value.trim() === '' ? null : this.text(field, value, max);
  }

  /** At most `max` distinct texts. */
  texts(field: string, values: readonly string[], { max, length }: { max: number; length: number }): string[] {
    if (values.length > max)
      this.fault('TOO_LONG', field, `"${field}" has ${values.length} items; the limit is ${max}.`);
    return [...new Set(values.slice(0, max).map((value) => this.text(field, value, length)))];
  }

  /** The key of a global id of one type. */
  key(field: string, name: NodeName, id: string): string {
    const key = decodeIdOf(name, id);
    if (key === null) this.fault('NOT_FOUND', field, `"${field}" is not the id of an existing ${name}.`);
    return key ?? '';
  }

  keys(field: string, name: NodeName, ids: readonly string[]): string[] {
    const max = 100;
    if (ids.length > max) this.fault('TOO_LONG', field, `"${field}" has ${ids.length} items; the limit is ${max}.`);
    return [...new Set(ids.slice(0, max).map((id) => this.key(field, name, id)))];
  }

  /** A day that a document can plausibly state, up to `latest`. */
  day(field: string, value: string, latest: string): string {
    if (value < earliestDay || value > latest)
      this.fault('OUT_OF_RANGE', field, `"${field}" must be between ${earliestDay} and ${latest}.`);
    return value;
  }

  /** Throws if there are errors. */
  end(): void {
    if (this.faults.length > 0) throw new Refused(this.faults);
  }
}

/** Days start earlier in China: tomorrow there may still be today in UTC. */
export const tomorrow = (now: Date): string => new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
