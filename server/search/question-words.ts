/** Question words: removed from queries if anything else is left. Pure; question-words.txt. */
import { linesOf } from './word-list.js';

/** Longest match first. */
const longestFirst = [...linesOf('question-words.txt')].sort((a, b) => b.length - a.length);
const asking = new RegExp(longestFirst.join('|'), 'gu');

/** Replaced by a blank: the text on both sides was not adjacent. */
export const withoutQuestionWords = (folded: string): string => folded.replaceAll(asking, ' ');
