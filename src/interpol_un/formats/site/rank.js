// How well a record fits the words of a query, by where they stand and by its names: interpol_un.search.ranking.

function rarity(word, records, having) {
  const rare = Math.log(1 + records / Math.max(having, 1)) - 0.5;
  return word.length < 3 && /^\p{N}+$/u.test(word) ? rare / 2 : rare;
}

const sum = (values) => values.reduce((total, value) => total + value, 0);

// For each record in which words of a query stand: what its words add up to, how much of the query stands in its names,
// how much anywhere, and by which words it was found.
function standing(asked) {
  const found = new Map();
  for (const word of asked) {
    const values = new Map();
    for (const [other, fit] of word.meant) {
      for (const [weight, numbers] of word.places.get(other) || []) {
        for (const number of numbers) {
          values.set(number, Math.max(fit * weight, values.get(number) || 0));
          if (!found.has(number)) found.set(number, { score: 0, covered: 0, present: 0, words: new Set() });
          found.get(number).words.add(other);
        }
      }
    }
    for (const [number, value] of values) {
      const own = found.get(number);
      own.score += value * word.rarity;
      own.covered += Math.min(1, value / weights.FULL) * word.rarity;
      own.present += Math.min(1, value) * word.rarity;
    }
  }
  return found;
}

// The words of a query, to be compared with names and sentences. whole: what they say together; quotes: how a phrase
// reads that they are a part of.
class Query {
  constructor(words) {
    this.said = words.map((word) => word.rarity);
    this.means = new Map();
    words.forEach((word, at) => {
      for (const [other, fit] of word.meant) {
        if (!this.means.has(other)) this.means.set(other, []);
        this.means.get(other).push([at, fit]);
      }
    });
    this.whole = sum(this.said);
    const long = Math.max(words.length - weights.SHORT_QUERY, 0) / (weights.LONG_QUERY - weights.SHORT_QUERY);
    this.sentence = weights.LIKE_SENTENCE * Math.min(long, 1);
    const written = words.map((word) => word.written);
    const says = words.filter((word) => word.rarity > weights.FUNCTION).length;
    this.quoted = weights.QUOTED * 2 ** Math.min(says - weights.QUOTED_WORDS, weights.QUOTED_WORDS);
    const orders = this.quoted > 1 ? [written, [...written].reverse()] : []; // drawn from left to right, it is turned
    this.quotes = orders.map((words) => ` ${words.join(" ")} `);
  }

  // What to multiply the score of a record by for its names and sentences; 1 if none is like the query.
  likeness(phrases, words, quoted) {
    let most = 0;
    const spaced = [...words].map((word) => [` ${word} `, this.means.get(word)]);
    for (const { says, text } of phrases) {
      const fits = new Map();
      for (const [word, meant] of spaced) {
        if (text.includes(word)) for (const [at, fit] of meant) fits.set(at, Math.max(fit, fits.get(at) || 0));
      }
      if (!fits.size) continue;
      const said = sum([...fits].map(([at, fit]) => fit * this.said[at]));
      let value = said * Math.min(1, said / Math.max(says, 0.1)) ** weights.LONGER_NAME;
      if (fits.size > 1 && value + weights.PAIRS * said > most) {
        value += weights.PAIRS * this.sideBySide(text.trim().split(" "));
      }
      most = Math.max(most, value);
    }
    const same = most / this.whole;
    const liking = 1 + weights.LIKE_NAME * same + this.sentence * same ** 4;
    const held = quoted ? Math.max(this.quoted, 1) : 1;
    return liking * (same > 1 + weights.PAIRS / 2 ? Math.max(held, weights.WHOLE) : held);
  }

  // What the words say that stand side by side in the query and in a name, in either order.
  sideBySide(name) {
    const pairs = new Map();
    let before = [];
    for (const word of name) {
      const here = this.means.get(word) || [];
      for (const [at, fit] of here) {
        for (const [other, its] of before) {
          if (Math.abs(other - at) !== 1) continue;
          const pair = Math.min(at, other);
          pairs.set(pair, Math.max(fit * its, pairs.get(pair) || 0));
        }
      }
      before = here;
    }
    return sum([...pairs].map(([at, fit]) => fit * (this.said[at] + this.said[at + 1]) / 2));
  }
}
