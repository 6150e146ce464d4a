/** Summary of a response, and whether it is a success. Independent of the browser, for tests. */
import { asRecord } from './faults.js';
import { cautionsOf, prospects } from './tasks/publication.js';
import { excerpt } from './tasks/subjects.js';
import type { Bilingual, IngestionFound, Step } from './tasks/task.js';
import { outcomes } from './words.js';

export interface Told {
  readonly tone: 'done' | 'warning';
  /** Undefined if success is all there is to report. */
  readonly text?: Bilingual;
}
const plain: Bilingual = { zh: '完成', en: 'Done' };
const nothing: Bilingual = { zh: '没有找到', en: 'Not found' };

/** Summary of a response without errors. */
export function toldOf(step: Step | undefined, answer: unknown): Told {
  const data = asRecord(asRecord(answer)['data']);
  const [payload] = Object.values(data);
  const { outcome, preview, userErrors } = asRecord(payload);
  if (typeof outcome === 'string' && outcomes[outcome] && !isEdit(outcome, payload))
    return ingestionTold(asRecord(payload), preview !== undefined);
  if (step?.change && userErrors !== undefined) return changeTold(step, asRecord(payload));
  if (userErrors === undefined && foundNothing(data)) return { tone: 'warning', text: nothing };
  return { tone: 'done' };
}

/** EditOutcome has UNCHANGED as well; ingestions return a notice or a preview in addition. */
const isEdit = (outcome: string, payload: unknown): boolean =>
  outcome === 'UNCHANGED' && !('lookAlikes' in asRecord(payload));

function ingestionTold(page: IngestionFound, isPreview: boolean): Told {
  const { outcome, notice } = page;
  const became = (isPreview ? prospects : outcomes)[outcome ?? ''] ?? plain;
  const title = notice ? `《${notice.title}》${notice.indexNumber ?? ''}` : null;
  const cautions = cautionsOf(page);
  return {
    tone: outcome === 'REJECTED' || cautions.length > 0 ? 'warning' : 'done',
    text: {
      zh: [title ? `${became.zh}：${title}` : became.zh, ...cautions.map(({ zh }) => zh)].join('。'),
      en: [title ? `${became.en}: ${title}` : became.en, ...cautions.map(({ en }) => en)].join('. '),
    },
  };
}

function changeTold({ change }: Step, payload: Readonly<Record<string, unknown>>): Told {
  const isSame = payload['outcome'] === 'UNCHANGED';
  const words = (isSame ? change?.unchanged : change?.done) ?? plain;
  const name = nameOf(payload);
  return { tone: isSame ? 'warning' : 'done', text: { zh: `${words.zh}${name}`, en: `${words.en} ${name}`.trim() } };
}

/** Name of the changed object in the response. */
function nameOf(payload: Readonly<Record<string, unknown>>): string {
  const text = (part: string, field: string): string | null => {
    const value = asRecord(payload[part])[field];
    return typeof value === 'string' ? value : null;
  };
  const title = text('notice', 'title');
  if (title !== null) return `《${title}》${text('notice', 'indexNumber') ?? ''}`;
  const organ = text('duplicate', 'name') ?? text('agency', 'name');
  if (organ !== null) return `“${organ}”`;
  const words = text('directive', 'text') ?? text('rejection', 'excerpt');
  return words === null ? '' : `“${excerpt(words)}”`;
}

/** All root fields are empty. A list cut short (first: 0) counts as found. */
function foundNothing(data: Readonly<Record<string, unknown>>): boolean {
  const values = Object.values(data);
  return values.length > 0 && values.every(isNothing);
}
function isNothing(value: unknown): boolean {
  if (value === null) return true;
  if (Array.isArray(value)) return value.length === 0;
  const { totalCount, nodes, edges } = asRecord(value);
  if (typeof totalCount === 'number') return totalCount === 0;
  const items = nodes ?? edges;
  return Array.isArray(items) && items.length === 0;
}
