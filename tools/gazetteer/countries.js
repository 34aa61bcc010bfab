// Writes countries.tsv: one line a country or territory, lists parted by |.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bounds, list, mainRings, measure, packageFile, polygon, polygonCodes, readCities, readFacts, readJson, resources } from "./sources.js";

const codes = readJson(packageFile("i18n-iso-countries", "codes.json"));
const english = readJson(packageFile("i18n-iso-countries", "langs/en.json")).countries;
const nationalities = readJson(packageFile("i18n-nationality", "langs/en.json")).nationalities;
const facts = new Map(readFacts("countries.tsv").map((row) => [row.iso2, row]));
const former = readFacts("former-countries.tsv");
const points = new Map(readFacts("reference-points.tsv").map((row) => [row.iso2, row]));
const unique = (values) => [...new Set(values.filter(Boolean))];

// The package's nationality of a territory is often its name or holds a remark in brackets; ours goes before it.
const packaged = (iso2, names) => {
  const value = nationalities[iso2];
  return value && /^[A-Z][\p{L}' -]+$/u.test(value) && !value.includes(" - ") && !names.includes(value) ? [value] : [];
};
const plural = (adjective) => (/(ese|sh|ch|ss|s)$/.test(adjective) ? adjective : `${adjective}s`);

const capitals = new Map();
for (const city of readCities().filter((c) => c.featureCode === "PPLC")) {
  capitals.set(city.country, unique([...(capitals.get(city.country) ?? []), city.name, city.ascii]));
}

// Neighbours share vertices of their outlines.
const shapes = new Map(polygonCodes("countries").map((iso2) => [iso2, polygon("countries", iso2)]));
const owners = new Map();
for (const [iso2, shape] of shapes) {
  for (const point of shape.flat()) {
    const key = point.map((degrees) => degrees.toFixed(2)).join();
    owners.set(key, (owners.get(key) ?? new Set()).add(iso2));
  }
}
const shared = new Map();
for (const countries of owners.values()) {
  for (const a of countries) for (const b of countries) {
    if (a !== b) shared.set(`${a}${b}`, (shared.get(`${a}${b}`) ?? 0) + 1);
  }
}
const isNeighbour = (a, b) => (shared.get(a + b) ?? 0) >= 2;

const iso3 = new Map(codes.map(([two, three]) => [two, two === "XK" ? "KOS" : three]));
const lines = [];
for (const [iso2, , numeric] of codes) {
  const own = facts.get(iso2);
  const packageNames = [english[iso2] ?? []].flat().map((name) => name.replace(/ \(.*\)$/, ""));
  const names = unique([...(own ? list(own.names) : []), ...packageNames]);
  const adjectives = own?.adjectives ? list(own.adjectives) : packaged(iso2, names);
  const people = own?.people ? list(own.people) : adjectives.filter((a) => a !== a.toUpperCase() && a !== "United States").map(plural);
  const past = former.filter((row) => row.iso2 === iso2);
  const shape = mainRings(shapes.get(iso2) ?? []);
  const where = shape.length ? measure(shape) : { latitude: 0, longitude: 0, area: 0 };
  const box = shape.length ? bounds(shape) : { south: 0, west: 0, north: 0, east: 0 };
  lines.push([
    iso3.get(iso2), iso2, numeric, names[0] ?? iso2, names.join("|"),
    unique([...adjectives, ...past.flatMap((p) => list(p.adjectives))]).join("|"),
    unique([...people, ...past.flatMap((p) => list(p.people))]).join("|"),
    unique([...(capitals.get(iso2) ?? []), ...(own ? list(own.capitals) : [])]).join("|"),
    past.map((p) => `${p.name}:${p.from}:${p.until}`).join("|"),
    [...iso3.keys()].filter((other) => isNeighbour(iso2, other)).map((other) => iso3.get(other)).sort().join("|"),
    Number(points.get(iso2)?.latitude ?? where.latitude).toFixed(3),
    Number(points.get(iso2)?.longitude ?? where.longitude).toFixed(3),
    box.south.toFixed(2), box.west.toFixed(2), box.north.toFixed(2), box.east.toFixed(2), Math.round(where.area),
  ].join("\t"));
}
const header = ["iso3", "iso2", "numeric", "name", "names", "adjectives", "people", "capitals", "former", "neighbours",
  "latitude", "longitude", "south", "west", "north", "east", "area_km2"].join("\t");
mkdirSync(resources, { recursive: true });
writeFileSync(join(resources, "countries.tsv"), [header, ...lines.sort(), ""].join("\n"));
