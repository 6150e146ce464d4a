/** PageHintsInput: what whoever fetched a page knows about it. */
import { builder } from '../graphql/builder.js';
import type { PageHintsShape } from '../graphql/page-hints.js';

declare module '../graphql/rows.js' {
  interface FeatureInputs {
    readonly PageHintsInput: PageHintsShape;
  }
}

builder.inputType('PageHintsInput', {
  description:
    'What is known of a page beside its text (补充信息). Each is used only where the page does not say it, and warned about as FIELD_FROM_HINT.',
  fields: (t) => ({
    title: t.string({ description: 'Title (标题).' }),
    publisher: t.string({ description: '发布机构 by its full name: 云浦市澄湖区水务局.' }),
    publishedOn: t.field({ type: 'Date', description: '公开日期.' }),
  }),
});
