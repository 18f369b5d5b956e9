import assert from 'node:assert/strict';
import test from 'node:test';
import {copied, holding, paragraphs, pieces, place, spoken, steps, tells} from '../../main/resources/dev/unknot/server/web/reply.js';

const reply = {
  kind: 'answer',
  text: 'Yes. One thing. [1] Another. [1] [2]\n\nMore.',
  claims: [{start: 5, end: 15, citations: [1]}, {start: 20, end: 28, citations: [1, 2]}],
  citations: [{id: 1, title: 'A', quote: 'One  thing.'}, {id: 2, title: 'B', quote: 'Another.'}],
};

test('claims carry their citations and markers are left out', () => {
  assert.deepEqual(pieces(reply), [
    {text: 'Yes. '}, {text: 'One thing.', citations: [1]}, {text: ' '}, {text: 'Another.', citations: [1, 2]},
    {text: '\n\n'}, {text: 'More.'},
  ]);
});

test('a reply without claims keeps its brackets', () => {
  assert.deepEqual(pieces({text: '[1] is yours'}), [{text: '[1] is yours'}]);
});

test('an empty line parts paragraphs', () => {
  assert.equal(paragraphs(reply).length, 2);
});

test('what is told side by side is not told twice', () => {
  const differing = {...reply, differences: [{about: 'x', positions: [{text: 'One thing.', citations: [1]}, {text: 'Another.', citations: [2]}]}]};
  assert.equal(paragraphs(differing)[0].some(piece => piece.citations), false);
});

test('spoken words have no markers and name the sources', () => {
  assert.equal(spoken(reply), 'Yes. One thing. Another. More. 2 sources.');
});

test('a copy keeps the markers and says what they stand for', () => {
  assert.equal(copied(reply).split('\n').at(-2), '[1] A: “One thing.”');
});

test('a stop holds over answers, until a routine runs', () => {
  const stop = {kind: 'stop', safety: {rule: 'spine-pain'}};
  assert.equal(holding([stop, {kind: 'answer'}]).rule, 'spine-pain');
  assert.equal(holding([stop, {kind: 'routine', routine: {state: 'running'}}]), null);
});

test('a routine is gone on with only while the last reply is in it', () => {
  const running = {kind: 'routine', routine: {state: 'running'}};
  assert.equal(place([running]), running.routine);
  assert.equal(place([running, {kind: 'stop', routine: {state: 'stopped'}}]), null);
  assert.equal(place([]), null);
});

test('a step is told where its own words are', () => {
  const text = 'At the first step. Step one of two: Sit down. [1]';
  const told = {kind: 'routine', text, claims: [{start: 36, end: 45, citations: [1]}], routine: {title: 'Calves', step: {text: 'Sit down.'}}};
  assert.equal(tells(told), true);
  assert.equal(tells({...told, routine: {title: 'Calves', step: {text: 'Stand.'}}}), false);
  assert.equal(steps(told)[0].pieces[0].text, 'At the first step.');
});

test('beside its number and title a step is told without them, and what to do stands out', () => {
  const text = 'Calves. You need: ball [1]\n\nStep one of two: Put the ball down. [1]';
  const at = text.indexOf('Put');
  const claims = [{start: 18, end: 22, citations: [1]}, {start: at, end: at + 18, citations: [1]}];
  const told = {kind: 'routine', text, claims, routine: {title: 'Calves', step: {text: 'Put the ball down.'}}};
  assert.deepEqual(steps(told).map(each => [each.now, each.pieces.map(piece => piece.text).join('')]),
    [[false, 'You need: ball'], [true, 'Put the ball down.']]);
});
