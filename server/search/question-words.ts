/** Words in which people ask: left out of what is searched, as long as there is anything else. Pure; question-words.txt. */
import { linesOf } from './word-list.js';

/** The longest that stands at a place. */
const longestFirst = [...linesOf('question-words.txt')].sort((a, b) => b.length - a.length);
const asking = new RegExp(longestFirst.join('|'), 'gu');

/** Where they stood there is a blank: what stood on both sides was not written together. */
export const withoutQuestionWords = (folded: string): string => folded.replaceAll(asking, ' ');
