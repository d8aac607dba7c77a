// Finding records by words, in four languages at once, and by any of their names: interpol_un.search.query.

const FIRST = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", LAST = "abcdefghijklmnopqrstuvwxyz0123456789";

// Words written as codes: of each its number, in capital letters and a last small letter or digit.
function numbersIn(codes) {
  return (codes.match(/[A-Z]*[a-z0-9]/g) || []).map((code) => {
    const rest = [...code.slice(0, -1)].reduce((number, letter) => number * 26 + FIRST.indexOf(letter) + 1, 0);
    return rest * 36 + LAST.indexOf(code.at(-1));
  });
}

const untied = new Set(index.untied.split(" ")); // SDG targets that stand on no page: their goal does

// The tables of `index`. records: kind, page, id, prior and phrases of each; names: who is called so, by squashed name.
class Index {
  constructor() {
    const words = index.words.split(" ");
    let before = "";
    for (const [shared, ...rest] of index.rare.split(" ")) {
      before = before.slice(0, parseInt(shared, 36)) + rest.join("");
      words.push(before);
    }
    const decoded = (codes) => numbersIn(codes).map((number) => words[number]);
    this.records = [];
    this.titles = Object.fromEntries(Object.entries(index.titles).map(([language, own]) => [language, own.split("\n")]));
    this.names = new Map();
    const places = new Map(words.map((word) => [word, new Map()]));
    for (const [kind, page, prior, count] of index.records) {
      for (let left = count; left; left--) this.open(kind, page, prior, decoded, places);
    }
    const synonyms = new Map();
    for (const [forms, codes] of index.synonyms) {
      for (const form of forms.split(" ")) synonyms.set(form, decoded(codes));
    }
    this.vocabulary = new Vocabulary(places, synonyms);
    this.weigh(places);
  }

  // Adds the next record with its names and places.
  open(kind, page, prior, decoded, places) {
    const number = this.records.length, phrases = [], weighed = new Map();
    let id = "", weight = 0, sign = "";
    for (const part of index.phrases[number].split(" ")) {
      if (/[=:+]$/.test(part)) {
        [weight, sign] = [Number(part[0]), part[1]];
        continue;
      }
      const words = decoded(part);
      for (const word of words) weighed.set(word, Math.max(weight, weighed.get(word) || 0));
      if (sign === "+") continue;
      id ||= words.join(kind.startsWith("sdg-") ? "." : "-"); // a record's first phrase is its id
      phrases.push({ text: ` ${words.join(" ")} `, words });
      if (sign === "=") for (const name of [words.join(""), stem(words.join(""))]) this.call(name, number);
    }
    this.call(id, number); // a code with its point
    for (const [word, own] of weighed) {
      if (!places.get(word).has(own)) places.get(word).set(own, []);
      places.get(word).get(own).push(number);
    }
    const titles = Object.fromEntries(Object.entries(this.titles).map(([language, own]) => [language, own[number]]));
    this.records.push({ kind, page, id, anchor: untied.has(id) ? id.split(".")[0] : id, prior: index.priors[id] ?? prior, titles, phrases });
  }

  call(name, number) {
    this.names.set(name, (this.names.get(name) || new Set()).add(number));
  }

  // What each phrase says: the rarer its words, in any form, the more.
  weigh(places) {
    const stands = new Map(this.vocabulary.known.map((word) => [word, [...places.get(word).values()].flat()]));
    const having = new Map();
    for (const [form, words] of this.vocabulary.having) having.set(form, new Set(words.flatMap((word) => stands.get(word))));
    const says = new Map(this.vocabulary.known.map((word) => {
      if (functionWords.has(word)) return [word, weights.FUNCTION];
      const records = new Set(forms(word).flatMap((form) => [...having.get(form)]));
      return [word, rarity(word, this.records.length, records.size)];
    }));
    for (const phrase of this.records.flatMap((record) => record.phrases)) {
      phrase.says = Math.round(sum(phrase.words.map((word) => says.get(word))) * 10) / 10;
    }
  }

  // The records that match a query best, the best first.
  search(query, limit) {
    const asked = this.asked(query), found = standing(asked), words = new Query(asked);
    const typed = asked.length <= weights.TYPED_WORDS;
    const scores = new Map();
    for (const [number, { score, covered, present }] of found) {
      const part = covered / words.whole * (typed ? present / words.whole : 1);
      scores.set(number, score * part * this.records[number].prior);
    }
    const quoted = new Set(words.quotes.flatMap((quote) => this.quoting(quote)));
    const likely = [...scores.keys()].sort((a, b) => scores.get(b) - scores.get(a)).slice(0, weights.WEIGHED_AGAIN);
    for (const number of new Set([...likely, ...quoted])) {
      if (!found.has(number)) continue;
      const liking = words.likeness(this.records[number].phrases, found.get(number).words, quoted.has(number));
      scores.set(number, scores.get(number) * liking);
    }
    const name = this.rowId(query) || query, called = this.called(name);
    for (const number of called.size ? called : this.called(targetOf(name))) {
      const { id, kind } = this.records[number];
      const sure = squash(id) === squash(name) ? 1 : weights.CALLED_BY_KIND[kind] ?? 1;
      scores.set(number, (scores.get(number) || 0) + weights.CALLED * sure);
    }
    return [...scores.keys()].sort((a, b) => scores.get(b) - scores.get(a) || a - b).slice(0, limit)
      .map((number) => this.records[number]);
  }

  // The numbers of the records of which a name or sentence holds a piece of text.
  quoting(quote) {
    return [...this.records.keys()].filter((number) => this.records[number].phrases.some(({ text }) => text.includes(quote)));
  }

  // The words of a query with what they may mean, where that stands, and how much each says.
  asked(query) {
    const cutShort = pasted(query).slice(0, weights.MOST_WORDS)
      .map((reading) => reading.map((word) => word.slice(0, weights.LONGEST_WORD)));
    const readings = cutShort.map((reading) => this.vocabulary.read(reading));
    readings.push(...[...dates(query), ...codes(query)].slice(0, weights.MOST_WORDS).map((whole) => [whole]));
    const typed = readings.length <= weights.TYPED_WORDS;
    const known = new Map();
    const meant = readings.map((reading) => {
      const key = reading.join(" ");
      if (!known.has(key)) known.set(key, this.vocabulary.meant(reading, typed));
      return known.get(key);
    });
    for (let at = 1; at < readings.length; at++) {
      const joined = readings[at - 1][0] + readings[at][0];
      if (!this.vocabulary.places.has(joined) || /^\p{Nd}+$/u.test(joined)) continue;
      for (const own of [meant[at - 1], meant[at]]) own.set(joined, Math.max(own.get(joined) || 0, weights.JOINED));
    }
    const agency = query.split(/\s+/).includes("WHO");
    const empty = readings.map(([word]) => functionWords.has(word) && !(agency && word === "who"));
    const all = empty.every(Boolean);
    return readings.map(([written], at) => (empty[at] && !all
      ? { written, rarity: weights.FUNCTION, meant: meant[at], places: new Map() }
      : { written, rarity: this.rarityOf(written, meant[at]), meant: meant[at], places: this.vocabulary.places }));
  }

  rarityOf(word, meant) {
    const most = Math.max(0, ...meant.values()), having = new Set();
    for (const [other, fit] of meant) {
      if (fit < most - weights.NEARLY_BEST) continue;
      for (const numbers of this.vocabulary.places.get(other).values()) for (const number of numbers) having.add(number);
    }
    return rarity(word, this.records.length, having.size);
  }

  // The numbers of the records that are called so: by code with its point, else squashed; turned if it was copied so.
  called(given) {
    const name = symbolIn(given), code = sdgCode(name), readings = pasted(name);
    let keys = [code];
    const isCode = this.records.some(({ kind, id }) => kind.startsWith("sdg-") && id === code);
    if (!isCode && !(/^\p{Nd}/u.test(code) && code.includes(".") && name.includes("."))) {
      const orders = readings.some((reading) => reading.length > 1) ? [readings, [...readings].reverse()] : [readings];
      keys = [squash(code), ...orders.flatMap((all) => [0, -1].map((at) => all.map((reading) => reading.at(at)).join("")))];
      keys.push(...numbered(name).map(squash));
      keys.push(...keys.map(stem));
    }
    return new Set(keys.filter(Boolean).flatMap((key) => [...(this.names.get(key) || [])]));
  }

  isId(text) { return this.records.some(({ id }) => id === text); }

  // The id that names a row copied from one of the program's tables, the first in reading order; "" if it is none.
  rowId(query) {
    const lines = query.split(/\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/).filter((line) => line.includes("│"));
    const rows = lines.map((line) => line.split("│").map((cell) => plain(cell).trim()));
    const isNumber = (cell) => /^\p{N}+$/u.test(cell);
    for (const row of rows) {
      const ids = row.filter((cell) => this.isId(cell) && !isNumber(cell));
      if (!ids.length) continue;
      // a cell with the tag of another language says nothing of the table's
      const prose = row.filter((cell) => !ids.includes(cell) && !/\[[a-z]{2}\]/.test(cell)).join("");
      const letters = prose.match(/\p{L}/gu) || [];
      return 2 * letters.filter(isArabic).length > letters.length ? ids.at(-1) : ids[0];
    }
    // a number may be the code of a goal, or a count beside an id that is broken over the lines of a column
    for (let column = 0; rows.every((row) => column < row.length) && rows.length; column++) {
      let text = "";
      for (const row of rows) {
        text += row[column];
        if (this.isId(text) && !isNumber(text)) return text;
      }
    }
    return rows.flat().find((cell) => this.isId(cell)) || "";
  }
}
