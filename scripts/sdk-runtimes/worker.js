/** For workerd: the address to ask comes in the request's. */
import { check } from './program.js';

export default {
  async fetch(request) {
    return Response.json(await check(new URL(request.url).searchParams.get('url')));
  },
};
