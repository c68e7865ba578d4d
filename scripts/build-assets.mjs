/**
 * Builds what browsers fetch: dist/assets/<name>.<hash>.<ext> and dist/assets/manifest.json ("main.css" -> "main.3f2a91c0de.css").
 * Names carry a hash of the content, so the files can be cached for ever. Run it after the compiler: `nest build` empties dist.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as sass from 'sass';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'views/assets');
const target = join(root, 'dist/assets');
const fontFiles = join(root, 'node_modules/@fontsource/be-vietnam-pro/files');

// The ranges of the two subsets, as published with the font: a browser fetches a file only when the page uses a character of it.
const fontSubsets = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
};
const fontWeights = [400, 500, 600, 700];

const manifest = {};

async function emit(name, content) {
  const extension = extname(name);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  const hashed = `${name.slice(0, -extension.length)}.${hash}${extension}`;
  await writeFile(join(target, hashed), content);
  manifest[name] = hashed;
  return hashed;
}

async function emitFonts() {
  const faces = [];
  for (const weight of fontWeights) {
    for (const [subset, range] of Object.entries(fontSubsets)) {
      const content = await readFile(join(fontFiles, `be-vietnam-pro-${subset}-${weight}-normal.woff2`));
      const file = await emit(`be-vietnam-pro-${subset}-${weight}.woff2`, content);
      faces.push(
        `@font-face{font-family:"Be Vietnam Pro";font-weight:${weight};font-display:swap;src:url(${file}) format("woff2");unicode-range:${range}}`,
      );
    }
  }
  return faces.join('');
}

function compileStyles() {
  const { css } = sass.compile(join(source, 'styles/main.scss'), {
    style: 'compressed',
    loadPaths: [join(root, 'node_modules')],
    charset: false, // the mark it would set must stand first in the file, before the fonts
    quietDeps: true,
    // Bootstrap 5.3 is still written with @import; its authors move to modules in 6.
    silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'],
  });
  return css;
}

async function emitFolder(folder, extensions) {
  for (const name of (await readdir(join(source, folder))).sort()) {
    if (extensions.includes(extname(name))) await emit(name, await readFile(join(source, folder, name)));
  }
}

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
const fontFaces = await emitFonts();
await emit('main.css', `@charset "UTF-8";${fontFaces}${compileStyles()}`);
await emitFolder('scripts', ['.js']);
await emitFolder('images', ['.svg', '.png', '.ico']);
await writeFile(join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
console.log(`dist/assets: ${Object.keys(manifest).length} files`);
