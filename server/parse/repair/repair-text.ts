/**
 * Repairs damage by conversions, copies and filters. One file per kind of damage; each is pure and
 * reports its changes. The order matters: readings and bytes are analysed without invisible
 * characters in between, bytes without readings in between; losses are only reported where nothing
 * could be repaired; the script comes last, because damage affected the original characters.
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
