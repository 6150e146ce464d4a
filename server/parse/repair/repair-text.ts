/**
 * Mends what conversions, copies and filters did to a text before it reached us. One file a kind of damage; each is
 * pure and says where it changed what. The order matters: readings and bytes are judged without invisible characters
 * between them, bytes without readings between them, and loss is declared only where nothing could be mended; the
 * script comes last, because damage happened to the characters as they stood.
 */
import type { MappedText } from '../mapped-text.js';
import type { RepairedText } from '../stages.js';
import { convertFullWidth } from './full-width.js';
import { removeGluedReadings } from './glued-readings.js';
import { removeInvisibleCharacters } from './invisible-characters.js';
import { warnOfLostCharacters } from './lost-characters.js';
import { mendShiftedBytes } from './shifted-bytes.js';
import { simplifyScript } from './traditional-script.js';

const STEPS: readonly ((text: MappedText) => RepairedText)[] = [
  removeInvisibleCharacters,
  removeGluedReadings,
  mendShiftedBytes,
  warnOfLostCharacters,
  convertFullWidth,
  simplifyScript,
];

export function repairText(text: MappedText): RepairedText {
  return STEPS.reduce<RepairedText>(
    (soFar, step) => {
      const { text: mended, repairs, warnings } = step(soFar.text);
      return {
        text: mended,
        repairs: repairs.length > 0 ? [...soFar.repairs, ...repairs] : soFar.repairs,
        warnings: warnings.length > 0 ? [...soFar.warnings, ...warnings] : soFar.warnings,
      };
    },
    { text, repairs: [], warnings: [] },
  );
}
