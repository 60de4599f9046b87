// Loaded before the language server: a schema that is looked for beyond this machine is a failure, not a wait.
const { Socket } = require('node:net');

const connect = Socket.prototype.connect;
Socket.prototype.connect = function (...target) {
  const { host, path } = [target[0]].flat()[0];
  if (path !== undefined || host === '127.0.0.1') return connect.apply(this, target);
  process.stderr.write(`network: ${host}\n`);
  process.nextTick(() => this.destroy(new Error('no network in this test')));
  return this;
};
