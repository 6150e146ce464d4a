/** Inputs of mutations, checked as a whole before the database is asked: the caller is told of every fault at once. */
import { storableText } from '../platform/insert-rows.js';
import { Refused } from './mutate.js';
import { decodeIdOf, type NodeName } from './node-id.js';
import type { UserErrorShape } from './user-error.type.js';

/** Characters of a reason or a note. */
export const noteLength = 2_000;
const earliestDay = '1900-01-01';

export class InputCheck {
  private readonly faults: UserErrorShape[] = [];

  /** `field`: as the input names it; `hints.title` is a field of a field. */
  fault(code: UserErrorShape['code'], field: string, message: string): void {
    this.faults.push({ code, message, field: ['input', ...field.split('.')] });
  }

  /** A text that says something, without the blanks around it. */
  text(field: string, value: string | null, max: number): string {
    const text = (value ?? '').trim();
    if (text === '') this.fault('REQUIRED', field, `"${field}" must not be empty.`);
    else if (text.length > max)
      this.fault('TOO_LONG', field, `"${field}" has ${text.length} characters; the limit is ${max}.`);
    else if (storableText(text) !== text)
      this.fault('INVALID', field, `"${field}" contains a NUL character or an unpaired surrogate.`);
    return text;
  }

  /** Null where there is none. */
  optionalText(field: string, value: string | null | undefined, max: number): string | null {
    return value == null || value.trim() === '' ? null : this.text(field, value, max);
  }

  /** At most `max` texts, each once. */
  texts(field: string, values: readonly string[], { max, length }: { max: number; length: number }): string[] {
    if (values.length > max)
      this.fault('TOO_LONG', field, `"${field}" has ${values.length} items; the limit is ${max}.`);
    return [...new Set(values.slice(0, max).map((value) => this.text(field, value, length)))];
  }

  /** The key of a global id, which must be of one type. */
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

  /** A day that a document can name, up to `latest`. */
  day(field: string, value: string, latest: string): string {
    if (value < earliestDay || value > latest)
      this.fault('OUT_OF_RANGE', field, `"${field}" must be between ${earliestDay} and ${latest}.`);
    return value;
  }

  /** Nothing goes on while there are faults. */
  end(): void {
    if (this.faults.length > 0) throw new Refused(this.faults);
  }
}

/** Days begin earlier in China: its tomorrow may be UTC's today. */
export const tomorrow = (now: Date): string => new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
