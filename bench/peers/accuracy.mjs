// Share of a treebank's words whose universal tag wink-nlp and compromise get right, from the text of each sentence. A word counts when the peer has a
// token at exactly its characters with its tag. compromise has tags of its own; the table below brings them to the universal ones in its favour.
import { readFileSync } from 'node:fs';
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import compromise from 'compromise';

const wink = winkNLP(model);
const its = wink.its;

/** Sentences of a CoNLL-U file: their text, and the place and tag of each word that has a place of its own. */
function read(path) {
  return readFileSync(path, 'utf8').split('\n\n').filter(Boolean).map((block) => {
    const lines = block.split('\n');
    const text = lines.find((line) => line.startsWith('# text = ')).slice(9);
    const words = [];
    let at = 0, surface = null, left = 0;
    for (const line of lines.filter((line) => /^\d/.test(line))) {
      const [id, form, , tag] = line.split('\t');
      if (id.includes('.')) continue;
      if (id.includes('-')) {
        const [first, last] = id.split('-').map(Number);
        at = text.indexOf(form, at);
        surface = { end: at + form.length };
        left = last - first + 1;
        continue;
      }
      const start = text.indexOf(form, at);
      const inside = start >= 0 && (!left || start + form.length <= surface.end);
      words.push({ start: inside ? start : -1, end: start + form.length, tag });
      if (inside) at = start + form.length;
      if (left && --left === 0) at = surface.end;
    }
    return { text, words };
  });
}

function tagsOfWink(text) {
  const doc = wink.readDoc(text);
  const values = doc.tokens().out(its.value), tags = doc.tokens().out(its.pos);
  return placed(text, values.map((value, i) => [value, [tags[i]]]));
}

const universal = [
  ['Pronoun', ['PRON']], ['ProperNoun', ['PROPN']], ['Person', ['PROPN']], ['Place', ['PROPN']], ['Organization', ['PROPN']], ['WeekDay', ['PROPN']], ['Month', ['PROPN']],
  ['Auxiliary', ['AUX']], ['Copula', ['AUX', 'VERB']], ['Modal', ['AUX']], ['Negative', ['PART', 'ADV']], ['Determiner', ['DET', 'PRON']], ['Possessive', ['PRON', 'PART', 'NOUN']],
  ['QuestionWord', ['PRON', 'ADV', 'SCONJ', 'DET']], ['Conjunction', ['CCONJ', 'SCONJ']], ['Preposition', ['ADP', 'SCONJ', 'PART']], ['Particle', ['ADP', 'ADV']],
  ['Value', ['NUM', 'ADJ']], ['Expression', ['INTJ']], ['Adverb', ['ADV']], ['Adjective', ['ADJ']], ['Verb', ['VERB']], ['Noun', ['NOUN']], ['Url', ['X', 'PROPN']], ['Email', ['X', 'PROPN']],
  ['Emoticon', ['SYM']], ['AtMention', ['PROPN', 'X']],
];

function tagsOfCompromise(text) {
  const tokens = [];
  for (const sentence of compromise(text).json({ terms: { tags: true } })) {
    for (const term of sentence.terms) {
      for (const mark of term.pre.trim()) tokens.push([mark, ['PUNCT', 'SYM']]);
      const known = universal.find(([name]) => term.tags.includes(name));
      tokens.push([term.text || term.implicit || '', known ? known[1] : ['X']]);
      for (const mark of term.post.trim()) tokens.push([mark, ['PUNCT', 'SYM']]);
    }
  }
  return placed(text, tokens);
}

/** The tags by place, of tokens that stand in the text in this order. */
function placed(text, tokens) {
  const places = new Map();
  let at = 0;
  for (const [value, tags] of tokens) {
    const start = value ? text.indexOf(value, at) : -1;
    if (start < 0) continue;
    places.set(`${start}-${start + value.length}`, tags);
    at = start + value.length;
  }
  return places;
}

for (const [peer, tagger] of [['wink-nlp 2.4.0', tagsOfWink], ['compromise 14.17.0', tagsOfCompromise]]) {
  for (const path of process.argv.slice(2)) {
    let words = 0, right = 0, aligned = 0;
    for (const sentence of read(path)) {
      const places = tagger(sentence.text);
      for (const word of sentence.words) {
        words++;
        const tags = word.start < 0 ? undefined : places.get(`${word.start}-${word.end}`);
        aligned += tags ? 1 : 0;
        right += tags?.includes(word.tag) ? 1 : 0;
      }
    }
    console.log(JSON.stringify({ peer, path, words, right: +(100 * right / words).toFixed(2), rightOfAligned: +(100 * right / aligned).toFixed(2) }));
  }
}
