// A queue of jobs with a worker, retries, delays and progress. Usage: node bullmq.mjs PORT
import assert from 'node:assert/strict';
import { Queue, QueueEvents, Worker } from 'bullmq';

const connection = { port: Number(process.argv[2]), host: '127.0.0.1', maxRetriesPerRequest: null };
const queue = new Queue('mail', { connection });
const events = new QueueEvents('mail', { connection });
await events.waitUntilReady();

const attempts = new Map();
const worker = new Worker(
  'mail',
  async (job) => {
    const attempt = (attempts.get(job.name) ?? 0) + 1;
    attempts.set(job.name, attempt);
    await job.updateProgress(50);
    if (job.name === 'flaky' && attempt < 3) throw new Error('not yet');
    return `${job.name} to ${job.data.to}`;
  },
  { connection, concurrency: 4 },
);

const jobs = await queue.addBulk(
  Array.from({ length: 20 }, (_, i) => ({ name: `job${i}`, data: { to: `user${i}` }, opts: { priority: (i % 3) + 1 } })),
);
const flaky = await queue.add('flaky', { to: 'ada' }, { attempts: 3, backoff: { type: 'fixed', delay: 20 } });
const delayed = await queue.add('delayed', { to: 'bob' }, { delay: 100 });

for (const job of [...jobs, flaky, delayed]) {
  assert.equal(await job.waitUntilFinished(events, 30_000), `${job.name} to ${job.data.to}`);
}
assert.equal(attempts.get('flaky'), 3);
const counts = await queue.getJobCounts('completed', 'failed', 'waiting', 'active', 'delayed');
assert.deepEqual(counts, { completed: 22, failed: 0, waiting: 0, active: 0, delayed: 0 });

await worker.close();
await events.close();
await queue.obliterate({ force: true });
await queue.close();
console.log('bullmq ok');
