import assert from 'node:assert/strict';
import test from 'node:test';
import * as timer from '../../main/resources/dev/unknot/server/web/timer.js';

test('a step without a time has no hold', () => {
  assert.equal(timer.hold(undefined), null);
  assert.equal(timer.hold({min: null, max: null}), null);
});

test('a range is held to its upper end', () => {
  const hold = timer.hold({min: 30, max: 60});
  assert.equal(hold.length, 60000);
  assert.equal(hold.least, 30000);
});

test('what is left comes from the end time, however late it is asked', () => {
  const hold = timer.start(timer.hold({min: 60, max: 60}), 1000);
  assert.equal(timer.left(hold, 31000), 30000);
  assert.equal(timer.left(hold, 999999), 0);
});

test('a pause keeps what is left', () => {
  const paused = timer.pause(timer.start(timer.hold({min: 20, max: 20}), 0), 5000);
  assert.equal(timer.left(paused, 90000), 15000);
  assert.equal(timer.left(timer.start(paused, 100000), 101000), 14000);
});

test('marks are told once, also when several ticks were missed', () => {
  const hold = timer.hold({min: 30, max: 60});
  assert.equal(timer.passed(hold, 30100, 29900), 'enough');
  assert.equal(timer.passed(hold, 29900, 29700), null);
  assert.equal(timer.passed(hold, 10100, 9900), 10000);
  assert.equal(timer.passed(hold, 40000, 0), 'end');
  assert.equal(timer.passed(hold, 0, 0), null);
});

test('a long hold is told by the minute, a short one not at all', () => {
  const long = timer.hold({min: 300, max: 300});
  assert.equal(timer.passed(long, 240100, 239900), 240000);
  assert.equal(timer.passed(long, 30100, 29900), 30000);
  assert.equal(timer.passed(long, 300000, 299800), null);
  assert.equal(timer.passed(timer.hold({min: 15, max: 15}), 10100, 9900), null);
});

test('times as on a clock and in words', () => {
  assert.equal(timer.clock(64100), '1:05');
  assert.equal(timer.words(60000), '1 minute');
  assert.equal(timer.words(90000), '1 minute 30 seconds');
  assert.equal(timer.words(0), '0 seconds');
});
