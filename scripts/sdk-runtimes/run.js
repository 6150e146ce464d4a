/** For runtimes that run a file with arguments. */
import { check } from './program.js';

console.log(JSON.stringify(await check(globalThis.Deno ? Deno.args[0] : process.argv[2])));
