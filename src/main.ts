// Nothing may be imported statically here: on an old Node the database driver would crash before this line could speak.
const major = Number(process.versions.node.split('.')[0]);

if (major < 24) {
  console.error(`Tập Huấn needs Node 24 or newer, this is ${process.versions.node}. Start it with: npm start`);
  process.exit(1);
}

const { runProgram } = await import('./program.js');
await runProgram(['start']);
