/** Variables that are not valid JSON: position, reason, and a one-click repair. */
import { jsonFault } from './json-text.js';
import type { Sheets } from './sheets.js';
import type { Status } from './status.js';
import { straightened } from './straighten.js';
import { words } from './words.js';

export function invalidVariables(sheets: Sheets): Status {
  const text = sheets.variablesText();
  const place = jsonFault(text);
  const mended = straightened(text);
  const hint = mended === null ? words.jsonHint : words.jsonQuotes;
  const explanation =
    place === null
      ? words.jsonNoObject
      : {
          zh: `变量第 ${place.line} 行第 ${place.column} 列${place.found ? `的 ${shown(place.found)} 不对` : '缺少内容'}。${hint.zh}`,
          en: `Variables, line ${place.line}, column ${place.column}: ${place.found ? `${shown(place.found)} cannot stand here` : 'something is missing'}. ${hint.en}`,
        };
  const mend = (): void => {
    if (mended !== null) sheets.writeText(mended);
  };
  return {
    kind: 'fault',
    fault: { code: 'INVALID_VARIABLES', message: '', explanation },
    ...(mended === null ? {} : { mend }),
  };
}
const shown = (sign: string): string => (sign === '\n' ? '换行' : `「${sign}」`);
