// Tokens a second of compromise (sentences, tags, lemmas; it has no parser) on the texts of a JSON Lines file.
import { readFileSync } from 'node:fs';
import compromise from 'compromise';

const texts = readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line).text);
for (const text of texts.slice(0, 20)) compromise(text).compute('root'); // warm
let tokens = 0;
const start = process.hrtime.bigint();
for (const text of texts) tokens += compromise(text).compute('root').terms().length;
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
console.log(JSON.stringify({ peer: 'compromise 14.17.0', tokens, seconds, rate: Math.round(tokens / seconds) }));
