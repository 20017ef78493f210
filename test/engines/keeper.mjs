/**
 * Stands between a test and its server: however the test ends, even killed, the server ends too, and its folder goes.
 * Words: the folder, the user as JSON, the program and its words. Told a signal, it passes it on.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

const [folder, user, program, ...words] = process.argv.slice(2);
const said = [];
let left = false;

const server = spawn(program, words, {
  ...JSON.parse(user),
  cwd: folder,
  stdio: ['ignore', 'ignore', 'pipe'],
});
server.stderr.setEncoding('utf8').on('data', (text) => {
  said.push(text);
  said.splice(0, said.length - 40);
  if (text.includes('ready to accept connections')) tell({ ready: true });
});
server.on('error', (error) => said.push(error.message));
server.on('close', () => {
  if (left) rmSync(folder, { recursive: true, force: true });
  tell({ ended: said.join('') });
  if (process.connected) process.disconnect();
});

process.on('message', (signal) => server.kill(signal));
process.on('disconnect', () => {
  if (server.exitCode !== null || server.signalCode !== null) return;
  left = true;
  server.kill('SIGQUIT');
});

function tell(message) {
  if (process.connected) process.send(message);
}
