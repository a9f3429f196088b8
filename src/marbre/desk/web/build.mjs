// Writes ../static/desk.js and ../static/desk.css from src/: the same bytes from the same input.
import { build } from "esbuild";

await build({
  entryPoints: { desk: "src/main.ts" },
  outdir: "../static",
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
});
