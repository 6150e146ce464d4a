/** Binding force of a statement by its wording. */
import type { DirectiveStrength } from '../preview.js';
import words from './directive-verbs.json' with { type: 'json' };
import { containsVerb } from './order-signals.js';

const EFFORT = new RegExp(words.effort.join('|'), 'u');
const MANDATORY =
  /必须|务必|不得|严禁|确保|应当|不准|禁止|[^重主需只必简首紧摘]要(?![求素点闻])|^要|(?<![响适反供相对效感])应(?![急用对])|须|坚决|严防|守住|严格/u;

export function strengthOf(masked: string): DirectiveStrength {
  if (MANDATORY.test(masked)) return 'MANDATORY';
  if (EFFORT.test(masked)) return 'EFFORT';
  return containsVerb(masked) || /负责|牵头|配合|[由归请]/u.test(masked) ? 'MANDATORY' : 'SLOGAN';
}
