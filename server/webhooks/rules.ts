/** Process-wide rules of webhooks: permitted addresses, encryption of secrets. */
import type { Addresses } from './deliver/address.js';

export interface WebhookRules {
  readonly addresses: Addresses;
  /** Null to store secrets as plain text. */
  readonly secretKey: Buffer | null;
}

declare module '../graphql/context.js' {
  interface FeatureState {
    readonly webhooks: WebhookRules;
  }
}
