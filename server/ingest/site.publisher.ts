/** Whether a name is acceptable as publisher, by the same rule as for pages. */
import { organOf } from './organ.js';
import { gazetteerOf } from './gazetteer.js';

export async function isPublisherName(name: string, divisionCode: string | null): Promise<boolean> {
  const gazetteer = await gazetteerOf();
  return organOf(name, { gazetteer, place: gazetteer.placeOf(divisionCode), publisher: name }) !== null;
}
