/** setSite and deleteSite: maintenance of the table of sites. */
import { addAuditEntry } from '../audit/audit.store.js';
import { builder } from '../graphql/builder.js';
import { actorOf, mutate, refused, Unchanged, type Actor, type Refused } from '../graphql/mutate.js';
import { isPublisherName } from '../ingest/site.publisher.js';
import { setSite, type SiteFault } from './site.edits.store.js';
import { DeleteSiteInput, readDeletion, readSite, SetSiteInput } from './site.input.js';
import { dropSite, forgetRejected, lockSite } from './site.store.js';
import { SitePayload } from './site.type.js';
import type { Transaction } from '../platform/statement.js';

const overtaken = (version: number, at: Date): Refused =>
  refused(
    'CONFLICT',
    'expectedVersion',
    `The site is at version ${version} since ${at.toISOString()}: review the current state first.`,
  );

function refusal(fault: SiteFault): Refused {
  if (fault.why === 'MISSING') return refused('NOT_FOUND', 'id', 'No such site.');
  if (fault.why === 'OVERTAKEN') return overtaken(fault.version, fault.at);
  if (fault.why === 'NO_DIVISION') return refused('NOT_FOUND', 'division', 'No such division.');
  const { host, siteCode } = fault.by;
  return refused(
    'CONFLICT',
    null,
    `Another site has this host or code: ${[host, siteCode].filter(Boolean).join(', ')}.`,
  );
}

type Given = ReturnType<typeof readSite>;

async function set(tx: Transaction, given: Given, by: Actor): Promise<string | Unchanged> {
  const { publisher, divisionCode } = given.columns;
  if (publisher !== null && !(await isPublisherName(publisher, divisionCode)))
    throw refused('INVALID', 'publisher', `"${publisher}" is not the name of an agency.`);
  const done = await setSite(tx, given, by.at);
  if ('why' in done) throw refusal(done);
  const { id, changedFields } = done;
  if (changedFields.length === 0) return new Unchanged(id);
  const subject = { subjectType: 'Site', subjectId: id } as const;
  await addAuditEntry(tx, {
    ...by,
    ...subject,
    action: 'setSite',
    reason: given.columns.note,
    details: { changedFields },
  });
  return id;
}

async function remove(
  tx: Transaction,
  { id, expectedVersion, note }: ReturnType<typeof readDeletion>,
  by: Actor,
): Promise<string> {
  const site = await lockSite(tx, id);
  if (site === null) throw refused('NOT_FOUND', 'id', 'No such site.');
  if (site.version !== expectedVersion) throw overtaken(site.version, site.updatedAt);
  await dropSite(tx, id);
  await forgetRejected(tx, site);
  const { host, siteCode, publisher } = site;
  const subject = { subjectType: 'Site', subjectId: id } as const;
  await addAuditEntry(tx, {
    ...by,
    ...subject,
    action: 'deleteSite',
    reason: note,
    details: { host, siteCode, publisher },
  });
  return id;
}

builder.mutationFields((t) => ({
  setSite: t.field({
    type: SitePayload,
    authScopes: { staff: true },
    description: 'Adds or changes a site (登记网站). Rejected pages are not parsed again by it: use retryRejections.',
    args: { input: t.arg({ type: SetSiteInput, required: true, description: 'The site in its new state.' }) },
    resolve: (_root, { input }, context) =>
      mutate(
        context,
        () => readSite(input),
        (tx, given) => set(tx, given, actorOf(context)),
      ),
  }),
  deleteSite: t.field({
    type: SitePayload,
    authScopes: { staff: true },
    description: 'Deletes a site (删除网站登记). Notices that were ingested with it stay unchanged.',
    args: { input: t.arg({ type: DeleteSiteInput, required: true, description: 'The site and its version.' }) },
    resolve: (_root, { input }, context) =>
      mutate(
        context,
        () => readDeletion(input),
        (tx, given) => remove(tx, given, actorOf(context)),
      ),
  }),
}));
