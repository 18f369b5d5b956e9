// The routine player: one card below the log that shows where the person stands, with a dial for a step's hold.

import {announce} from './announce.js';
import {tab} from './chats.js';
import {all, button, find, h, icon} from './dom.js';
import {counted, paragraphs} from './reply.js';
import * as senses from './senses.js';
import * as timer from './timer.js';
import {words} from './turn.js';

/** `does` has say(message), which sends it as the person's. */
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
    part('count').textContent = `Step ${number} of ${of}` + (side ? `, ${side} side` : '');
    part('track').replaceChildren(...Array.from({length: of}, (_, at) =>
      h(at + 1 < number ? 'i.done' : at + 1 === number ? 'i.now' : 'i')));
    part('words').replaceChildren(...(reply?.routine.step.number === number
      ? paragraphs(reply).map(pieces => h('p', {}, words(reply, counted(reply, pieces)))) : [h('p', {}, text)]));
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
    senses.light(senses.wanted('screen'), draw);
  }

  function rest() {
    clearInterval(ticking);
    senses.light(false);
    senses.hush();
  }

  function tick() {
    const left = timer.left(hold, now());
    const what = timer.passed(hold, before, left);
    before = left;
    if (what === 'enough') announce(`${timer.words(hold.least)} done. Go on when you like.`);
    if (what === 'ten') announce('10 seconds left.');
    if (what === 'end') {
      hold = timer.pause(hold, now());
      rest();
      keep();
      senses.bell();
      announce('Time.');
      senses.read('Time.');
    }
    draw();
  }

  function toggle() {
    senses.ready();
    if (timer.running(hold)) {
      hold = timer.pause(hold, now());
      rest();
      announce('Paused.');
    } else {
      if (hold.left === 0) hold = timer.again(hold);
      hold = timer.start(hold, now());
      announce(`Hold, ${timer.words(hold.left)}.`);
      go();
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
      (each.textContent = senses.works('screen') || !hold || !timer.running(hold) ? 'Screen on' : 'Screen may sleep'));
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
    part('unit').textContent = left === 0 ? 'done' : hold.open ? 'at least' : `left of ${timer.clock(hold.length)}`;
    part('enough').hidden = !(gone >= hold.least && gone > 0);
    part('enough-words').textContent = left === 0 ? 'Time. Go on when you like.' : `${timer.words(hold.least)} done. Go on when you like.`;
    const on = timer.running(hold);
    part('toggle').replaceChildren(icon(on ? 'pause' : 'play'), on ? 'Pause' : left === 0 || gone === 0 ? 'Start' : 'Go on');
  }

  /** Halts the clock at once, and asks what hurts. */
  function hurts(open) {
    if (open && hold && timer.running(hold)) toggle();
    part('hurts').hidden = !open;
    if (open) find('button', part('hurts')).focus();
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

  function say(message) {
    hurts(false);
    does.say(message, true);
  }

  part('senses').replaceChildren(...senses.SENSES.map(sense => {
    const each = button('.toggle', () => {
      senses.choose(sense.name, !senses.wanted(sense.name));
      if (sense.name === 'screen') senses.light(senses.wanted('screen') && hold !== null && timer.running(hold), draw);
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
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && hold && timer.running(hold)) {
      tick();
      if (timer.running(hold)) senses.light(senses.wanted('screen'), draw);
    }
  });
  document.addEventListener('click', event => event.target.closest('.player .cite') && full(false), true);
  return {show, hurts: () => hurts(true), leave: () => full(false), escape: () => 'full' in root.dataset && (full(false), true)};
}

function repeats(count) {
  if (!count) return '';
  const {min, max} = count;
  if (min === max) return `${min} times`;
  return max === null ? `${min} times or more` : min === null ? `Up to ${max} times` : `${min} to ${max} times`;
}
