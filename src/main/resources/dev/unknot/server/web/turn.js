// Draws a turn: what was asked, and the reply in the shape of its kind.

import {announce} from './announce.js';
import {button, h, icon} from './dom.js';
import {copied, display, paragraphs} from './reply.js';
import {WORDS} from './words.js';

/** A chip for each citation: its number, and its title for those who hear it. */
export function chips(reply, numbers) {
  return numbers.map(number => {
    const citation = reply.citations.find(each => each.id === number);
    const chip = h('button.cite', {
      type: 'button',
      'aria-label': WORDS.source(number, citation.title),
      'aria-controls': 'source',
      'aria-expanded': 'false',
    }, String(number));
    chip.citation = citation;
    return chip;
  });
}

/** The pieces of a paragraph, each claim with its chips. */
export function words(reply, pieces) {
  return pieces.map(piece =>
    piece.citations ? h('span.claim', {}, chipped(reply, piece.text, piece.citations)) : piece.text);
}

/** A text with its chips, the first of which stays on the line of the last word. */
function chipped(reply, text, citations) {
  const last = text.lastIndexOf(' ') + 1;
  return [text.slice(0, last), h('span.together', {}, text.slice(last), chips(reply, citations))];
}

export function asked(message) {
  return h('article.msg.user', {}, h('h2.sr-only', {}, WORDS.you), h('p', {}, message));
}

export function working() {
  const dots = h('span.dots', {'aria-hidden': 'true'}, h('i'), h('i'), h('i'));
  return h('article.msg.bot', {}, h('p.working', {}, dots, WORDS.working));
}

/** A reply of which not all has come. */
export const growing = reply =>
  h('article.msg.bot', {}, paragraphs(reply).map((paragraph, at) => text(reply, paragraph, at)));

/** A reply. `does` has ask(message), again() and meant(); `live` is false when it is drawn from the past. */
export function answered(reply, does, live) {
  const article = h('article.msg.bot', {}, h('h2.sr-only', {}, reply.kind === 'stop' ? WORDS.stop : WORDS.answer));
  if (reply.kind === 'stop') {
    article.append(halt(reply, does, live));
    return article;
  }
  paragraphs(reply).forEach((paragraph, at) => article.append(text(reply, paragraph, at)));
  article.append(...differences(reply));
  if (reply.kind === 'routine') return article;
  if (reply.citations?.length) article.append(references(reply), actions(reply, does));
  else article.append(choices(reply, does));
  return article;
}

/** What can be said next, where the reply is a question or knows no answer. */
const choices = (reply, does) =>
  h('ul.chips', {'aria-label': WORDS.suggestions},
    (reply.suggestions ?? []).map(each => h('li', {}, button('.chip', () => does.ask(each), each))));

function text(reply, paragraph, at) {
  const lead = at === 0 && reply.kind === 'caution' ? h('p.lead.warned', {}, icon('care')) : h(at ? 'p' : 'p.lead');
  const claims = paragraph.filter(piece => piece.citations).length;
  if (at === 0 && claims > 1) return split(reply, paragraph, lead);
  lead.append(...words(reply, paragraph));
  return lead;
}

/** The first claim leads; the rest follows in the size of text. */
function split(reply, paragraph, lead) {
  const first = paragraph.findIndex(piece => piece.citations) + 1;
  const whole = document.createDocumentFragment();
  lead.append(...words(reply, paragraph.slice(0, first)));
  whole.append(lead, h('p', {}, words(reply, paragraph.slice(first))));
  return whole;
}

function differences(reply) {
  return (reply.differences ?? []).map(difference =>
    h('section.differ', {'aria-label': WORDS.differ(difference.about)},
      h('p.eyebrow.about', {}, difference.about),
      h('div.sides', {}, difference.positions.map(position =>
        h('div.side', {},
          h('p', {}, h('span.claim', {}, chipped(reply, position.text, position.citations))),
          h('p.fine', {}, reply.citations.find(each => each.id === position.citations[0])?.title ?? ''))))));
}

function references(reply) {
  return h('details.refs', {open: true},
    h('summary.refs-head', {}, icon('check'), WORDS.checked((reply.claims ?? []).length)),
    h('ol', {}, reply.citations.map(citation => {
      const row = h('button.ref', {type: 'button', 'aria-controls': 'source'},
        h('span.n', {}, String(citation.id)),
        h('span.ref-text', {}, h('span.ref-title', {}, citation.title), h('span.ref-quote', {}, `“${display(citation.quote)}”`)));
      row.citation = citation;
      return h('li', {}, row);
    })));
}

function actions(reply, does) {
  const copy = button('.btn.tiny', async () => {
    await navigator.clipboard.writeText(copied(reply));
    copy.lastChild.textContent = WORDS.copied;
    announce(WORDS.copied);
    setTimeout(() => (copy.lastChild.textContent = WORDS.copy), 2000);
  }, icon('copy'), h('span', {}, WORDS.copy));
  return h('div.acts', {role: 'group', 'aria-label': WORDS.actions},
    navigator.clipboard ? copy : null,
    button('.btn.tiny', does.again, icon('again'), WORDS.again));
}

/** The reply of a stop: what it is about on top, its reason and source below, all of it the server's words. */
function halt(reply, does, live) {
  const safety = reply.safety ?? {};
  const humane = isHumane(safety);
  const said = (safety.evidence ?? []).map(each => `“${each.text}”`).join(', ');
  return h(humane ? 'section.halt.humane' : 'section.halt', {role: live ? 'alert' : null},
    h('header', {}, icon(humane ? 'care' : 'stop'), h('h3', {}, humane ? WORDS.humane : WORDS.halts[safety.level] ?? WORDS.halts.stop)),
    h('div.halt-body', {},
      paragraphs(reply).map(paragraph => h('p.halt-words', {}, words(reply, paragraph))),
      said && !humane ? h('p', {}, h('strong', {}, WORDS.why), WORDS.said(said)) : null,
      (reply.citations ?? []).map(citation => basis(reply, citation)),
      safety.reference ? general(safety.reference) : null),
    h('footer', {}, button('.link', does.meant, WORDS.meant)));
}

/** Where the reason stands: the article, and its words where the reply does not say them. */
function basis(reply, citation) {
  const from = h('cite', {}, WORDS.from(citation.title));
  return reply.text.includes(citation.quote) ? h('p.basis', {}, from)
    : h('blockquote', {}, h('mark', {}, display(citation.quote)), from);
}

const general = reference =>
  h('div.general', {},
    h('p', {}, h('a', {href: /^https:/.test(reference.url) ? reference.url : null, rel: 'noreferrer', target: '_blank'}, reference.name)),
    h('p.tag', {}, WORDS.general));

/** Whether a stop is about harming oneself: told calmly, without handing people their words back. */
export const isHumane = safety => safety.rule === 'self-harm';
