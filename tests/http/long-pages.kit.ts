/** What long pages do to a server of its own and to whoever asks it something meanwhile. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { Agent, request as httpRequest } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { Home } from '../kit/db.js';

export interface Measured {
  readonly name: string;
  readonly bytes: number;
  readonly seconds: number;
  readonly peakMb: number;
  readonly waitMs: number;
  readonly loop: { readonly heldMs: number; readonly delayMs: number };
  readonly payload: any;
  readonly errors: any;
  readonly answerBytes: number;
}
