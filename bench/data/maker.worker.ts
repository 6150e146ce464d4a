import { parentPort, workerData } from 'node:worker_threads';
import { makeBatch, type Making } from './makers.js';

const making: Making = workerData;
parentPort?.on('message', (from: number) => {
  const copies = makeBatch(making, from);
  parentPort?.postMessage(
    copies,
    copies.flatMap(({ bytes: { buffer } }) => (buffer instanceof ArrayBuffer ? [buffer] : [])),
  );
});
