export { fragments, noticeGraph, scalars, schema } from './codegen.cjs';
