/** The feature index: every file that adds to the schema. */
import './graphql/scalars.js';
import './graphql/span.type.js';
import './graphql/node.queries.js';
import './divisions/division.type.js';
import './divisions/division.queries.js';
import './agencies/agency.type.js';
import './agencies/agency.queries.js';
import './notices/notice.parts.type.js';
import './notices/notice.type.js';
import './notices/notice.joins.type.js';
import './notices/notice.facets.type.js';
import './notices/notice.queries.js';
import './meetings/meeting.type.js';
import './directives/speaker.type.js';
import './directives/target.type.js';
import './directives/directive.type.js';
import './directives/directive.queries.js';
import './access/viewer.type.js';
import type { GraphQLSchema } from 'graphql';
import { builder } from './graphql/builder.js';

export const schema: GraphQLSchema = builder.toSchema({ sortSchema: true });
