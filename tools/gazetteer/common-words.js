// Writes common-words.txt: the English words that some place is called too. Argument: a word list, one word a line;
// ours is made from Debian's wamerican-small (SCOWL).
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { here, resources } from "./sources.js";

const words = new Set(readFileSync(process.argv[2], "utf8").split("\n").filter((word) => /^[a-z]{2,}$/.test(word)));
const found = new Set();
for (const line of readFileSync(join(here, "target/places.txt"), "utf8").split("\n")) {
  const cells = line.split("\t");
  if (cells.length < 4) continue;
  for (const name of [cells[1], cells[2], ...cells[3].split(",")]) {
    const word = name.toLowerCase().replace(/['’]/g, "");
    if (words.has(word)) found.add(word);
  }
}
writeFileSync(join(resources, "common-words.txt"), [...found].sort().join("\n") + "\n");
