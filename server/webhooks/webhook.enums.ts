import { builder } from '../graphql/builder.js';

export const WebhookState = builder.enumType('WebhookState', {
  description: 'State of a webhook (推送状态).',
  values: {
    ACTIVE: { description: 'Changes are delivered (正常).' },
    FAILING: { description: 'The last attempt failed and is retried (重试中).' },
    PAUSED: { description: 'Nothing is delivered until it is resumed (已暂停).' },
  } as const,
});

export const WebhookPauseReason = builder.enumType('WebhookPauseReason', {
  description: 'Why a webhook was paused (暂停原因).',
  values: {
    GONE: { description: 'The receiver responded 410 Gone (对方声明不再接收).' },
    FAILING: { description: 'All attempts of a day failed (连续一天失败).' },
    KEY_ENDED: { description: 'The API key that registered it has expired or was revoked (密钥失效).' },
  } as const,
});

export const WebhookDeliveryOutcome = builder.enumType('WebhookDeliveryOutcome', {
  description: 'Outcome of a delivery attempt (推送结果).',
  values: {
    DELIVERED: { description: 'The receiver responded 2xx (成功).' },
    REFUSED: { description: 'The receiver responded with an error status (拒绝).' },
    REDIRECTED: { description: 'The receiver responded 3xx; redirects are not followed (重定向).' },
    TIMED_OUT: { description: 'No response within the time limit (超时).' },
    UNREACHABLE: { description: 'The connection failed (无法连接).' },
    ADDRESS_REFUSED: { description: 'The host resolves to an address that is not permitted (地址不允许).' },
    GONE: { description: 'The receiver responded 410; the webhook is paused (不再接收).' },
  } as const,
});
