/*
 * Finds cases and names on the search page. The index is made of scripts, since a page that is opened from a folder may
 * load nothing else; each calls waystage(name, data). What the index holds stands at SearchIndex.java and Terms.java.
 */
"use strict";
(() => {
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
  const wordsOf = (text) => (fold(text).match(WORD) || [])
    .filter((word) => word.length > 1 || word >= "\x80")
    .map((word) => [...word].slice(0, 40).join(""));

  /* files of the index, each loaded once */
  const files = new Map();
  const arrived = new Map();
  const load = (name) => {
    if (!files.has(name)) {
      files.set(name, new Promise((done, failed) => {
        arrived.set(name, (data) => {
          arrived.delete(name);
          done(data);
        });
        const script = document.createElement("script");
        script.src = `${folder}${name}.js`;
        script.onload = script.onerror = () => {
          script.remove();
          if (arrived.delete(name)) { // it came without its data: the next question asks for it again
            files.delete(name);
            failed(new Error(name));
          }
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

  /* returns, for each document, 0 or how far back it comes because of this term */
  const find = async (term, whole) => {
    const index = await load("index");
    const ranks = new Uint8Array(index.all);
    const last = whole ? term : `${term}\uffff`;
    const names = [];
    for (let i = 0; i < index.terms.length && index.terms[i] <= last; i++) {
      if (i + 1 === index.terms.length || index.terms[i + 1] > term) names.push(`w${i}`);
    }
    for (const lines of await Promise.all(names.map(load))) {
      for (const line of lines) {
        const end = line.search(/[ *]/);
        const word = line.slice(0, end);
        if (word === term || !whole && word.startsWith(term)) {
          decode(line.slice(end), (document, field) => {
            const rank = 1 + 2 * field + (word === term ? 0 : 1);
            ranks[document] = Math.min(ranks[document] || rank, rank);
          });
        }
      }
    }
    return ranks;
  };

  /* returns the documents that all terms have, the best first */
  const together = (found, from, to) => {
    const sums = [];
    for (let document = from; document < to; document++) {
      let sum = 0;
      if (found.every((ranks) => ranks[document] && (sum += ranks[document]))) sums.push([sum, document]);
    }
    return sums.sort((a, b) => a[0] - b[0] || a[1] - b[1]).map((each) => each[1]);
  };

  /* what is asked, in the form and in the address */
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
        const label = form.querySelector(`label[for="${name}"]`);
        unknown.push(fill(says.unknown, value, label ? label.textContent : name));
      }
    }
  };

  /* numbers and plurals as on the other pages */
  const [four, five] = says.numbers.split(" ");
  const number = (value) => {
    const separator = five.replace(/\d/g, "");
    const digits = String(value);
    return digits.length > 4 || four.length > 4 ? digits.replace(/\B(?=(\d{3})+$)/g, separator) : digits;
  };
  const plural = new Intl.PluralRules(document.documentElement.lang);
  const count = (value) => fill(plural.select(value) === "one" ? says.one : says.other, number(value));

  /* the answer */
  const say = (...sentences) => byId("said").replaceChildren(...sentences.map((sentence) => {
    const line = document.createElement("p");
    line.textContent = sentence;
    return line;
  }));
  const cardsOf = async (documents) => {
    const { block, stages } = await load("index");
    const blocks = await Promise.all(documents.map((document) => load(`c${Math.floor(document / block)}`)));
    return documents.map((document, i) => {
      const [title, lang, href, about, stage, seen] = blocks[i][document % block];
      const note = seen ? `${about} · ${fill(says.seen, seen)}` : about;
      return { title, lang, href, note, stage: stages[stage] };
    });
  };
  const show = (list, template, cards) => {
    for (const { title, lang, href, note, stage } of cards) {
      const item = byId(template).content.cloneNode(true);
      const link = item.querySelector("a");
      link.textContent = title;
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
      byId("more").hidden = !rest.length;
    } catch {
      if (mine !== question) return;
      rest.unshift(...next);
      say(says.failed);
    }
  };

  const answer = async () => {
    const mine = ++question;
    const query = asked();
    const words = [...new Set(wordsOf(form.elements.q.value))];
    const filters = FILTERS.filter((name) => query.has(name)).map((name) => `${name}=${query.get(name)}`);
    const remarks = query.has("q") && !words.length ? [...unknown, says.short] : [...unknown];
    if (!words.length && !filters.length) {
      byId("names").hidden = byId("cases").hidden = true;
      say(...remarks, says.start);
      return;
    }
    try {
      const [index, byWord, byFilter] = await Promise.all([
        load("index"),
        Promise.all(words.map((word) => find(word, word.length < 3))),
        Promise.all(filters.map((filter) => find(filter, true))),
      ]);
      const found = together([...byWord, ...byFilter], 0, index.cases);
      const named = words.length ? together(byWord, index.cases, index.all).slice(0, NAMES) : [];
      const first = found.slice(0, SHOWN);
      const [nameCards, caseCards] = await Promise.all([cardsOf(named), cardsOf(first)]);
      if (mine !== question) return;
      words.filter((word, i) => !byWord[i].some((rank) => rank)).forEach((word) => remarks.push(fill(says.unfound, word)));
      say(...remarks, found.length ? count(found.length) : says.none);
      const names = document.querySelector(".found-names");
      names.replaceChildren();
      cases.replaceChildren();
      show(names, "found-name", nameCards);
      show(cases, "found-case", caseCards);
      rest = found.slice(SHOWN);
      byId("names").hidden = !named.length;
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
  document.querySelectorAll(".with-script").forEach((part) => { part.hidden = false; });
  document.querySelectorAll(".without-script").forEach((part) => { part.hidden = true; });
  takeAddress();
  byId("filters").open = matchMedia("(min-width: 40rem)").matches || FILTERS.some((name) => form.elements[name]?.value);
  answer();
})();
