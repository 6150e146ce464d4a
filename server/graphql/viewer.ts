/** The caller of a request. */

export type Role = 'PUBLIC' | 'PARTNER' | 'STAFF' | 'ADMIN';

export interface Viewer {
  readonly role: Role;
  /** Name of the key or person, as recorded in audit entries; null for the public. */
  readonly name: string | null;
  /** Id of the key, or of the person at its OpenID issuer; undefined for the public. */
  readonly id?: string;
}

export const publicViewer: Viewer = { role: 'PUBLIC', name: null };
