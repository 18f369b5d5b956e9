// Sound, vibration, a lit screen and a voice: each only where the browser has it and the person wants it.

import {choice} from './chats.js';

let audio = null;
let lock = null;

export const SENSES = [
  {name: 'sound', label: 'Sound', icon: 'sound', there: () => 'AudioContext' in window, first: true},
  {name: 'vibrate', label: 'Vibrate', icon: 'buzz', there: () => 'vibrate' in navigator, first: true},
  {name: 'screen', label: 'Screen on', icon: 'screen', there: () => 'wakeLock' in navigator, first: true},
  {name: 'voice', label: 'Read aloud', icon: 'voice', there: () => 'speechSynthesis' in window, first: false},
].filter(sense => sense.there());

const sense = name => SENSES.find(each => each.name === name);

export const wanted = name => Boolean(sense(name)) && (choice(name) ?? sense(name).first);

/** Whether it works now: a screen that is wanted lit may have been let go by the browser. */
export const works = name => (name === 'screen' ? lock !== null : wanted(name));

/** Makes ready what needs a person's tap. */
export function ready() {
  if (wanted('sound')) {
    audio ??= new AudioContext();
    audio.resume();
  }
}

export function bell() {
  if (wanted('vibrate')) navigator.vibrate([200, 100, 200]);
  if (!wanted('sound') || !audio) return;
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = 660;
  volume.gain.setValueAtTime(0.2, audio.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 1.2);
  tone.connect(volume).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + 1.2);
}

/** Keeps the screen lit or lets it go; `changed` hears when that becomes so, or ends. */
export async function light(on, changed) {
  if (!on) {
    await lock?.release();
    return;
  }
  if (lock || document.visibilityState !== 'visible') return;
  try {
    lock = await navigator.wakeLock.request('screen');
    lock.addEventListener('release', () => {
      lock = null;
      changed();
    });
  } catch {
    lock = null;
  }
  changed();
}

export function read(words) {
  hush();
  if (wanted('voice')) speechSynthesis.speak(new SpeechSynthesisUtterance(words));
}

export const hush = () => window.speechSynthesis?.cancel();

export const choose = (name, on) => choice(name, on);
