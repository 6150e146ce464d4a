import { payloadType } from '../graphql/mutate.js';

export const NoticePayload = payloadType('NoticePayload', {
  model: 'Notice',
  field: 'notice',
  description: 'The notice (信息)',
});
