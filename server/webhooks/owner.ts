/** Ownership of webhooks. */
import { hasRole } from '../graphql/context.js';
import type { Viewer } from '../graphql/viewer.js';

/** The API key, or the OpenID Connect subject. */
export const ownerOf = ({ id, name, role }: Viewer): string => id ?? name ?? role;

/** Owner whose webhooks the caller may access; null for all. */
export const reachOf = (viewer: Viewer): string | null => (hasRole(viewer, 'ADMIN') ? null : ownerOf(viewer));
