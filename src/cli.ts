#!/usr/bin/env node
// Nothing may be imported statically here: on an old Node the database driver would crash before this line could speak.
const major = Number(process.versions.node.split('.')[0]);

if (major < 24) {
  console.error(`Tập Huấn needs Node 24 or newer, this is ${process.versions.node}. Run it with: npm run -s tap-huan -- <command>`);
  process.exit(1);
}

const { runProgram } = await import('./program.js');
await runProgram(process.argv.slice(2));
