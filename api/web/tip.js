// The note beside a mark of the timeline that the pointer or the keyboard is on.

import { byId, el } from "./dom.js";
import { MODALITY, sentence, whenWords } from "./words.js";

const APART = 10;

/** Show notes for the marks in `area`; `find(id)` gives an event. */
export function tips(area, find) {
  const tip = byId("tip");
  const hide = () => (tip.hidden = true);
  const show = ({ target }) => {
    const mark = target.closest(".mark");
    const event = mark && find(mark.dataset.id);
    if (!event) return hide();
    tip.replaceChildren(...words(event));
    tip.hidden = false;
    move(tip, mark.querySelector(".reach").getBoundingClientRect());
  };
  area.addEventListener("pointerover", show);
  area.addEventListener("focusin", show);
  area.addEventListener("pointerleave", hide);
  area.addEventListener("focusout", hide);
  document.addEventListener("keydown", ({ key }) => key === "Escape" && hide());
  window.addEventListener("scroll", hide, { passive: true });
}

function words(event) {
  const note = event.modality === "asserted" ? "" : `, ${MODALITY[event.modality]}`;
  return [el("b", {}, whenWords(event.when) + note), el("span", {}, sentence(event)), el("q", {}, event.quote.text)];
}

function move(tip, mark) {
  const { width, height } = tip.getBoundingClientRect();
  const middle = (Math.max(mark.left, 0) + Math.min(mark.right, innerWidth)) / 2;
  const left = Math.min(Math.max(middle - width / 2, APART), innerWidth - width - APART);
  const above = mark.top - height - APART;
  tip.style.left = `${left}px`;
  tip.style.top = `${above > 0 ? above : mark.bottom + APART}px`;
}
