// The routine player: one card below the log that shows where the person stands, with a dial for a step's hold.

import {announce} from './announce.js';
import {tab} from './chats.js';
import {all, button, find, h, icon} from './dom.js';
import {steps} from './reply.js';
import * as senses from './senses.js';
import * as timer from './timer.js';
import {words} from './turn.js';
import {WORDS} from './words.js';

/** `does` has say(message, {played, urgent}), which sends it as the person's. */
export function player(does) {
  const card = document.getElementById('player');
  const root = document.documentElement;
  const part = name => find(`[data-part=${name}]`, card);
  let step = null;
  let hold = null;
  let before = 0;
  let ticking = 0;

  const now = () => Date.now();

  /** Shows where the person stands; null hides the card. `reply` is the last that told a step. */
  function show(conversation, routine, reply, live) {
    card.hidden = routine === null;
    if (routine === null) {
      full(false);
      rest();
      step = null;
      return;
    }
    const {number, of, text, side, seconds} = routine.step;
    const name = [conversation, routine.id, number, side ?? ''].join(' ');
    const fresh = step !== name || ['repeat', 'restart', 'back'].includes(routine.act);
    part('title').textContent = routine.title;
    part('count').textContent = WORDS.step(number, of, side);
    part('track').replaceChildren(...Array.from({length: of}, (_, at) =>
      h(at + 1 < number ? 'i.done' : at + 1 === number ? 'i.now' : 'i')));
    part('words').replaceChildren(...(reply?.routine.step.number === number
      ? steps(reply).map(({now, pieces}) => h(now ? 'p.now' : 'p', {}, words(reply, pieces))) : [h('p.now', {}, text)]));
    part('repeats').textContent = repeats(routine.step.repeats);
    if (fresh) begin(name, seconds, live);
    if (live && routine.act?.startsWith('timer') && routine.timer) adopt(routine.timer);
    if (live && fresh) senses.read(text);
    draw();
  }

  function begin(name, seconds, live) {
    rest();
    const kept = tab('hold');
    step = name;
    hold = !live && kept?.step === name ? kept.hold : timer.hold(seconds);
    if (hold && timer.running(hold)) go();
    keep();
  }

  /** The server's timer, where somebody asked for one in words. */
  function adopt(told) {
    const left = told.left * 1000;
    hold = {...(hold ?? {length: left, least: left, open: false}), left, endsAt: null};
    if (told.state === 'running') {
      hold = timer.start(hold, now());
      go();
    } else {
      rest();
    }
    keep();
  }

  const keep = () => tab('hold', hold ? {step, hold} : null);

  function go() {
    before = timer.left(hold, now());
    clearInterval(ticking);
    ticking = setInterval(tick, 200);
    senses.ring(before);
    senses.light(senses.wanted('screen'), draw);
  }

  function rest() {
    clearInterval(ticking);
    senses.silence();
    senses.light(false);
    senses.hush();
  }

  function tick() {
    const left = timer.left(hold, now());
    const what = timer.passed(hold, before, left);
    before = left;
    if (what === 'end') end();
    else if (what === 'enough') announce(WORDS.enough(timer.words(hold.least)));
    else if (what !== null) announce(WORDS.left(timer.words(what)));
    draw();
  }

  /** The tones of the end are on the audio clock, and sound by themselves. */
  function end() {
    hold = timer.pause(hold, now());
    clearInterval(ticking);
    senses.light(false);
    keep();
    senses.buzz();
    announce(WORDS.time);
    senses.read(WORDS.time);
  }

  function toggle() {
    senses.ready();
    if (timer.running(hold)) {
      hold = timer.pause(hold, now());
      rest();
      announce(WORDS.paused);
    } else {
      if (hold.left === 0) hold = timer.again(hold);
      hold = timer.start(hold, now());
      announce(WORDS.hold(timer.words(hold.left)));
      go();
      if (matchMedia('(max-width: 40rem) and (pointer: coarse)').matches) full(true);
    }
    keep();
    draw();
  }

  function draw() {
    card.classList.toggle('untimed', hold === null);
    part('dial').hidden = hold === null;
    part('toggle').hidden = hold === null;
    all('[data-sense]', card).forEach(each => each.setAttribute('aria-pressed', String(senses.wanted(each.dataset.sense))));
    all('[data-sense=screen] span', card).forEach(each =>
      (each.textContent = senses.awake() || !hold || !timer.running(hold) ? WORDS.screen : WORDS.sleeps));
    if (!hold) {
      part('enough').hidden = true;
      return;
    }
    const left = timer.left(hold, now());
    const gone = hold.length - left;
    part('dial').style.setProperty('--t', String(100 * gone / hold.length));
    part('dial').style.setProperty('--notch', 100 * hold.least / hold.length + '');
    find('.dial-gone', card).classList.toggle('off', gone === 0);
    find('.dial-tick', card).classList.toggle('off', hold.least >= hold.length);
    part('digits').textContent = timer.clock(left);
    part('unit').textContent = left === 0 ? WORDS.done : hold.open ? WORDS.atLeast : WORDS.leftOf(timer.clock(hold.length));
    part('enough').hidden = !(gone >= hold.least && gone > 0);
    part('enough-words').textContent = left === 0 ? WORDS.timeUp : WORDS.enough(timer.words(hold.least));
    const on = timer.running(hold);
    part('toggle').replaceChildren(icon(on ? 'pause' : 'play'), on ? WORDS.pause : left === 0 || gone === 0 ? WORDS.start : WORDS.resume);
  }

  /** Halts the clock at once, and asks what hurts. */
  function hurts(open) {
    if (open && hold && timer.running(hold)) toggle();
    part('hurts').hidden = !open;
    if (open) find('button', part('hurts')).focus();
  }

  /** Brings the buttons out from under the composer, as far as the card's head stays in sight. */
  function reveal() {
    const under = card.getBoundingClientRect().bottom - find('.composer').getBoundingClientRect().top;
    const above = card.getBoundingClientRect().top - Math.max(0, find('.bar').getBoundingClientRect().bottom);
    if (under > 0) scrollBy({top: Math.min(under, Math.max(0, above - 8)), behavior: 'instant'});
  }

  function full(on) {
    if (on === 'full' in root.dataset) return;
    if (on) {
      root.dataset.full = '';
      history.pushState({full: true}, '');
    } else {
      delete root.dataset.full;
      if (history.state?.full) history.back();
    }
    all('.bar, .log, .composer, .skip').forEach(each => (each.inert = on));
    part('full').setAttribute('aria-pressed', String(on));
    if (!on) card.scrollIntoView({block: 'center', behavior: 'instant'});
  }

  /** Says what a button stands for; what ends the step halts its clock at once, whatever the network does. */
  function say(name) {
    hurts(false);
    const halts = ['stop', 'spine', 'much'].includes(name);
    if (halts && hold && timer.running(hold)) toggle();
    does.say(WORDS.says[name], {played: true, urgent: halts});
  }

  part('senses').replaceChildren(...senses.SENSES.map(sense => {
    const each = button('.toggle', () => {
      senses.choose(sense.name, !senses.wanted(sense.name));
      senses.ready();
      if (hold && timer.running(hold)) go();
      draw();
    }, icon(sense.icon), h('span', {}, sense.label));
    each.dataset.sense = sense.name;
    return each;
  }));
  all('[data-say]', card).forEach(each => each.addEventListener('click', () => say(each.dataset.say)));
  part('toggle').addEventListener('click', toggle);
  part('full').addEventListener('click', () => full(!('full' in root.dataset)));
  part('hurting').addEventListener('click', () => hurts(part('hurts').hidden));
  part('elsewhere').addEventListener('click', () => {
    hurts(false);
    full(false);
    document.getElementById('message').focus();
  });
  addEventListener('popstate', () => full(false));
  document.addEventListener('pointerdown', () => {
    // A hold that outlived a reload can sound only after a tap.
    senses.ready();
    if (hold && timer.running(hold)) senses.ring(timer.left(hold, now()));
  }, {once: true});
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && hold && timer.running(hold)) {
      tick();
      if (timer.running(hold)) senses.light(senses.wanted('screen'), draw);
    }
  });
  document.addEventListener('click', event => event.target.closest('.player .cite') && full(false), true);
  return {show, reveal, hurts: () => hurts(true), leave: () => full(false), escape: () => 'full' in root.dataset && (full(false), true)};
}

function repeats(count) {
  if (!count) return '';
  const {min, max} = count;
  if (min === max) return WORDS.times(min);
  return max === null ? WORDS.timesOrMore(min) : min === null ? WORDS.timesUpTo(max) : WORDS.timesRange(min, max);
}
