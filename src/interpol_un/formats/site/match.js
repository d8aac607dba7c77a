// Which words of the index a typed word may mean, and how well each fits: interpol_un.search.word_match and typos.

const weights = index.weights;
const functionWords = new Set(index.functionWords);
const confused = new Set(rule.confused.flatMap((pair) => [pair, pair[1] + pair[0]]));

// The slips from one word to another; more than `most` as soon as it is more.
function distance(left, right, most) {
  let before = [], row = [...Array(right.length + 1).keys()];
  for (let i = 0; i < left.length; i++) {
    const last = row, beforeLast = before, a = left[i];
    row = [i + 1];
    for (let j = 0; j < right.length; j++) {
      const b = right[j];
      const less = last[j + 1] + (i && left[i - 1] === a ? weights.DOUBLED : 1);
      const more = row[j] + (j && right[j - 1] === b ? weights.DOUBLED : 1);
      const other = last[j] + (a === b ? 0 : confused.has(a + b) ? weights.CONFUSED : 1);
      let cost = Math.min(less, more, other);
      if (i && j && a === right[j - 1] && left[i - 1] === b) cost = Math.min(cost, beforeLast[j - 1] + weights.SWAPPED);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
  }
  return row[right.length];
}

const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

function best(found, most) {
  const within = found.filter(([slips]) => slips <= most).sort((a, b) => a[0] - b[0] || order(a[1], b[1]));
  return within.filter(([slips]) => slips <= within[0][0] + 0.5);
}

// The known words of about the length that have a third of the word about where it stands.
function alike(word, known, most) {
  const size = Math.floor(word.length / 3);
  const first = word.slice(0, size), middle = word.slice(size, 2 * size), last = word.slice(2 * size);
  return known.filter((other) => {
    if (Math.abs(other.length - word.length) > most || other === word) return false;
    const begun = other[0] === word[0] || other[0] === word[1] || confused.has(word[0] + other[0]);
    if (most === 1 && !begun) return false;
    return other.slice(0, size + most).includes(first)
      || other.slice(Math.max(size - most, 0), 2 * size + most).includes(middle)
      || other.slice(-(last.length + most)).includes(last);
  });
}

// Known words that differ by one slip, two if the word is long; where there is none, those that begin with such a word.
function near(word, known) {
  if (word.length < 4 || /\p{N}/u.test(word)) return [];
  const most = word.length < 7 ? 1 : 2;
  const found = best(alike(word, known, most).map((other) => [distance(word, other, most), other]), most);
  if (found.length || word.length < 5) {
    const first = ([, other]) => Number(other[0] !== word[0]);
    return found.sort((a, b) => a[0] - b[0] || first(a) - first(b) || order(a[1], b[1]));
  }
  const longer = known.filter((other) => other.slice(0, 2) === word.slice(0, 2) && other.length > word.length + most);
  const lengths = [word.length - 1, word.length, word.length + 1];
  const begun = (other) => Math.min(...lengths.map((length) => distance(word, other.slice(0, length), most)));
  return best(longer.map((other) => [begun(other) + 0.5, other]), most);
}

function sharedStart(left, right) {
  let count = 0;
  while (count < left.length && count < right.length && left[count] === right[count]) count++;
  return count;
}

// The words of the index. places: of each the records where it stands, by weight; having: the words that have a form, or
// a skeleton after ~; synonyms: the words that mean about the same as a form.
class Vocabulary {
  constructor(places, synonyms) {
    this.places = places;
    this.synonyms = synonyms;
    this.known = [...places.keys()].sort(order);
    this.named = this.known.filter((word) => this.most(word) >= 2);
    this.having = new Map();
    for (const word of this.known) {
      const bones = skeleton(word);
      for (const form of bones ? [...forms(word), `~${bones}`] : forms(word)) {
        if (!this.having.has(form)) this.having.set(form, []);
        this.having.get(form).push(word);
      }
    }
  }

  most(word) { return Math.max(0, ...(this.places.get(word)?.keys() || [])); }

  isNamed(word) { return this.most(word) >= 4; }

  // Of the ways a word can be read, those that make a word; all if none does.
  read(reading) {
    if (reading.length === 1) return reading;
    const made = reading.filter((word) => functionWords.has(word) || this.same(word).length);
    return made.length ? made : reading;
  }

  // The words that one word of a query may mean; doubted: also those like a known word that stands in no name.
  meant(reading, doubted) {
    const found = new Map();
    const fit = (word, value) => found.set(word, Math.max(value, found.get(word) || 0));
    for (const word of reading) for (const [value, other] of this.same(word)) fit(other, value);
    const known = found.size > 0, named = [...found.keys()].some((word) => this.isNamed(word));
    for (const word of reading) {
      for (const [value, other] of this.kin(word)) fit(other, value * (known ? weights.KIN_OF_KNOWN : 1));
      const bones = skeleton(word);
      for (const other of (bones && this.having.get(`~${bones}`)) || []) fit(other, weights.SKELETON);
    }
    const same = new Set(reading.flatMap(forms).flatMap((form) => [...(this.synonyms.get(form) || [])]));
    for (const other of same) fit(other, weights.SYNONYM);
    if (!(known || same.size) || (doubted && !named && !same.size)) {
      for (const word of reading) {
        const value = known ? weights.NEAR_KNOWN : 1;
        for (const [slips, other] of this.slips(word, found.size > 0)) fit(other, (weights.NEAR - weights.SLIP * slips) * value);
        for (const other of known ? [] : this.parts(word)) fit(other, weights.JOINED);
      }
    }
    return found;
  }

  // The word itself and those with the same stem.
  same(word) {
    const found = this.places.has(word) ? [[weights.SAME, word]] : [];
    stems(word).forEach((bare, number) => {
      if (number && this.places.has(bare)) found.push([weights.STEM, bare]);
      for (const [form, value] of [[bare, weights.STEM], [cut(bare), weights.CUT]]) {
        for (const other of this.having.get(form) || []) if (other !== form) found.push([value, other]);
        if (form !== bare && this.places.has(form)) found.push([value, form]);
      }
    });
    for (const [ending, other] of rule.spellings) {
      const spelt = word.slice(0, word.length - ending.length) + other;
      if (word.endsWith(ending) && this.places.has(spelt)) found.push([weights.CUT, spelt]);
    }
    return found;
  }

  // Words that begin with the word or share most of its beginning.
  kin(word) {
    if (word.length < 3) return [];
    const start = word.length < 5 || /^\p{N}+$/u.test(word) ? word : word.slice(0, 5);
    return this.known.filter((other) => other.startsWith(start)).flatMap((other) => {
      const count = sharedStart(word, other), longest = Math.max(word.length, other.length);
      if (count === word.length) return [[weights.BEGINS * (0.5 + 0.5 * count / longest), other]];
      const most = count >= weights.KIN_SHARE * longest && !isArabic(word);
      return most ? [[weights.BEGINS * count / longest, other]] : [];
    });
  }

  // The two words that were written as one, both of names.
  parts(word) {
    for (let at = word.length - 3; at > 1 && /^\p{L}+$/u.test(word); at--) {
      const parts = [word.slice(0, at), word.slice(at)];
      if (parts.every((part) => !functionWords.has(part) && this.isNamed(part))) return parts;
    }
    return [];
  }

  // The words that differ by a slip or two: of those in names, or of all where nothing else was found.
  slips(word, known) {
    const found = near(word, this.named);
    return (found.length || known ? found : near(word, this.known)).slice(0, weights.NEAREST);
  }
}
