// The chat page: one conversation, whose truth is the server's; this draws it and sends what people say.

import {announce} from './announce.js';
import {forget, get, Refused, say} from './api.js';
import * as chats from './chats.js';
import {all, button, fill, find, h, icon} from './dom.js';
import {player} from './player.js';
import {holding, place, spoken, tells} from './reply.js';
import {drawer} from './source.js';
import {answered, asked, growing, isHumane, working} from './turn.js';
import {WORDS} from './words.js';

fill(WORDS);

const root = document.documentElement;
const log = find('.log > ol');
const box = document.getElementById('message');
const form = find('.composer');
const source = drawer();
const routine = player({say: send});

let conversation = null;
let replies = [];
let sending = false;
let urgent = null;

// ── Turns ──

function turn(message) {
  const item = h('li.turn', {}, asked(message));
  all('.turn.latest').forEach(each => each.classList.remove('latest'));
  item.classList.add('latest');
  log.append(item);
  return item;
}

function show(item, message, reply, live) {
  find('.msg.bot', item)?.remove();
  item.append(answered(reply, {ask: send, again: () => send(message), meant: () => meant(reply)}, live));
  item.dataset.kind = reply.kind;
  replies.push(reply);
}

/** What stands around the log after a reply: player, notices, suggestions. */
function settle(live) {
  const last = replies.at(-1);
  const at = place(replies);
  const told = at ? replies.findLast(tells) : null;
  root.dataset.view = replies.length || sending ? 'chat' : 'empty';
  all('.turn').forEach(each => each.classList.remove('played'));
  if (at && told === last) log.lastElementChild?.classList.add('played');
  routine.show(conversation, at, told, live);
  const held = holding(replies);
  find('#held').hidden = held === null || isHumane(held);
  if (held) find('#held [data-slot=why]').textContent = ': ' + held.rule.replaceAll('-', ' ');
  box.placeholder = held ? WORDS.feel : WORDS.ask;
  const suggested = last?.citations?.length || last?.kind === 'routine' ? last.suggestions ?? [] : [];
  const buttons = Object.values(WORDS.says);
  const chips = suggested.filter(each => !at || !buttons.includes(each)).map(each => button('.chip', () => send(each), each));
  if (at) chips.unshift(button('.chip.hurting', routine.hurts, WORDS.hurts));
  find('#suggestions').replaceChildren(...chips.map(chip => h('li', {}, chip)));
}

/** Tells what would clear a stop, at the composer. */
function meant(reply) {
  const clears = find('#clears');
  const words = (reply.safety ?? reply).clears;
  clears.textContent = words ? WORDS.clears(words) : '';
  clears.hidden = !words;
  box.focus();
}

const fingers = () => matchMedia('(pointer: coarse)').matches;

/** Takes the focus to the box, unless that would bring up a keyboard over what is to be read. */
const write = () => fingers() || box.focus({preventScroll: true});

// ── Sending ──

/** Sends what a person says. While another message is under way, only what is urgent waits for its turn. */
async function send(message, how = {}) {
  const words = message.trim();
  if (sending && how.urgent) urgent = words;
  if (!words || sending) return;
  await deliver({message: words, key: crypto.randomUUID?.() ?? String(Math.random()).slice(2) + Date.now(), conversation}, how.played);
  if (urgent) send(urgent, {played: true});
}

/** Sends a turn and shows its reply. What the player sends leaves the player where it is on the screen. */
async function deliver(pending, played = false) {
  sending = true;
  urgent = null;
  chats.tab('pending', pending);
  find('#clears').hidden = true;
  const card = document.getElementById('player');
  const focused = card.contains(document.activeElement);
  const top = card.getBoundingClientRect().top;
  const still = () => {
    scrollBy({top: card.getBoundingClientRect().top - top, behavior: 'instant'});
    routine.reveal();
  };
  const item = turn(pending.message);
  item.append(working());
  root.dataset.view = 'chat';
  find('.send').disabled = true;
  if (played) still();
  else item.scrollIntoView({block: 'start', behavior: 'smooth'});
  const slow = setTimeout(() => announce(WORDS.working), 1000);
  try {
    const reply = await say(pending, waiting, partial => {
      // A warning is drawn whole.
      if (!played && !partial.safety) find('.msg.bot', item).replaceWith(growing(partial));
    });
    if (chats.tab('pending')?.key !== pending.key) return;
    conversation = reply.conversation;
    chats.tab('chat', conversation);
    chats.remember(conversation, pending.message, reply.turn, Date.now());
    if (reply.turn !== replies.length + 1) await open(conversation);
    else {
      show(item, pending.message, reply, true);
      settle(true);
    }
    const stepped = log.lastElementChild.matches('.played');
    if (stepped && played) still();
    else if (stepped) routine.reveal();
    else if (played) {
      routine.leave();
      log.lastElementChild.scrollIntoView({block: 'start'});
    }
    if (focused && card.hidden) write();
    if (reply.kind !== 'stop') announce(spoken(reply));
  } catch (problem) {
    item.remove();
    box.value = box.value || pending.message;
    chats.tab('draft', box.value);
    refuse(problem instanceof Refused && problem.status === 404 && pending.conversation
      ? WORDS.goneAsking
      : problem.message);
    settle(false);
  } finally {
    clearTimeout(slow);
    chats.tab('pending', null);
    sending = false;
    find('.send').disabled = false;
    find('#waiting').hidden = true;
  }
}

function refuse(words) {
  const notice = find('#refused');
  find('span', notice).textContent = words;
  notice.hidden = false;
  announce(words);
}

/** Counts down to the next try, and ends at once on "Try now" or when the network is back. */
function waiting(seconds, offline) {
  const notice = find('#waiting');
  const until = Date.now() + seconds * 1000;
  const tell = () => {
    const left = Math.max(0, Math.ceil((until - Date.now()) / 1000));
    find('strong', notice).textContent = offline ? WORDS.offline : WORDS.busy;
    find('[data-slot=when]', notice).textContent = WORDS.waiting(left);
  };
  if (notice.hidden) announce(`${offline ? WORDS.offline : WORDS.busy} ${WORDS.keeping}`);
  notice.hidden = false;
  tell();
  return new Promise(done => {
    const counting = setInterval(tell, 500);
    const end = () => {
      clearInterval(counting);
      clearTimeout(waited);
      removeEventListener('online', end);
      find('button', notice).removeEventListener('click', end);
      done();
    };
    const waited = setTimeout(end, seconds * 1000);
    addEventListener('online', end);
    find('button', notice).addEventListener('click', end);
  });
}

// ── Chats ──

function clear() {
  conversation = null;
  replies = [];
  log.replaceChildren();
  all('.notice').forEach(each => (each.hidden = true));
  source.hide();
  settle(false);
}

async function open(id) {
  try {
    const kept = await get('/api/v1/conversations/' + encodeURIComponent(id));
    clear();
    conversation = id;
    chats.tab('chat', id);
    kept.turns.forEach(each => show(turn(each.message), each.message, each.reply, false));
    settle(false);
    log.lastElementChild?.scrollIntoView({block: 'start', behavior: 'instant'});
  } catch (problem) {
    clear();
    const gone = problem instanceof Refused && problem.status === 404;
    if (gone) {
      chats.drop(id);
      chats.tab('chat', null);
    }
    refuse(gone ? WORDS.gone : WORDS.unfetched);
  }
}

function fresh() {
  if (sending) return;
  chats.tab('chat', null);
  clear();
  scrollTo(0, 0);
  write();
}

function list() {
  const known = chats.past();
  find('#history [data-slot=none]').hidden = known.length > 0;
  find('#history ul').replaceChildren(...known.map(chat => h('li', {},
    button('.past', () => {
      document.getElementById('history').hidePopover();
      if (!sending) open(chat.id);
    }, chat.title, h('span.fine', {}, new Date(chat.at).toLocaleDateString())),
    remover(chat))));
}

/** A chat is deleted at the second press. */
function remover(chat) {
  const remove = h('button.btn.quiet.square', {type: 'button', 'aria-label': WORDS.remove(chat.title), click: () => {
    if (remove.classList.contains('sure')) forgo(chat.id);
    else {
      remove.classList.add('sure');
      remove.removeAttribute('aria-label');
      remove.replaceChildren(WORDS.sure);
    }
  }}, icon('bin'));
  return remove;
}

async function forgo(id) {
  try {
    await forget(id);
  } catch {
    refuse(WORDS.unremoved);
    return;
  }
  chats.drop(id);
  if (id === conversation) fresh();
  list();
  document.getElementById('history').focus();
  announce(WORDS.removed);
}

// ── Wiring ──

function theme(chosen) {
  const dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  if (chosen) root.dataset.theme = chosen;
  find('[data-do=theme]').setAttribute('aria-pressed', String(dark));
  return dark;
}

form.addEventListener('submit', event => {
  event.preventDefault();
  if (sending || !box.value.trim()) return;
  const message = box.value;
  box.value = '';
  chats.tab('draft', null);
  find('#refused').hidden = true;
  send(message);
});
box.addEventListener('input', () => chats.tab('draft', box.value));
box.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  // A keyboard on the screen has no other key for a new line.
  if (fingers()) return;
  event.preventDefault();
  form.requestSubmit();
});
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && !find('#history:popover-open')) source.escape() || routine.escape();
});
find('.starters').replaceChildren(...WORDS.starters.map(starter => h('li', {}, button('', () => send(starter.ask),
  h('span.starter-title', {}, starter.ask), h('span.starter-sub', {}, starter.about)))));
find('[data-do=new]').addEventListener('click', fresh);
find('.brand').addEventListener('click', event => {
  event.preventDefault();
  fresh();
});
find('[data-do=print]').addEventListener('click', () => print());
find('[data-do=theme]').addEventListener('click', () => {
  const chosen = theme(chats.choice('theme')) ? 'light' : 'dark';
  chats.choice('theme', chosen);
  theme(chosen);
});
find('#held button').addEventListener('click', () => meant(holding(replies)));
document.getElementById('history').addEventListener('beforetoggle', list);
chats.changed(() => {
  const other = chats.past().find(chat => chat.id === conversation);
  if (conversation && !sending && other?.turns !== replies.length) open(conversation);
});
addEventListener('beforeprint', () => all('details').forEach(each => (each.open = true)));

history.scrollRestoration = 'manual';
theme(chats.choice('theme'));
box.value = chats.tab('draft') ?? '';
settle(false);
const pending = chats.tab('pending');
if (chats.tab('chat')) await open(chats.tab('chat'));
if (pending) await deliver(pending);
