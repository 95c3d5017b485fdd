// Puts all drawings into one file, each behind its own name (`drawings.svg#letter`), so that a page asks for one file.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { URL } from "node:url";

const SIZE = 160; // the side of each drawing, as its viewBox says
const folder = new URL("drawings/", import.meta.url);
const names = readdirSync(folder).sort();

const drawn = names.map((file, place) => {
  const svg = readFileSync(new URL(file, folder), "utf8").trim();
  if (!svg.includes(`viewBox="0 0 ${SIZE} ${SIZE}"`)) throw new Error(`${file} is not ${SIZE} by ${SIZE}`);
  const top = place * SIZE;
  const here = svg.replace(/ xmlns="[^"]*"/, "").replace("<svg", `<svg y="${top}" width="${SIZE}" height="${SIZE}"`);
  return `<view id="${file.replace(".svg", "")}" viewBox="0 ${top} ${SIZE} ${SIZE}"/>${here}`;
});

writeFileSync(process.argv[2], `<svg xmlns="http://www.w3.org/2000/svg">${drawn.join("\n")}</svg>\n`);
