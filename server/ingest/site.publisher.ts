/** Whether a page could be published under a name: the same that is asked of the page itself. */
import { organOf } from './organ.js';
import { gazetteerOf } from './gazetteer.js';

export async function isPublisherName(name: string, divisionCode: string | null): Promise<boolean> {
  const gazetteer = await gazetteerOf();
  return organOf(name, { gazetteer, place: gazetteer.placeOf(divisionCode), publisher: name }) !== null;
}
