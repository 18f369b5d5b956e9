// Draws a turn: what was asked, and the reply in the shape of its kind.

import {button, h, icon} from './dom.js';
import {copied, display, paragraphs} from './reply.js';

const HEADINGS = {
  emergency: 'Please get help now',
  urgent: 'Please get this checked',
  stop: 'Stop for now',
  clinician: 'Ask a clinician first',
};

/** A chip for each citation: its number, and its title for those who hear it. */
export function chips(reply, numbers) {
  return numbers.map(number => {
    const citation = reply.citations.find(each => each.id === number);
    const chip = h('button.cite', {
      type: 'button',
      'aria-label': `Source ${number}: ${citation.title}`,
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
  return h('article.msg.user', {}, h('h2.sr-only', {}, 'You said'), h('p', {}, message));
}

export function working() {
  const dots = h('span.dots', {'aria-hidden': 'true'}, h('i'), h('i'), h('i'));
  return h('article.msg.bot', {}, h('p.working', {}, dots, 'Looking in the articles'));
}

/** A reply. `does` has ask(message), again() and meant(); `live` is false when it is drawn from the past. */
export function answered(reply, does, live) {
  const article = h('article.msg.bot', {}, h('h2.sr-only', {}, reply.kind === 'stop' ? 'Stop' : 'Answer'));
  if (reply.kind === 'stop') {
    article.append(halt(reply, does, live));
    return article;
  }
  paragraphs(reply).forEach((paragraph, at) => article.append(text(reply, paragraph, at)));
  article.append(...differences(reply));
  if (reply.kind === 'routine') return article;
  article.append(...references(reply), actions(reply, does));
  return article;
}

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
    h('section.differ', {'aria-label': 'The articles differ: ' + difference.about},
      h('p.eyebrow', {}, 'Where they differ: ' + difference.about),
      h('div.sides', {}, difference.positions.map(position =>
        h('div.side', {},
          h('p', {}, h('span.claim', {}, chipped(reply, position.text, position.citations))),
          h('p.fine', {}, reply.citations.find(each => each.id === position.citations[0])?.title ?? ''))))));
}

function references(reply) {
  const citations = reply.citations ?? [];
  if (!citations.length) return [];
  const count = (reply.claims ?? []).length;
  return [h('details.refs', {open: true},
    h('summary.refs-head', {}, icon('check'), count === 1 ? '1 statement, checked against its passage'
      : `${count} statements, each checked against its passage`),
    h('ol', {}, citations.map(citation => {
      const row = h('button.ref', {type: 'button', 'aria-controls': 'source'},
        h('span.n', {}, String(citation.id)),
        h('span.ref-text', {}, h('span.ref-title', {}, citation.title), h('span.ref-quote', {}, `“${display(citation.quote)}”`)));
      row.citation = citation;
      return h('li', {}, row);
    })))];
}

function actions(reply, does) {
  const copy = button('.btn.tiny', async () => {
    await navigator.clipboard.writeText(copied(reply));
    copy.lastChild.textContent = 'Copied';
    setTimeout(() => (copy.lastChild.textContent = 'Copy'), 2000);
  }, icon('copy'), h('span', {}, 'Copy'));
  return h('div.acts', {role: 'group', 'aria-label': 'This answer'},
    navigator.clipboard ? copy : null,
    button('.btn.tiny', does.again, icon('again'), 'Ask again'));
}

/** The reply of a stop: what it is about on top, its reason and source below, all of it the server's words. */
function halt(reply, does, live) {
  const safety = reply.safety ?? {};
  const said = (safety.evidence ?? []).map(each => `“${each.text}”`).join(', ');
  return h('section.halt', {role: live ? 'alert' : null},
    h('header', {}, icon('stop'), h('h3', {}, safety.rule === 'self-harm' ? 'Please read this' : HEADINGS[safety.level] ?? 'Stop for now')),
    h('div.halt-body', {},
      paragraphs(reply).map(paragraph => h('p.halt-words', {}, words(reply, paragraph))),
      said ? h('p', {}, h('strong', {}, 'Why: '), `you said ${said}.`) : null,
      (reply.citations ?? []).filter(citation => !reply.text.includes(citation.quote)).map(citation =>
        h('blockquote', {}, h('mark', {}, display(citation.quote)), h('cite', {}, citation.title))),
      safety.reference ? h('div.general', {},
        h('p', {}, h('a', {href: /^https:/.test(safety.reference.url) ? safety.reference.url : null, rel: 'noreferrer', target: '_blank'},
          safety.reference.name)),
        h('p.tag', {}, 'General guidance, not from the articles')) : null),
    h('footer', {}, button('.link', does.meant, 'That is not what I meant')));
}
