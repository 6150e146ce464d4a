/** Inputs of setSite and deleteSite. */
import { builder } from '../graphql/builder.js';
import { InputCheck, noteLength } from '../graphql/input-check.js';
import { hostOfSite, type SiteColumns } from './site.store.js';

export const SetSiteInput = builder.inputType('SetSiteInput', {
  description: 'A site in its new state (网站登记): omitted fields are cleared.',
  fields: (t) => ({
    id: t.id({ description: 'The site to change; omit to add one.' }),
    expectedVersion: t.int({
      description: 'The version that the change is based on (版本), for optimistic locking; required with id.',
    }),
    host: t.string({ description: 'Host name or any URL on it (域名). A site has a host, a code, or both.' }),
    siteCode: t.string({ description: '网站标识码: ten digits, or bm and digits.' }),
    publisher: t.string({ description: 'Full name of the agency that publishes there (发布机构).' }),
    division: t.string({ description: 'Six-digit code of the division that it covers (行政区划).' }),
    note: t.string({ description: 'Note (备注).' }),
  }),
});

export const DeleteSiteInput = builder.inputType('DeleteSiteInput', {
  description: 'The site to delete (删除网站登记).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Global id of the site.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the deletion is based on (版本).' }),
    note: t.string({ description: 'Reason for the audit log (原因).' }),
  }),
});

/** An entry of the table, from a mutation or a file. */
export interface SiteShape {
  readonly host?: string | null | undefined;
  readonly siteCode?: string | null | undefined;
  readonly publisher?: string | null | undefined;
  readonly division?: string | null | undefined;
  readonly note?: string | null | undefined;
}

export interface ChangedSite {
  readonly id: string;
  readonly expectedVersion: number;
}

const nameLength = 200;
const codeForm = /^(?:bm\d{1,12}|\d{10})$/;

export function readColumns(check: InputCheck, site: SiteShape): SiteColumns {
  const given = check.optionalText('host', site.host, nameLength);
  const host = given === null ? null : hostOfSite(given);
  const siteCode = check.optionalText('siteCode', site.siteCode, 20)?.toLowerCase() ?? null;
  const divisionCode = check.optionalText('division', site.division, 6);
  if (given !== null && (host === null || !host.includes('.')))
    check.fault('INVALID', 'host', '"host" is not a host name.');
  if (siteCode !== null && !codeForm.test(siteCode))
    check.fault('INVALID', 'siteCode', '"siteCode" must be a 网站标识码 of ten digits.');
  if (divisionCode !== null && !/^\d{6}$/.test(divisionCode))
    check.fault('INVALID', 'division', '"division" must be a six-digit code.');
  if (given === null && siteCode === null) check.fault('REQUIRED', 'host', 'A host or a site code is required.');
  const publisher = check.optionalText('publisher', site.publisher, nameLength);
  return { host, siteCode, publisher, divisionCode, note: check.optionalText('note', site.note, noteLength) };
}

export function readSite(input: (typeof SetSiteInput)['$inferInput']): {
  readonly changed: ChangedSite | null;
  readonly columns: SiteColumns;
} {
  const check = new InputCheck();
  const { id, expectedVersion } = input;
  if (id != null && expectedVersion == null)
    check.fault(
      'REQUIRED',
      'expectedVersion',
      'Pass "expectedVersion", the version of the site that the change is based on.',
    );
  const key = id == null ? null : check.key('id', 'Site', id);
  const columns = readColumns(check, input);
  check.end();
  return { changed: key === null ? null : { id: key, expectedVersion: expectedVersion ?? 0 }, columns };
}

export function readDeletion(
  input: (typeof DeleteSiteInput)['$inferInput'],
): ChangedSite & { readonly note: string | null } {
  const check = new InputCheck();
  const read = {
    id: check.key('id', 'Site', input.id),
    expectedVersion: input.expectedVersion,
    note: check.optionalText('note', input.note, noteLength),
  };
  check.end();
  return read;
}
