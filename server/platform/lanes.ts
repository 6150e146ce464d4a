/** The purpose of a read statement: lanes cannot starve each other. */
export type Lane = 'callers' | 'staff' | 'service' | 'webhooks';
export const lanes: Readonly<Record<Lane, number>> = { callers: 10, staff: 4, service: 2, webhooks: 2 };
/** PGlite runs one statement at a time: a second slot lets another caller's statement be next. */
export const embeddedLanes: Readonly<Record<Lane, number>> = { callers: 2, staff: 2, service: 2, webhooks: 1 };
