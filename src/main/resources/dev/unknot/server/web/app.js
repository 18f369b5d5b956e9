// The chat page: one conversation, whose truth is the server's; this draws it and sends what people say.

import {announce} from './announce.js';
import {forget, get, Refused, say} from './api.js';
import * as chats from './chats.js';
import {all, button, find, h, icon} from './dom.js';
import {player} from './player.js';
import {holding, place, spoken, tells} from './reply.js';
import {drawer} from './source.js';
import {answered, asked, working} from './turn.js';

const root = document.documentElement;
const log = find('.log > ol');
const box = document.getElementById('message');
const form = find('.composer');
const source = drawer();
const routine = player({say: send});

let conversation = null;
let replies = [];
let sending = false;

// ── Turns ──

function turn(message) {
  const item = h('li.turn', {}, asked(message));
  all('.turn.latest').forEach(each => each.classList.remove('latest'));
  item.classList.add('latest');
  log.append(item);
  return item;
}

function show(item, message, reply, live) {
  all('.working', item).forEach(each => each.closest('.msg').remove());
  item.append(answered(reply, {again: () => send(message), meant: () => meant(reply)}, live));
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
  find('#held').hidden = held === null;
  if (held) find('#held [data-slot=why]').textContent = (held.rule ?? '').replaceAll('-', ' ');
  box.placeholder = held ? 'How does it feel now?' : 'Ask, or name a tight spot';
  const chips = at ? [button('.chip.hurting', routine.hurts, 'It hurts')]
    : (last?.suggestions ?? []).map(each => button('.chip', () => send(each), each));
  find('#suggestions').replaceChildren(...chips.map(chip => h('li', {}, chip)));
}

/** Tells what would clear a stop, at the composer. */
function meant(reply) {
  const clears = find('#clears');
  const words = (reply.safety ?? reply).clears;
  clears.textContent = words ? 'What would change it: ' + words : '';
  clears.hidden = !words;
  box.focus();
}

// ── Sending ──

async function send(message, played = false) {
  const words = message.trim();
  if (!words || sending) return;
  await deliver({message: words, key: crypto.randomUUID?.() ?? String(Math.random()).slice(2) + Date.now(), conversation}, played);
}

/** Sends a turn and shows its reply. What the player sends leaves the player where it is on the screen. */
async function deliver(pending, played = false) {
  sending = true;
  chats.tab('pending', pending);
  find('#clears').hidden = true;
  const card = document.getElementById('player');
  const focused = card.contains(document.activeElement);
  const top = card.getBoundingClientRect().top;
  const still = () => scrollBy({top: card.getBoundingClientRect().top - top, behavior: 'instant'});
  const item = turn(pending.message);
  item.append(working());
  root.dataset.view = 'chat';
  find('.send').disabled = true;
  if (played) still();
  else item.scrollIntoView({block: 'start', behavior: 'smooth'});
  const slow = setTimeout(() => announce('Looking in the articles'), 1000);
  try {
    const reply = await say(pending, waiting);
    if (chats.tab('pending')?.key !== pending.key) return;
    conversation = reply.conversation;
    chats.tab('chat', conversation);
    chats.remember(conversation, pending.message, Date.now());
    if (reply.turn <= replies.length) await open(conversation);
    else {
      show(item, pending.message, reply, true);
      settle(true);
    }
    if (played && log.lastElementChild.matches('.played')) still();
    else if (played) {
      routine.leave();
      log.lastElementChild.scrollIntoView({block: 'start'});
    }
    if (focused && card.hidden) box.focus({preventScroll: true});
    if (reply.kind !== 'stop') announce(spoken(reply));
  } catch (problem) {
    item.remove();
    box.value = box.value || pending.message;
    chats.tab('draft', box.value);
    refuse(problem instanceof Refused && problem.status === 404 && pending.conversation
      ? 'This chat is no longer kept. Your question is still here: start a new chat to ask it.'
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
    find('strong', notice).textContent = offline ? 'No connection.' : 'One moment, the server is busy.';
    find('[data-slot=when]', notice).textContent = ` Your question is kept. Trying again in ${left} s.`;
  };
  if (notice.hidden) announce(offline ? 'No connection. Your question is kept and sent again.' : 'The server is busy. Trying again.');
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
    refuse(gone ? 'This chat is no longer kept.' : 'This chat cannot be fetched now. Reload the page to try again.');
  }
}

function fresh() {
  if (sending) return;
  chats.tab('chat', null);
  clear();
  scrollTo(0, 0);
  box.focus();
}

function list() {
  const known = chats.past();
  find('#history [data-slot=none]').hidden = known.length > 0;
  find('#history ul').replaceChildren(...known.map(chat => h('li', {},
    button('.past', () => {
      document.getElementById('history').hidePopover();
      if (!sending) open(chat.id);
    }, chat.title, h('span.fine', {}, new Date(chat.at).toLocaleDateString())),
    h('button.btn.quiet.square', {type: 'button', 'aria-label': 'Delete: ' + chat.title, click: () => remove(chat.id)}, icon('bin')))));
}

async function remove(id) {
  try {
    await forget(id);
  } catch {
    refuse('This chat cannot be deleted now. Try again when you are connected.');
    return;
  }
  chats.drop(id);
  if (id === conversation) fresh();
  list();
  announce('Chat deleted.');
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
  if (!matchMedia('(hover: hover) and (pointer: fine)').matches) return;
  event.preventDefault();
  form.requestSubmit();
});
document.addEventListener('keydown', event => event.key === 'Escape' && (source.escape() || routine.escape()));
all('[data-ask]').forEach(each => each.addEventListener('click', () => send(each.dataset.ask)));
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
addEventListener('beforeprint', () => all('details').forEach(each => (each.open = true)));

history.scrollRestoration = 'manual';
theme(chats.choice('theme'));
box.value = chats.tab('draft') ?? '';
settle(false);
const pending = chats.tab('pending');
if (chats.tab('chat')) await open(chats.tab('chat'));
if (pending) await deliver(pending);
