/** The preview's page: shows what it is sent, and keeps in step with the editor. */
import type { FromPage, PageState, ToPage } from '../src/preview-messages';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; setState(state: PageState): void };

/** In milliseconds: so long after the page was scrolled or clicked, the editor follows it and does not lead. */
const LEAD = 400;
/** Pixels a line at the top stands below the edge. */
const MARGIN = 8;

const editor = acquireVsCodeApi();
const page = document.getElementById('page')!;
const look = new CSSStyleSheet();
document.adoptedStyleSheets = [look];

/** Where the page was scrolled to by us: such a scroll is told to nobody. */
let ours = 0;
let ledAt = Number.NEGATIVE_INFINITY;
let style = '';

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'show') show(data);
  else if (performance.now() - ledAt > LEAD) scroll(data.at);
});

window.addEventListener('scroll', () => {
  if (Math.abs(window.scrollY - ours) < 2) return;
  ledAt = performance.now();
  const at = offsetAt(window.scrollY + MARGIN);
  if (at !== null) editor.postMessage({ kind: 'scrolled', at });
});

window.addEventListener('resize', fitWidth);
document.addEventListener('click', (event) => reveal(event.target, false));
document.addEventListener('dblclick', (event) => reveal(event.target, true));
document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') reveal(event.target, true);
});
editor.postMessage({ kind: 'ready' });

/** Replaced in one go, so that nothing flickers and the page stays where it is scrolled to. */
function show(shown: ToPage & { kind: 'show' }): void {
  if (shown.style !== style) look.replaceSync(shown.style);
  style = shown.style;
  page.innerHTML = shown.html;
  editor.setState({ uri: shown.uri });
  fitWidth();
}

/** A window narrower than the page shows it smaller. */
function fitWidth(): void {
  page.style.setProperty('zoom', '1');
  page.style.setProperty('zoom', String(Math.min(1, document.documentElement.clientWidth / page.offsetWidth)));
  ours = window.scrollY;
}

function scroll(at: number): void {
  const places = placesOnPage();
  const i = places.findLastIndex((place) => place.at <= at);
  const [above, below] = [places[i], places[i + 1]];
  const top = above ? above.top + (below ? part(at, above.at, below.at) * (below.top - above.top) : 0) : 0;
  window.scrollTo({ top: above ? top - MARGIN : 0, behavior: 'instant' });
  ours = window.scrollY;
}

function offsetAt(top: number): number | null {
  const places = placesOnPage();
  const i = places.findLastIndex((place) => place.top <= top);
  const [above, below] = [places[i], places[i + 1]];
  if (!above) return places.length > 0 ? 0 : null;
  return Math.round(above.at + (below ? part(top, above.top, below.top) * (below.at - above.at) : 0));
}

const part = (value: number, from: number, to: number): number => (to > from ? (value - from) / (to - from) : 0);

/** What the page shows of the draft and where, from top to bottom, each further down in both. */
function placesOnPage(): { readonly at: number; readonly top: number }[] {
  const places: { at: number; top: number }[] = [];
  for (const element of page.querySelectorAll<HTMLElement>('[data-from]')) {
    const at = Number(element.dataset.from);
    const top = element.getBoundingClientRect().top + window.scrollY;
    const last = places.at(-1);
    if (!last || (at > last.at && top > last.top)) places.push({ at, top });
  }
  return places;
}

function reveal(target: EventTarget | null, whole: boolean): void {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-from]') : null;
  if (!element) return;
  ledAt = performance.now();
  const from = Number(element.dataset.from);
  editor.postMessage({ kind: 'reveal', from, to: Number(element.dataset.to ?? from), whole });
}
