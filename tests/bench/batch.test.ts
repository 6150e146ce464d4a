import { Batch } from '../../bench/data/batch.js';

describe('rows for COPY', () => {
  it('keep tabs, line breaks, backslashes, bytes, lists and what is missing', () => {
    const batch = new Batch();
    batch.add('T', { text: 'a\tb\nc\\d', bytes: Buffer.from('é'), list: ['x "y"'], json: { a: '\n' }, none: null });
    expect([...batch.copies()]).toEqual([
      {
        command: 'COPY "T" ("text", "bytes", "list", "json", "none") FROM',
        lines: 'a\\tb\\nc\\\\d\t\\\\xc3a9\t{"x \\\\"y\\\\""}\t{"a":"\\\\n"}\t\\N\n',
      },
    ]);
  });
});
