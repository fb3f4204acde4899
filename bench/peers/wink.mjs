// Tokens a second of wink-nlp's full pipe (sentences, tags, lemmas, names; it has no parser) on the texts of a JSON Lines file.
import { readFileSync } from 'node:fs';
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';

const nlp = winkNLP(model);
const texts = readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line).text);
for (const text of texts.slice(0, 20)) nlp.readDoc(text); // warm
let tokens = 0;
const start = process.hrtime.bigint();
for (const text of texts) tokens += nlp.readDoc(text).tokens().length();
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
console.log(JSON.stringify({ peer: 'wink-nlp 2.4.0', tokens, seconds, rate: Math.round(tokens / seconds) }));
