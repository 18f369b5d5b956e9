import assert from 'node:assert/strict';
import test from 'node:test';
import {EMPTY, grown, parser} from '../../main/resources/dev/unknot/server/web/events.js';

const citation = {id: 1, document: 'd', quote: 'One.'};
const events = [
  ['safety', {level: 'caution'}],
  ['text', {start: 0, text: 'Yes. '}],
  ['claim', {start: 5, end: 9, text: 'One.', citations: [citation]}],
  ['text', {start: 9, text: ' [1] '}],
  ['claim', {start: 14, end: 18, text: 'Two.', citations: [{id: 1}]}],
  ['text', {start: 18, text: ' [1]'}],
];
const stream = ': wait\n\n' + events.map(([name, data]) => `event: ${name}\ndata:  ${JSON.stringify(data)}\n\n`).join('');

test('events are the same in chunks of any size', () => {
  for (const size of [1, 2, 7, 10000]) {
    for (const text of [stream, stream.replaceAll('\n', '\r\n')]) {
      const parse = parser();
      const found = [];
      for (let at = 0; at < text.length; at += size) found.push(...parse(text.slice(at, at + size)));
      assert.deepEqual(found.map(each => [each.name, each.data]), events);
    }
  }
});

test('a reply grows by whole claims', () => {
  const reply = parser()(stream).reduce(grown, EMPTY);
  assert.equal(reply.text, 'Yes. One. [1] Two. [1]');
  assert.deepEqual(reply.claims, [{start: 5, end: 9, citations: [1]}, {start: 14, end: 18, citations: [1]}]);
  assert.deepEqual(reply.citations, [citation]);
  assert.equal(reply.safety.level, 'caution');
});

test('the last event brings the whole', () => {
  assert.deepEqual(grown(EMPTY, {name: 'done', data: {kind: 'stop'}}), {kind: 'stop'});
});
