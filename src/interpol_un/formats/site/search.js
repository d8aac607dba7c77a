// Finding records by words, in four languages at once. `packed` holds the index, see interpol_un.formats.site.index.

const EXACT = 8, NAME = 4, TEXT = 1, CALLED = 1000;
const SENTENCES = ["event", "claim", "sdg-target"];
const LIKELY = { priority: 1.5, partner: 1.3, office: 1.3, instrument: 1.2, term: 0.9, event: 0.7, claim: 0.7 };
const CALLED_BY_IT = { activity: 0.9, term: 0.9, claim: 0.5, event: 0.5 };

// The bytes of a text in Base85: five characters for four bytes.
function bytesOf(text, length) {
  const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";
  const value = Object.fromEntries([...digits].map((each, number) => [each, number]));
  const view = new DataView(new ArrayBuffer(text.length / 5 * 4));
  for (let at = 0; at < text.length; at += 5) {
    let word = 0;
    for (let next = at; next < at + 5; next++) word = word * 85 + value[text[next]];
    view.setUint32(at / 5 * 4, word);
  }
  return new Uint8Array(view.buffer, 0, length);
}

async function unpack([text, length]) {
  const stream = new Blob([bytesOf(text, length)]).stream().pipeThrough(new DecompressionStream("deflate"));
  const { kinds, titles, exact, named, text: sentences } = JSON.parse(await new Response(stream).text());
  const records = [], words = new Map(), names = new Map();
  const add = (word, number, weight) => {
    for (const each of forms(word)) {
      if (!words.has(each)) words.set(each, new Map());
      const own = words.get(each);
      own.set(number, Math.max(own.get(number) || 0, weight));
    }
  };
  const call = (name, number) => {
    for (const each of new Set([squash(name), stems(squash(name))[1]])) {
      if (each) names.set(each, (names.get(each) || new Set()).add(number));
    }
  };
  for (const [kind, [page, ids]] of Object.entries(kinds)) {
    for (const id of ids ? ids.split(" ") : []) records.push({ kind, page, id, titles: {} });
  }
  for (const [language, lines] of Object.entries(titles)) {
    lines.split("\n").forEach((title, number) => { records[number].titles[language] = title; });
  }
  records.forEach(({ kind, id, titles: own }, number) => {
    const parts = wordsOf(id);
    for (const each of [...parts, squash(id)]) add(each, number, parts.length > 1 ? NAME : EXACT);
    names.set(id, (names.get(id) || new Set()).add(number));
    call(id, number);
    for (const title of Object.values(own)) {
      const held = wordsOf(title), sentence = SENTENCES.includes(kind);
      for (const each of held) add(each, number, sentence ? TEXT : NAME + 2 / held.length);
      if (!sentence) call(title, number);
    }
  });
  for (const [lines, weight] of [[exact, EXACT], [named, NAME], [sentences, TEXT]]) {
    let word = "";
    for (const line of lines.split("\n").filter(Boolean)) {
      const [rest, gaps] = line.split(" ");
      word = word.slice(0, parseInt(rest[0], 36)) + rest.slice(1);
      let number = -1;
      for (const gap of gaps.split(",")) {
        number += parseInt(gap || "0", 36) + 1;
        add(word, number, weight);
        if (weight === EXACT) call(word, number);
      }
    }
  }
  return { records, words, names };
}

// Edits from one word to another, a swap of neighbours being one.
function distance(left, right) {
  let before = [], row = [...Array(right.length + 1).keys()];
  for (let i = 1; i <= left.length; i++) {
    const last = row;
    row = [i];
    for (let j = 1; j <= right.length; j++) {
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (left[i - 1] !== right[j - 1]));
      const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      if (swapped) cost = Math.min(cost, before[j - 2] + 1);
      row.push(cost);
    }
    before = last;
  }
  return row[right.length];
}

// Known words that differ from a word, or begin with one that does, by one letter, two if it is long.
function near(word, words) {
  const most = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
  let best = most + 1, found = [];
  for (const each of most ? words.keys() : []) {
    if (each.length < word.length - most || (each[0] !== word[0] && each[1] !== word[1])) continue;
    const own = Math.min(...(each.length <= word.length + most ? [distance(word, each)] :
      [-1, 0, 1].map((more) => distance(word, each.slice(0, word.length + more)) + 0.5)));
    if (own < best) [best, found] = [own, []];
    if (own === best) found.push(each);
  }
  return best > most ? [] : found;
}

// The words of the index that a word of the query may mean, and how well each fits.
function meant(reading, words) {
  const found = new Map();
  const fit = (word, quality) => { if (words.has(word)) found.set(word, Math.max(found.get(word) || 0, quality)); };
  for (const word of reading) {
    stems(word).forEach((each, number) => { fit(each, number ? 0.9 : 1); fit(cut(each), 0.8); });
    if (word.length > 2) for (const each of words.keys()) if (each.startsWith(word)) fit(each, 0.6);
  }
  if (!found.size) for (const word of reading) near(word, words).forEach((each) => fit(each, 0.5));
  return found;
}

function lookUp(query, { records, words, names }, limit = 20) {
  const scores = new Map(), covered = new Map();
  const add = (map, number, value) => map.set(number, (map.get(number) || 0) + value);
  let asked = 0;
  for (const reading of readings(query)) {
    const best = new Map(), cover = new Map();
    let rarest = 0;
    for (const [word, quality] of meant(reading, words)) {
      const own = words.get(word), rare = 1 + Math.log(records.length / own.size);
      rarest = Math.max(rarest, rare);
      for (const [number, weight] of own) {
        best.set(number, Math.max(best.get(number) || 0, quality * weight * rare));
        cover.set(number, Math.max(cover.get(number) || 0, quality * Math.min(weight, NAME) / NAME));
      }
    }
    rarest = rarest || 1 + Math.log(records.length);
    asked += rarest;
    for (const [number, score] of best) {
      add(scores, number, score);
      add(covered, number, cover.get(number) * rarest);
    }
  }
  for (const [number, score] of scores) {
    scores.set(number, score * covered.get(number) / asked * (LIKELY[records[number].kind] || 1));
  }
  const code = fold(query).match(/^\p{L}*[\s.:_-]*0*(\d{1,2})(?:[\s.,:_\u066b\u060c-]0*(\d{1,2}|[a-d]))?\s*$/u);
  const read = readings(query);
  // a name that was drawn from left to right has its last word first
  const joined = [read, [...read].reverse()].flatMap((all) => [0, -1].map((at) => all.map((each) => each.at(at)).join("")));
  const typed = [code ? code.slice(1).filter(Boolean).join(".") : "", query.trim().toLowerCase(), squash(query)];
  const keys = [...typed, ...joined];
  const called = new Set([...keys, ...keys.map((each) => stems(each)[1])].flatMap((key) => [...(names.get(key) || [])]));
  for (const number of called) add(scores, number, CALLED * (CALLED_BY_IT[records[number].kind] || 1));
  return [...scores.keys()].sort((a, b) => scores.get(b) - scores.get(a) || a - b).slice(0, limit)
    .map((number) => records[number]);
}

iun.found = unpack(packed);
