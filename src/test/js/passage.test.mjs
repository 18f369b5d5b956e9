import assert from 'node:assert/strict';
import test from 'node:test';
import {blocks, named} from '../../main/resources/dev/unknot/server/web/passage.js';

const marked = found => found.flatMap(block => block.parts).filter(part => part.marked).map(part => part.text).join('');
const of = (text, words) => ({start: text.indexOf(words), end: text.indexOf(words) + words.length});

test('an address names a span', () => {
  assert.deepEqual(named('#c=10-20'), {start: 10, end: 20});
  for (const wrong of ['', '#c=20-10', '#c=a-b', '#c=1-', '#d=1-2']) assert.equal(named(wrong), null);
});

test('front matter and signs are not shown', () => {
  const found = blocks('---\ntitle: T\n---\n\n# Head\n\n1. First\n2. Second\n', null);
  assert.deepEqual(found.map(block => [block.kind, block.label, block.parts.map(part => part.text).join('')]),
    [['heading', '', 'Head'], ['item', '1.', 'First'], ['item', '2.', 'Second']]);
});

test('exactly the cited words are marked, with odd white space and other planes', () => {
  const text = '# H\r\n\r\nA 🎾 ball.\u00a0Press it.\r\nThen breathe.\r\n';
  assert.equal(marked(blocks(text, of(text, 'Press it.'))), 'Press it.');
  assert.equal(marked(blocks(text, of(text, 'ball.\u00a0Press'))), 'ball.\u00a0Press');
});

test('a mark may run over lines', () => {
  const text = 'One.\nTwo.\nThree.';
  assert.equal(marked(blocks(text, {start: 0, end: 9})), 'One. Two.');
});

test('a span outside the text marks nothing', () => {
  assert.equal(marked(blocks('One.', {start: 90, end: 99})), '');
});
