/*
 * Finds cases and names on the search page. The index is made of scripts, since a page from a folder may load nothing
 * else; each calls waystage(name, data). What it holds stands at SearchIndex.java and Terms.java.
 */
"use strict";
const FILTERS = ["t", "p", "r", "c", "seen"];
const SHOWN = 20;
const NAMES = 8;
const BITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
const folder = document.currentScript.dataset.index;
const byId = (id) => document.getElementById(id);
const form = byId("find");
const says = byId("answer").dataset;
const fill = (text, ...values) => values.reduce((said, value, i) => said.split(`{${i}}`).join(value), text);

/* words, as Folding.java finds them */
const PLAIN = { ø: "o", ł: "l", đ: "d", ð: "d", ħ: "h", ŧ: "t", ı: "i", æ: "ae", œ: "oe", þ: "th", ß: "ss", ς: "σ" };
const WORD = /\p{Ideographic}|(?:(?!\p{Ideographic})[\p{L}\p{M}\p{N}])+/gu;
const fold = (text) => text.normalize("NFKD").toLowerCase()
  .replace(/[\u0300-\u036f\p{Cf}]+/gu, "")
  .replace(/[øłđðħŧıæœþßς]/g, (letter) => PLAIN[letter]);
const runsOf = (text) => (fold(text).match(WORD) || []).map((word) => [...word].slice(0, 40).join(""));
const wordsOf = (text) => [
  ...runsOf(text).filter((word) => word.length > 1 || word >= "\x80"),
  ...fold(text).split(/[.-]*[^0-9.-]+[.-]*|[.-]+$/).filter((part) => /^\d{1,3}([.-]\d{1,3})+$/.test(part)),
];
const small = new Set(says.small.split(" "));

/* files of the index, each loaded once */
const files = new Map();
const arrived = new Map();
const load = (name) => {
  if (!files.has(name)) {
    files.set(name, new Promise((done, failed) => {
      arrived.set(name, (data) => arrived.delete(name) && done(data));
      const script = document.createElement("script");
      script.src = `${folder}${name}.js`;
      script.onload = script.onerror = () => {
        if (arrived.delete(name)) files.delete(name) && failed(new Error(name));
      };
      document.head.append(script);
    }));
  }
  return files.get(name);
};
window.waystage = (name, data) => arrived.get(name)?.(data);

/* calls found(document, field) for each document of a term; the field is 3 where the term does not rank */
const decode = (documents, found) => {
  if (documents[0] === "*") {
    for (let i = 1; i < documents.length; i++) {
      const bits = BITS.indexOf(documents[i]);
      for (let bit = 0; bit < 6; bit++) {
        if (bits >> bit & 1) found((i - 1) * 6 + bit, 3);
      }
    }
    return;
  }
  let document = -1;
  for (const part of documents.slice(1).split(" ")) {
    const number = parseInt(part, 36);
    document += 1 + Math.floor(number / 3);
    found(document, number % 3);
  }
};

const inOrder = (pairs) => pairs.sort((a, b) => a[0] - b[0]).map((pair) => pair[1]);

/* returns the terms from one to another, with their documents */
const linesOf = async (from, to = from) => {
  const { terms } = await load("index");
  const parts = await Promise.all(terms.map((first, i) => first <= to && !(terms[i + 1] <= from) ? load(`w${i}`) : []));
  return parts.flat().map((line) => line.split(/(?=[ *])(.*)/)).filter(([term]) => term >= from && term <= to);
};

/* returns, for each document, 0 or how far back it comes because of this term */
const find = async (term, whole) => {
  const { all } = await load("index");
  const ranks = new Uint8Array(all);
  const stem = whole || term.length < 5 ? term : term.replace(/(ie|e)?s$/, "");
  const single = stem === term ? [] : ["", "e", "y"].map((end) => stem + end);
  for (const [word, documents] of await linesOf(stem, whole ? term : single[2] || `${term}\uffff`)) {
    if (whole ? word === term : word.startsWith(term) || single.includes(word)) {
      decode(documents, (document, field) => {
        const rank = 1 + 2 * field + (word === term ? 0 : 1);
        ranks[document] = Math.min(ranks[document] || rank, rank);
      });
    }
  }
  return ranks;
};

/* returns the pages whose names stand in a text, and whether one is the whole text */
const named = async (text) => {
  const runs = runsOf(text).slice(0, 12);
  const spans = inOrder(runs.flatMap((_, i) => runs.slice(i).map((_, j) => [-j, [i, i + j + 1]])));
  const found = await Promise.all(spans.map((span) => linesOf(`n=${runs.slice(...span).join("_")}`)));
  const pages = [];
  const taken = spans.filter(([from, to], i) => found[i][0] && (to - from > 1 || !spans[1] || !small.has(runs[from])));
  taken.forEach((span, i) => {
    if (taken.slice(0, i).some(([from, to]) => from <= span[0] && span[1] <= to)) return;
    decode(found[spans.indexOf(span)][0][1], (page) => pages.push(page));
  });
  return [pages, taken[0] && taken[0] === spans[0]];
};

/* returns the words that are spelled most like one that nothing has */
const distance = (a, b) => [...a].reduce((row, c, i) => {
  const next = [i + 1];
  [...b].forEach((d, j) => next.push(Math.min(next[j] + 1, row[j + 1] + 1, row[j] + (c !== d))));
  return next;
}, [...b, ""].map((_, i) => i)).pop();
const like = async (word) => {
  const lines = await Promise.all([word.slice(0, 2), `n=${word[0]}`].map((start) => linesOf(start, `${start}\uffff`)));
  const words = new Set(lines.flat().flatMap(([term]) => term.replace("n=", "").split("_")));
  return inOrder([...words].map((other) => [distance(other, word), other])
    .filter(([far, other]) => far < (word[4] ? 3 : 2) && other[2])).slice(0, 3);
};

/* returns the documents that all filters and the most words have, and the number of these words */
const together = (byWord, byFilter, from, to) => {
  let most = Math.min(1, byWord.length);
  let sums = [];
  for (let document = from; document < to; document++) {
    const has = byWord.map((ranks) => ranks[document]).filter(Boolean);
    if (has.length < most || !byFilter.every((ranks) => ranks[document])) continue;
    if (has.length > most) sums = [];
    most = has.length;
    sums.push([has.reduce((a, b) => a + b, 0), document]);
  }
  return [inOrder(sums), most];
};

/* what is asked, in form and address */
const asked = () => {
  const query = new URLSearchParams();
  for (const name of ["q", ...FILTERS]) {
    const value = form.elements[name]?.value.trim();
    if (value) query.append(name, value);
  }
  return query;
};
const unknown = [];
const takeAddress = () => {
  const query = new URLSearchParams(location.search);
  form.elements.q.value = query.get("q") || "";
  for (const name of FILTERS) {
    const value = query.get(name);
    const select = form.elements[name];
    if (select) select.value = value || "";
    if (value && select?.value !== value) {
      unknown.push(fill(says.unknown, value, form.querySelector(`label[for="${name}"]`)?.textContent ?? name));
    }
  }
};

/* numbers and plurals as on the other pages */
const [four, five] = says.numbers.split(" ");
const number = (value) => {
  const digits = String(value);
  return digits[4] || four[4] ? digits.replace(/\B(?=(\d{3})+$)/g, five.replace(/\d/g, "")) : digits;
};
const plural = new Intl.PluralRules(document.documentElement.lang);
const count = (value) => fill(plural.select(value) === "one" ? says.one : says.other, number(value));

/* the answer */
const make = (name, parts) => {
  const made = document.createElement(name);
  made.append(...[parts].flat());
  return made;
};
const say = (...sentences) => byId("said").replaceChildren(...sentences.map((sentence) => make("p", sentence)));
const cardsOf = async (documents) => {
  const { block, stages } = await load("index");
  const blocks = await Promise.all(documents.map((document) => load(`c${Math.floor(document / block)}`)));
  return documents.map((document, i) => {
    const [title, lang, href, about, stage, seen] = blocks[i][document % block];
    return [title, lang, href, seen ? `${about} · ${fill(says.seen, seen)}` : about, stages[stage]];
  });
};
const show = (list, template, cards) => {
  for (const [title, lang, href, note, stage] of cards) {
    const item = byId(template).content.cloneNode(true);
    const link = item.querySelector("a");
    link.append(title);
    link.href = href;
    if (lang) link.lang = lang;
    item.querySelector(".note").textContent = note;
    if (stage) {
      item.querySelector("rect").classList.add(`ph-${stage[0]}`);
      item.querySelector(".rung").textContent = stage[1];
    }
    list.append(item);
  }
};
const meant = (words, word, others) => {
  const [before, after] = says.mean.split("{0}");
  const links = others.flatMap((other) => {
    const link = make("a", other);
    const query = asked();
    query.set("q", words.map((w) => w === word ? other : w).join(" "));
    link.href = `?${query}`;
    return [", ", link];
  });
  return links[0] ? [` ${before}`, ...links.slice(1), after] : [];
};
const cases = document.querySelector(".found");
let rest = [];
let question = 0;
const showMore = async () => {
  const mine = question;
  const next = rest.splice(0, SHOWN);
  try {
    const cards = await cardsOf(next);
    if (mine !== question) return;
    show(cases, "found-case", cards);
  } catch {
    if (mine !== question) return;
    rest.unshift(...next);
    say(says.failed);
  }
  byId("more").hidden = !rest.length;
};

const answer = async () => {
  const mine = ++question;
  const query = asked();
  const typed = [...new Set(wordsOf(form.elements.q.value))];
  const large = typed.filter((word) => !small.has(word));
  const words = large.length ? large : typed;
  const filters = FILTERS.filter((name) => query.has(name)).map((name) => `${name}=${query.get(name)}`);
  const remarks = query.has("q") && !words.length ? [...unknown, says.short] : [...unknown];
  if (!words.length && !filters.length) {
    byId("names").hidden = byId("cases").hidden = true;
    say(...remarks, says.start);
    return;
  }
  try {
    const [index, [names, whole], byWord, byFilter] = await Promise.all([
      load("index"),
      named(form.elements.q.value),
      Promise.all(words.map((word) => find(word, word.length < 3))),
      Promise.all(filters.map((filter) => find(filter, true))),
    ]);
    const [best, has] = together(byWord, byFilter, 0, index.cases);
    const found = has < words.length && whole ? [] : best;
    const others = words.length ? together(byWord, [], index.cases, index.all)[0] : [];
    const pages = [...new Set([...names, ...others])].slice(0, NAMES);
    const first = found.slice(0, SHOWN);
    const [nameCards, caseCards] = await Promise.all([cardsOf(pages), cardsOf(first)]);
    const missing = whole ? [] : words.filter((_, i) => !byWord[i].some(Boolean));
    const alike = await Promise.all(missing.map(like));
    if (mine !== question) return;
    missing.forEach((word, i) => remarks.push([fill(says.unfound, word), ...meant(words, word, alike[i])]));
    say(...remarks, !found.length ? whole ? says.listed : says.none
      : has < words.length ? fill(says.part, words.join(" "), has, words.length) : count(found.length));
    const list = document.querySelector(".found-names");
    list.replaceChildren();
    cases.replaceChildren();
    show(list, "found-name", nameCards);
    show(cases, "found-case", caseCards);
    rest = found.slice(SHOWN);
    byId("names").hidden = !pages.length;
    byId("cases").hidden = !found.length;
    byId("more").hidden = !rest.length;
  } catch {
    if (mine === question) say(says.failed);
  }
};

let waiting = 0;
const changed = (delay) => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    unknown.length = 0;
    const query = asked().toString();
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
    answer();
  }, delay);
};
form.addEventListener("input", () => changed(150));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  changed(0);
});
byId("more").addEventListener("click", async () => {
  const before = cases.children.length;
  await showMore();
  cases.children[before]?.querySelector("a").focus();
});

Object.assign(window.waystage, { words: wordsOf, number, count }); // what tests compare with the pages
document.querySelectorAll(".with-script, .without-script").forEach((part) => part.toggleAttribute("hidden"));
takeAddress();
byId("filters").open = matchMedia("(min-width: 40rem)").matches || FILTERS.some((name) => form.elements[name]?.value);
answer();
