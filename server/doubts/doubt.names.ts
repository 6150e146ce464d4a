/**
 * Heuristics for names that are fragments of sentences: by punctuation, by verbs that never occur
 * in names, and by verbs that only occur in names of temporary bodies. Pure.
 */
import words from './name-words.json' with { type: 'json' };

/** Patterns with the same meaning in JavaScript and PostgreSQL. */
export const oddAnywhere = `${words.marks}|${words.verbs.join('|')}`;
export const oddWork = `^(?:${words.heads.join('|')})|${words.soft.join('|')}`;
/** 推进“一网统管”工作领导小组: temporary bodies are named after their task. */
export const namedAfterWork = words.named;

const patterns = { anywhere: new RegExp(oddAnywhere, 'u'), work: new RegExp(oddWork, 'u') };
const afterWork = new RegExp(namedAfterWork, 'u');

/** Equals the SQL condition of the list of doubts. */
export const isOddName = (name: string): boolean =>
  patterns.anywhere.test(name) || (patterns.work.test(name) && !afterWork.test(name));
