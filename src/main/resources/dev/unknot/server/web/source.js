// The source beside the chat: a document with the cited words marked, and a small preview of them at a chip.

import {get} from './api.js';
import {all, find, h} from './dom.js';
import {blocks} from './passage.js';
import {display} from './reply.js';
import {WORDS} from './words.js';

const documents = new Map();

/** A document, asked for once. */
export function fetched(id) {
  if (!documents.has(id)) {
    const asked = get('/api/v1/documents/' + encodeURIComponent(id));
    asked.catch(() => documents.delete(id));
    documents.set(id, asked);
  }
  return documents.get(id);
}

/** Draws a text's blocks, its headings from a level on, and gives the first marked words. */
export function draw(place, text, mark, level) {
  place.replaceChildren(...blocks(text, mark).map(block => {
    const parts = block.parts.map(part => (part.marked ? h('mark', {}, part.text) : part.text));
    if (block.kind === 'heading') return h('h' + (block.level < 3 ? level : level + 1), {}, parts);
    return block.kind === 'item' ? h('p.item', {}, h('span.label', {}, block.label + ' '), parts) : h('p', {}, parts);
  }));
  return find('mark', place);
}

/** Makes chips and references open the drawer. */
export function drawer() {
  const root = document.documentElement;
  const aside = document.getElementById('source');
  const card = document.getElementById('card');
  const slot = name => find(`[data-slot=${name}]`, aside);
  let opener = null;
  let shown = null;

  function expand() {
    all('.cite').forEach(chip => chip.setAttribute('aria-expanded', String(shown !== null && chip.citation === shown)));
  }

  async function show(citation, from) {
    shown = citation;
    opener = from ?? opener;
    slot('n').textContent = citation.id;
    slot('title').textContent = citation.title;
    slot('by').textContent = citation.section;
    slot('whole').setAttribute('href', '/sources/' + encodeURIComponent(citation.document) + `#c=${citation.start}-${citation.end}`);
    aside.hidden = false;
    root.dataset.drawer = '';
    expand();
    slot('text').replaceChildren(h('p', {}, h('mark', {}, display(citation.quote))));
    try {
      const {author, text} = await fetched(citation.document);
      if (shown !== citation) return;
      slot('by').textContent = [author, citation.section].filter(Boolean).join(' · ');
      const mark = draw(slot('text'), text, citation, 3);
      const body = find('.drawer-body', aside);
      if (mark) body.scrollTop = Math.max(0, mark.offsetTop - body.clientHeight / 3);
    } catch {
      slot('by').textContent = WORDS.unread;
    }
  }

  /** A sheet over the page leaves in sight what it is the source of. */
  function uncover(from) {
    const under = from.getBoundingClientRect().bottom - aside.getBoundingClientRect().top + 12;
    if (getComputedStyle(aside).position === 'fixed' && under > 0) scrollBy({top: under});
  }

  function hide() {
    if (aside.hidden) return false;
    aside.hidden = true;
    delete root.dataset.drawer;
    shown = null;
    expand();
    opener?.focus({preventScroll: true});
    unpreview();
    opener = null;
    return true;
  }

  /** The next or previous citation of the reply that the shown one is of. */
  function step(by) {
    const around = opener?.closest('.msg, .player') ?? document;
    const chips = all('.cite', around).filter((chip, at, every) => every.findIndex(each => each.citation === chip.citation) === at);
    const at = chips.findIndex(chip => chip.citation === shown);
    if (chips.length) show(chips[(at + by + chips.length) % chips.length].citation);
  }

  function preview(chip) {
    if (!aside.hidden) return;
    find('.card-title', card).textContent = chip.citation.title;
    find('.card-quote', card).textContent = `“${display(chip.citation.quote)}”`;
    if (!card.matches(':popover-open')) card.showPopover();
    const at = chip.getBoundingClientRect();
    card.style.left = Math.max(12, Math.min(at.left - 24, innerWidth - card.offsetWidth - 12)) + 'px';
    card.style.top = (at.top - card.offsetHeight > 64 ? at.top - card.offsetHeight : at.bottom) + 'px';
  }

  function unpreview() {
    const open = card.matches(':popover-open');
    if (open) card.hidePopover();
    return open;
  }

  document.addEventListener('click', event => {
    const from = event.target.closest('.cite, .ref');
    if (!from) return;
    unpreview();
    if (shown === from.citation && from.matches('.cite')) {
      hide();
      return;
    }
    show(from.citation, from).then(() => uncover(from));
    // Who uses the keyboard goes to the source, which stands after the whole chat.
    if (event.detail === 0) find('.drawer-body', aside).focus({preventScroll: true});
  });
  document.addEventListener('pointerover', event => {
    const chip = event.target.closest('.cite');
    if (chip && event.pointerType === 'mouse') preview(chip);
    else if (!event.target.closest('#card')) unpreview();
  });
  document.addEventListener('focusin', event => (event.target.matches('.cite:focus-visible') ? preview(event.target) : unpreview()));
  find('[data-do=close]', aside).addEventListener('click', hide);
  find('[data-do=previous]', aside).addEventListener('click', () => step(-1));
  find('[data-do=following]', aside).addEventListener('click', () => step(1));
  return {hide, escape: () => unpreview() || hide()};
}
