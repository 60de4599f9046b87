// Loaded before the language server: a schema that is looked for on the network is a failure, not a wait.
const net = require('node:net');

net.Socket.prototype.connect = function connect(...target) {
  process.stderr.write(`network: ${JSON.stringify(target[0])}\n`);
  process.nextTick(() => this.destroy(new Error('no network in this test')));
  return this;
};
