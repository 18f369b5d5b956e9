import assert from 'node:assert/strict';
import test from 'node:test';
import {backoff, Refused, say} from '../../main/resources/dev/unknot/server/web/api.js';

const answer = (status, body, headers = {}) => new Response(JSON.stringify(body), {status, headers});
const events = (...each) => new Response(each.map(([name, data]) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`).join(''));

function server(...answers) {
  const seen = [];
  globalThis.fetch = async (path, request) => {
    seen.push(JSON.parse(request.body));
    const next = answers.shift();
    if (next instanceof Error) throw next;
    return next;
  };
  return seen;
}

test('tries again under the same key until there is a reply', async () => {
  const seen = server(new TypeError('no network'), answer(409, {}), events(['done', {turn: 1}]));
  const waits = [];
  const reply = await say({message: 'hi', key: 'k', conversation: null}, async (seconds, offline) => waits.push([seconds, offline]));
  assert.equal(reply.turn, 1);
  assert.deepEqual(waits, [[1, true], [2, false]]);
  assert.deepEqual(seen, Array(3).fill({message: 'hi', key: 'k'}));
});

test('a refusal is told in the words of the server, at once', async () => {
  server(answer(404, {detail: 'conversation: unknown'}));
  await assert.rejects(say({message: 'hi', key: 'k', conversation: 'c'}, () => assert.fail()),
    problem => problem instanceof Refused && problem.status === 404 && problem.message === 'conversation: unknown');
});

test('waits grow to half a minute, or are as told', () => {
  assert.deepEqual([0, 1, 3, 9].map(attempt => backoff(attempt, 0)), [1, 2, 8, 30]);
  assert.equal(backoff(0, 5), 5);
});

test('a stream that ends early is a lost connection, an event of an error what it says', async () => {
  const seen = server(events(['text', {start: 0, text: 'One.'}]), events(['error', {status: 503}]), events(['done', {turn: 1}]));
  const waits = [];
  await say({message: 'hi', key: 'k'}, async (seconds, offline) => waits.push(offline));
  assert.deepEqual(waits, [true, false]);
  assert.equal(seen.length, 3);
  server(events(['error', {status: 422, detail: 'key: used'}]));
  await assert.rejects(say({message: 'hi', key: 'k'}, () => assert.fail()), /key: used/);
});
