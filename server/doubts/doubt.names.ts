/** Names that look like a piece of a sentence: by marks, by verbs that no organ is called by, by verbs that only what is set up for a time is called by. Pure. */
import words from './name-words.json' with { type: 'json' };

/** Patterns that JavaScript and PostgreSQL read alike. */
export const oddAnywhere = `${words.marks}|${words.verbs.join('|')}`;
export const oddWork = `^(?:${words.heads.join('|')})|${words.soft.join('|')}`;
/** 推进“一网统管”工作领导小组: what is set up for a time is called after what it does. */
export const namedAfterWork = words.named;

const patterns = { anywhere: new RegExp(oddAnywhere, 'u'), work: new RegExp(oddWork, 'u') };
const afterWork = new RegExp(namedAfterWork, 'u');

/** As the list of doubts asks it in SQL. */
export const isOddName = (name: string): boolean =>
  patterns.anywhere.test(name) || (patterns.work.test(name) && !afterWork.test(name));
