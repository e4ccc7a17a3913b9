// What applications do with node-redis, in both protocols. Usage: node node-redis.mjs PORT
import assert from 'node:assert/strict';
import { createClient } from 'redis';

const url = `redis://127.0.0.1:${process.argv[2]}`;

async function connect(RESP) {
  const client = createClient({ url, RESP });
  client.on('error', (error) => console.error('client error', error));
  await client.connect();
  return client;
}

async function greeting(client) {
  await client.set('greeting', 'Hello Redis');
  assert.equal(await client.get('greeting'), 'Hello Redis');
}

async function cacheAside(client) {
  let loads = 0;
  const user = async (id) => {
    const cached = await client.get(`user:${id}`);
    if (cached !== null) return JSON.parse(cached);
    loads++;
    const loaded = { id, name: 'Ada' };
    await client.set(`user:${id}`, JSON.stringify(loaded), { EX: 3600 });
    return loaded;
  };
  assert.deepEqual(await user(1), await user(1));
  assert.equal(loads, 1);
  const ttl = await client.ttl('user:1');
  assert.ok(ttl > 3590 && ttl <= 3600, `ttl ${ttl}`);
}

async function rateLimit(client) {
  const allowed = async (ip) => {
    const count = await client.incr(`rate:${ip}`);
    if (count === 1) await client.expire(`rate:${ip}`, 60);
    return count <= 3;
  };
  const answers = [];
  for (let i = 0; i < 5; i++) answers.push(await allowed('10.0.0.1'));
  assert.deepEqual(answers, [true, true, true, false, false]);
}

async function pubSub(client) {
  const subscriber = client.duplicate();
  await subscriber.connect();
  const heard = new Promise((resolve) => {
    subscriber.subscribe('news', resolve).then(() => client.publish('news', 'hello'));
  });
  assert.equal(await heard, 'hello');
  await subscriber.unsubscribe('news');
  await subscriber.close();
}

async function queue(client) {
  const worker = client.duplicate();
  await worker.connect();
  const job = worker.blPop('jobs', 20);
  await client.rPush('jobs', JSON.stringify({ send: 'mail' }));
  assert.deepEqual({ ...(await job) }, { key: 'jobs', element: '{"send":"mail"}' });
  await worker.close();
}

async function sessions(client) {
  await client.hSet('session:abc', { user: 'ada', visits: 1 });
  await client.expire('session:abc', 1800);
  await client.hIncrBy('session:abc', 'visits', 1);
  assert.deepEqual({ ...(await client.hGetAll('session:abc')) }, { user: 'ada', visits: '2' });
}

async function rest(client) {
  const many = await Promise.all(Array.from({ length: 200 }, () => client.incr('pipelined')));
  assert.equal(many.at(-1), 200);
  assert.deepEqual(await client.multi().set('a', '1').incr('a').get('a').exec(), ['OK', 2, '2']);
  await client.zAdd('scores', [{ score: 2.5, value: 'ada' }, { score: 1, value: 'bob' }]);
  const scores = await client.zRangeWithScores('scores', 0, -1);
  assert.deepEqual(scores.map((each) => ({ ...each })), [{ value: 'bob', score: 1 }, { value: 'ada', score: 2.5 }]);
  const found = [];
  for await (const keys of client.scanIterator({ COUNT: 10 })) found.push(...keys);
  assert.ok(found.includes('greeting') && found.includes('session:abc'));
  await client.xGroupCreate('events', 'group', '$', { MKSTREAM: true });
  const id = await client.xAdd('events', '*', { kind: 'login' });
  const read = await client.xReadGroup('group', 'me', [{ key: 'events', id: '>' }], { COUNT: 1 });
  assert.match(JSON.stringify(read), new RegExp(id));
  assert.equal(await client.xAck('events', 'group', id), 1);
  assert.equal(await client.eval('return ARGV[1] .. KEYS[1]', { keys: ['k'], arguments: ['a'] }), 'ak');
}

for (const RESP of [2, 3]) {
  const client = await connect(RESP);
  await client.flushAll();
  for (const part of [greeting, cacheAside, rateLimit, pubSub, queue, sessions, rest]) {
    await part(client);
    console.log(`RESP${RESP} ${part.name} ok`);
  }
  await client.close();
}
