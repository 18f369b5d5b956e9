// A hold as a value: an end time while it runs, what is left while it does not. Times are milliseconds.

import {WORDS} from './words.js';

/** The hold that a step asks for; null where its source gives no time. */
export function hold(seconds) {
  const most = seconds?.max ?? seconds?.min ?? null;
  if (most === null) return null;
  const least = seconds.min ?? most;
  return {length: most * 1000, least: least * 1000, open: seconds.max === null, left: most * 1000, endsAt: null};
}

export const running = timer => timer.endsAt !== null;

export const left = (timer, now) => (running(timer) ? Math.max(0, timer.endsAt - now) : timer.left);

export const start = (timer, now) => (running(timer) ? timer : {...timer, endsAt: now + timer.left});

export const pause = (timer, now) => ({...timer, left: left(timer, now), endsAt: null});

export const again = timer => ({...timer, left: timer.length, endsAt: null});

/** As on a clock, a begun second counted whole: 1:05. */
export function clock(milliseconds) {
  const seconds = Math.ceil(milliseconds / 1000);
  return Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
}

/** In words, for the announcer. */
export function words(milliseconds) {
  const seconds = Math.ceil(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  return [minutes && WORDS.minutes(minutes), (rest || !minutes) && WORDS.seconds(rest)].filter(Boolean).join(' ');
}

/** What is told when so much is left: the last ten seconds, and in a long hold half a minute and each whole one. */
function marks(timer) {
  if (timer.length <= 15000) return [];
  if (timer.length <= 120000) return [10000];
  const minutes = Array.from({length: Math.ceil(timer.length / 60000) - 1}, (_, at) => (at + 1) * 60000);
  return [10000, 30000, ...minutes];
}

/** What was passed between two moments of a running hold and is worth saying: 'end', 'enough', or the time left; else null. */
export function passed(timer, before, after) {
  const crossed = mark => before > mark && after <= mark;
  if (crossed(0)) return 'end';
  if (timer.least < timer.length && crossed(timer.length - timer.least)) return 'enough';
  return marks(timer).find(crossed) ?? null;
}
