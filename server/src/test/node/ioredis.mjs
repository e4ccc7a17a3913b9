// What applications do with ioredis. Usage: node ioredis.mjs PORT
import assert from 'node:assert/strict';
import { Redis } from 'ioredis';

const redis = new Redis({ port: Number(process.argv[2]), host: '127.0.0.1' });
await redis.flushall();

await redis.set('greeting', 'Hello Redis');
assert.equal(await redis.get('greeting'), 'Hello Redis');

await redis.set('page', '<html>', 'EX', 3600);
assert.ok((await redis.ttl('page')) > 3590);

const counts = [];
for (let i = 0; i < 3; i++) counts.push(await redis.incr('rate:10.0.0.1'));
assert.deepEqual(counts, [1, 2, 3]);

const subscriber = redis.duplicate();
const heard = new Promise((resolve) => subscriber.on('message', (channel, text) => resolve([channel, text])));
await subscriber.subscribe('news');
await redis.publish('news', 'hello');
assert.deepEqual(await heard, ['news', 'hello']);
subscriber.disconnect();

const worker = redis.duplicate();
const job = worker.blpop('jobs', 20);
await redis.rpush('jobs', 'mail');
assert.deepEqual(await job, ['jobs', 'mail']);
worker.disconnect();

await redis.hset('session:abc', { user: 'ada', visits: 1 });
assert.deepEqual(await redis.hgetall('session:abc'), { user: 'ada', visits: '1' });

assert.deepEqual(await redis.pipeline().set('a', 1).incr('a').get('a').exec(), [[null, 'OK'], [null, 2], [null, '2']]);
assert.deepEqual(await redis.multi().incr('a').lpush('a', 1).exec().then((all) => all.map(([error, value]) => (error ? error.message : value))), [
  3,
  'WRONGTYPE Operation against a key holding the wrong kind of value',
]);

const found = [];
for await (const keys of redis.scanStream({ count: 10 })) found.push(...keys);
assert.ok(found.includes('greeting') && found.includes('session:abc'));

redis.defineCommand('double', { numberOfKeys: 1, lua: "return redis.call('GET', KEYS[1]) * ARGV[1]" });
assert.equal(await redis.double('a', 2), 6);
assert.equal(await redis.double('a', 3), 9); // by digest

await redis.xgroup('CREATE', 'events', 'group', '$', 'MKSTREAM');
const id = await redis.xadd('events', '*', 'kind', 'login');
const read = await redis.xreadgroup('GROUP', 'group', 'me', 'STREAMS', 'events', '>');
assert.deepEqual(read, [['events', [[id, ['kind', 'login']]]]]);
assert.equal(await redis.xack('events', 'group', id), 1);

await redis.quit();
console.log('ioredis ok');
