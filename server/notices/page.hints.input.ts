/** PageHintsInput: metadata of a page from the submitter. */
import { builder } from '../graphql/builder.js';
import type { PageHintsShape } from '../graphql/page-hints.js';

declare module '../graphql/rows.js' {
  interface FeatureInputs {
    readonly PageHintsInput: PageHintsShape;
  }
}

builder.inputType('PageHintsInput', {
  description:
    'Metadata of a page known from elsewhere (补充信息). A field is used only if the page does not state it, with the warning FIELD_FROM_HINT.',
  fields: (t) => ({
    title: t.string({ description: 'Title (标题).' }),
    publisher: t.string({ description: '发布机构: full name of the publisher, such as 云浦市澄湖区水务局.' }),
    publishedOn: t.field({ type: 'Date', description: '公开日期: the day of publication.' }),
  }),
});
