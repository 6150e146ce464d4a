/** What the steps of a task work on. */
import type { Asking } from './confirm.js';
import type { Desk } from './desk.js';
import type { Follower } from './follower.js';
import type { Guard } from './guard.js';
import type { Sheets } from './sheets.js';
import type { Report, Status } from './status.js';
import type { Task } from './tasks/task.js';

export interface StepsOptions {
  readonly task: Task;
  readonly desk: Desk;
  readonly sheets: Sheets;
  readonly status: Status;
  readonly report: Report;
  readonly follower: Follower;
  readonly asking: Asking;
  readonly guard: Omit<Guard, 'confirm'>;
}
